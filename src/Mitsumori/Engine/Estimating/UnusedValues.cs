using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// What the plan gives and no option uses: a quoted price of units that are no longer sold, an accepted row of another Region.
/// </summary>
internal static class UnusedValues
{
    public static IEnumerable<Warning> Of(Plan plan, IReadOnlyList<Option> options) =>
        [.. OfKnown(plan.Known, options), .. OfAccepted(plan.Accepted, options)];

    private static IEnumerable<Warning> OfAccepted(Acceptance accepted, IReadOnlyList<Option> options)
    {
        foreach (AcceptedSource source in accepted.Sources)
        {
            Warning used = new Warning.PriceAccepted(source.Location, source.As);
            bool isUsed = options.Any(option => option.Warnings.Contains(used));
            if (!isUsed) yield return new Warning.NotUsed($"accept {source.Location} ({source.As})");
        }

        foreach (string id in accepted.Ids)
        {
            bool isUsed = options.Any(option => option.Lines.Any(line => line.Price.Id == id));
            if (!isUsed) yield return new Warning.NotUsed($"accept {id}");
        }
    }

    private static IEnumerable<Warning> OfKnown(Known known, IReadOnlyList<Option> options)
    {
        if (known.ModelUnit is not null && !IsPriced(HostingMode.ProvisionedThroughput)) yield return new Warning.NotUsed("known.modelUnit");
        if (known.ImportCopy is not null && !IsPriced(HostingMode.CustomModelImport)) yield return new Warning.NotUsed("known.importCopy");
        foreach (KnownUnitPrice price in known.ModelUnitPrices)
        {
            bool isUsed = options.Any(option => option.Commitment == price.Term && option.Monthly?.Lines.Any(IsOf(price.Source)) == true);
            if (!isUsed) yield return new Warning.NotUsed($"known.modelUnitPrice.{BedrockCodes.Commitments.CodeOf(price.Term)}");
        }

        if (known.Quota is KnownQuota quota && !IsUsed(quota)) yield return new Warning.NotUsed("known.quota");

        bool IsPriced(HostingMode mode) => options.Any(option => option.Mode == mode && option.Monthly is not null);

        bool IsUsed(KnownQuota quota) =>
            (quota.ModelUnits is not null && IsPriced(HostingMode.ProvisionedThroughput))
            || options.Any(option => option.Capacity is OptionCapacity.OfQuotas && option.Assumptions.OfType<Assumption.OwnQuota>().Any());
    }

    private static Func<CostLine, bool> IsOf(Source source) => line => line.Price.Id == source.Id;
}
