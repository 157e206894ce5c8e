using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>What the provider does not publish about an option.</summary>
public enum Unpublished
{
    UnitThroughput,
    UnitPrice,
    Both,
    CopyRate,
}

/// <summary>What an unpublished number would have to be for an option to cost no more than its best rival.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Rival">Id of the cheapest feasible option of another kind that it is held against.</param>
/// <param name="RivalIsReference">True if only a reference could be taken: it does not run the asked model.</param>
/// <param name="RivalConditions">What must be true for the rival to carry the load; empty where it is known to.</param>
/// <param name="Units">Units or copies that cost no more than the rival, or that the plan needs; 0 if not even one does; null where both
/// numbers are open.</param>
/// <param name="NeedsInputTpm">Input tokens a minute that each of so many units must carry; null where that is known.</param>
/// <param name="NeedsRequestsPerMinute">Requests a minute that each of so many copies must carry; null for units.</param>
/// <param name="AtMostPerHour">Dollars for a unit-hour; null where that is known. Below zero there is no price at which it pays.</param>
/// <param name="Gaps">What is not published: each has a question to ask.</param>
/// <param name="NotCounted">Other prices of the option that are open and that the rival does not share: they lower what may be
/// paid.</param>
/// <param name="Curve">Where both numbers are open: pairs that tie, for 1 to 20 units.</param>
public sealed record Threshold(
    string Option,
    Unpublished Unknown,
    string Rival,
    bool RivalIsReference,
    Sequence<Condition> RivalConditions,
    long? Units,
    Ratio? NeedsInputTpm,
    Ratio? NeedsOutputTpm,
    Ratio? NeedsRequestsPerMinute,
    Ratio? AtMostPerHour,
    Sequence<ThresholdPair> Curve,
    Sequence<Refusal> Gaps,
    Sequence<Refusal> NotCounted)
{
    /// <summary>False where the hosting itself has no price that counts, so that there is nothing to hold against the rival.</summary>
    public bool IsPriced { get; init; } = true;
}

/// <summary>So many units pay at this price, if each carries so much.</summary>
public sealed record ThresholdPair(long Units, Ratio NeedsInputTpm, Ratio NeedsOutputTpm, Ratio AtMostPerHour);

/// <summary>The codes of what is not published.</summary>
public static class ThresholdCodes
{
    public static Vocabulary<Unpublished> Unknowns { get; } = new(
        (Unpublished.UnitThroughput, "unit-throughput"),
        (Unpublished.UnitPrice, "unit-price"),
        (Unpublished.Both, "both"),
        (Unpublished.CopyRate, "copy-rate"));
}
