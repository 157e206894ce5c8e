using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// Custom Model Import: billable 5-minute windows of copies × 5 × CMU of a copy × price of a CMU-minute, and storage by CMU.
/// </summary>
internal static class ImportedModel
{
    /// <summary>Copies that the peak needs, at each corner; null if what one copy carries is not known.</summary>
    public static Corners<long>? Needed(Case asked) =>
        asked.Plan.Known.ImportCopy is null or { RequestsPerMinute: null, TokensPerMinute: null }
            ? null
            : asked.Inputs.Select(ChargeFormulas.CopiesNeeded.CountAt);

    /// <summary>What the most copies allowed carry at the high load; null if what one copy carries is not known.</summary>
    public static OptionCapacity? CapacityOf(Case asked)
    {
        Load load = asked.Loads.High;
        decimal tokens = load.InputWithoutCache + load.Output;
        int copies = asked.Plan.Hosting.MaxCopies;
        return asked.Plan.Known.ImportCopy switch
        {
            { RequestsPerMinute: QuantityRange requests } => new OptionCapacity.OfCopies(copies, requests.Low, TokensOfRequest: null),
            { TokensPerMinute: QuantityRange rate } when tokens > 0m => new OptionCapacity.OfCopies(copies, rate.Low, tokens),
            _ => null,
        };
    }

    /// <summary>What a copy must carry where that is not known: one is priced, and the most that are allowed would do at all.</summary>
    public static IEnumerable<Condition> ConditionsOf(Case asked)
    {
        Ratio peak = asked.Loads.High.PeakRequestsPerMinute;
        int most = asked.Plan.Hosting.MaxCopies;
        yield return new Condition.OneCopyCarries(peak);
        if (most > 1) yield return new Condition.EachCopyCarries(peak / most, most);
    }

    public static void Charge(Case asked, Region region, Corners<long>? needed, Ledger monthly)
    {
        ImportOffer offer = asked.Judge.ImportOf(asked.Model, asked.Plan.Known.ImportCopy?.Architecture)!;
        string version = asked.Plan.Known.ImportCopy?.CmuVersion ?? offer.CmuVersion ?? "unrecorded";
        if (needed is null) monthly.AddGap(new Refusal.CopyThroughputUnknown(asked.Plan.Model), Affects.Cost, Affects.Capacity);
        if (CmuKnown(asked) is null) monthly.AddGap(new Refusal.CmuCountUnpublished(asked.Plan.Model), Affects.Cost);
        PriceSubject subject = PriceSubject.Of(offer.Architecture, version);
        monthly.Charge(asked.QuantityOf(ChargeFormulas.ImportCmuMinutes), new(PriceKind.ImportCmuMinute, subject, region));
        monthly.Charge(asked.QuantityOf(ChargeFormulas.ImportStorage), new(PriceKind.ImportStorageCmuMonth, subject, region));
    }

    /// <summary>Custom model units of one copy, at least one where their number is not known.</summary>
    public static decimal CmuPerCopy(Case asked) => CmuKnown(asked) ?? 1;

    public static IEnumerable<Assumption> Assumptions(Case asked)
    {
        ImportOffer offer = asked.Judge.ImportOf(asked.Model, asked.Plan.Known.ImportCopy?.Architecture)!;
        if (asked.Plan.Known.ImportCopy?.CmuVersion is null && offer.CmuVersion is string version)
            yield return new Assumption.CmuVersionOfArchitecture(offer.Architecture.Name, version);
        if (asked.Plan is { Own: not null, Known.ImportCopy: null or { CmuPerCopy: null } } && Printed(asked) is CmuPerCopy row)
            yield return new Assumption.CmuOfSize(row.Printed ?? "", row.CustomModelUnits);
        yield return new Assumption.WindowsAssumed();
    }

    private static int? CmuKnown(Case asked) => asked.Plan.Known.ImportCopy?.CmuPerCopy ?? Printed(asked)?.CustomModelUnits;

    private static CmuPerCopy? Printed(Case asked)
    {
        if (asked.Plan.Own is not OwnWeights own)
        {
            // Of equal trust the first.
            return asked.Book.Offers.Tables.CmuPerCopy
                .Where(row => row.Model == asked.Plan.Model)
                .MinBy(row => SourceCodes.Rank(row.Source.Trust));
        }

        CmuPerCopy[] rows =
        [
            .. asked.Book.Offers.Tables.CmuPerCopy
                .Where(row => IsOfSize(row, own))
                .OrderBy(row => SourceCodes.Rank(row.Source.Trust)),
        ];
        return rows.Select(row => row.CustomModelUnits).Distinct().Count() == 1 ? rows.FirstOrDefault() : null;
    }

    // The name of weights tells their size as a word of its own: 8B of DeepSeek-R1-Distill-Llama-8B.
    private static bool IsOfSize(CmuPerCopy row, OwnWeights own) =>
        row.Architecture == own.Architecture
        && row.Parameters is string size
        && own.Name.Split(' ', '-', '_', '/', '(', ')', ',', ':').Contains(size, StringComparer.OrdinalIgnoreCase);
}
