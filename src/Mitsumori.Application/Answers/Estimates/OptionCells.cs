using System.Numerics;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>The cells of an option that every table of options shows alike.</summary>
public sealed class OptionCells(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);

    /// <summary>Dollars to the cent, a word where the price is not published, a dash where it is not sold.</summary>
    public Wording Amount(Option option) => option.Monthly switch
    {
        null => "-",
        { IsUnknown: true } total => texts[WhyUnknown(total)],
        { IsComplete: false } when !HasUnitPrice(option) => texts["unpublished"],
        { } total => Wording.OfAmount(Figures.Cents(total.Amount), !total.IsComplete),
    };

    /// <summary>Whole requests a minute that it carries; empty where that is not known or not limited.</summary>
    public static string Ceiling(Option option) => Whole(option.Capacity?.RequestsPerMinute);

    /// <summary>
    /// What each limit lets through, in whole requests a minute: the ceiling, simple, settled, reserved; then the most in flight, and the
    /// limit that is met first.
    /// </summary>
    public string[] Carried(Option option)
    {
        OptionCapacity.OfQuotas? quotas = option.Capacity as OptionCapacity.OfQuotas;
        return
        [
            Ceiling(option),
            Whole(quotas?.Simple),
            Whole(quotas?.Settled),
            Whole(quotas?.ReservedRate),
            quotas?.InFlight is BigInteger inFlight ? Figures.Count((decimal)inFlight) : "",
            Binding(option),
        ];
    }

    /// <summary>The limit that is met first; empty where none is known.</summary>
    public string Binding(Option option) => option.Capacity?.Binding is BindingLimit limit ? NameOf(limit) : "";

    public string NameOf(BindingLimit limit) => texts["limit." + CapacityCodes.Limits.CodeOf(limit)];

    /// <summary>Why it is out or a floor, how much of it is needed, and the range of its total, in a few words.</summary>
    public string Reason(Option option) => string.Join(", ", new[] { ShortReason(option), RangeOf(option) }.Where(part => part.Length > 0));

    private static string Whole(Ratio? rate) => rate is Ratio given ? Figures.Count(given.FloorCount()) : "";

    private string RangeOf(Option option) => option.Monthly is { IsComplete: true } total && total.Low != total.High
        ? texts.Fill("range", ("low", Figures.Cents(total.Low)), ("high", Figures.Cents(total.High)))
        : "";

    /// <summary>Why a total has no amount at all, in a word: where nothing is said of it, it is in no book.</summary>
    private static string WhyUnknown(Total total)
    {
        if (total.CostGaps.Any(gap => gap is Refusal.PriceRegionUnrecorded)) return "region-unsaid";
        return total.CostGaps.Any(gap => gap is Refusal.PriceMissing) ? "not-in-book" : "unpublished";
    }

    private static bool HasUnitPrice(Option option) => !option.Monthly!.CostGaps.OfType<Refusal.UnitPriceUnpublished>().Any();

    private string ShortReason(Option option)
    {
        IEnumerable<Refusal> open = option.Monthly?.Gaps.Select(gap => gap.Refusal) ?? [];

        // An unconfirmed option is told by its condition, which says more than that a figure is missing.
        Refusal[] said = [.. option.Reasons.Where(reason => reason.TakesAway).Concat(open).Distinct()];
        if (!option.Conditions.IsEmpty) said = [.. said.Except(option.Reasons)];
        string[] reasons = [.. option.Conditions.Select(ShortText).Concat(said.Select(ShortText)).Distinct()];
        if (reasons.Length > 0) return string.Join(", ", reasons);
        return option switch
        {
            { Mode: HostingMode.ProvisionedThroughput, Units: long units } => texts.Fill("short.units", ("units", Figures.Count(units))),
            { Mode: HostingMode.CustomModelImport, Units: long copies } => texts.Fill(
                "short.copies-needed",
                ("units", Figures.Count(copies))),
            _ => "",
        };
    }

    private string ShortText(Condition condition) => texts.Fill("short." + condition.Code, placeholder => (condition, placeholder) switch
    {
        (Condition.QuotaAllows quota, "rate") => Figures.Point(quota.RequestsPerMinute),
        (Condition.OneUnitCarries unit, "input") => Figures.Whole(unit.InputTokensPerMinute),
        (Condition.OneUnitCarries unit, "output") => Figures.Whole(unit.OutputTokensPerMinute),
        (Condition.OneCopyCarries copy, "rate") => Figures.Point(copy.RequestsPerMinute),
        (Condition.EachCopyCarries each, "rate") => Figures.Point(each.RequestsPerMinute),
        (Condition.EachCopyCarries each, "copies") => Figures.Count(each.Copies),
        _ => throw new System.Diagnostics.UnreachableException($"{condition.Code} {placeholder}"),
    });

    // Most refusals are short in one way, however many sentences they have.
    private string ShortKey(Refusal refusal)
    {
        string key = "short." + refusal.Code;
        return refusal.Wording is string wording && texts.Has($"{key}.{wording}") ? $"{key}.{wording}" : key;
    }

    private string ShortText(Refusal refusal) => texts.Fill(ShortKey(refusal), placeholder => (refusal, placeholder) switch
    {
        (Refusal.PriceMissing missing, "price") => texts["price." + PriceCodes.Kinds.CodeOf(missing.Key.Kind)],
        (Refusal.NotInRegion region, "nearest") => region.Nearest!.Region.Code,
        (Refusal.Legacy legacy, "since") => Figures.Day(legacy.Since),
        (Refusal.EndOfLife end, "on") => Figures.Day(end.On),
        (Refusal.ModelUnitQuota quota, "granted") => Figures.Count(quota.Granted),
        (Refusal.QuotaRpm rpm, "allowed") => Figures.Count(rpm.Allowed),
        (Refusal.QuotaTpm tpm, "allowed") => tpm.Allowed,
        (Refusal.QuotaTpd tpd, "allowed") => tpd.Allowed,
        (Refusal.QuotaReservation reservation, "allowed") => reservation.Allowed,
        (Refusal.Copies copies, "maximum") => Figures.Count(copies.Maximum),
        _ => throw new System.Diagnostics.UnreachableException($"{refusal.Code} {placeholder}"),
    });
}
