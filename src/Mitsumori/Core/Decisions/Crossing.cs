using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>A point where the cheaper of two options changes, exact.</summary>
/// <param name="A">Id of one option; its cost is <paramref name="CostA"/>.</param>
/// <param name="At">Requests a minute, hours a day or days a month, as the axis says. At a jump: the last point before the step.</param>
/// <param name="TokensPerMinute">All tokens of the requests that come in a minute there.</param>
/// <param name="CheaperBelow">Id of the option that costs less up to the point.</param>
/// <param name="CheaperAbove">Id of the option that costs less beyond it.</param>
/// <param name="CostA">Dollars a month at the point.</param>
/// <param name="CostAAfter">Dollars a month just beyond the step; null where both costs are equal.</param>
/// <param name="BeyondQuota">True if the quota of a side does not let so much through; null if no side has a quota that is known.</param>
/// <param name="Condition">What one model unit or copy must carry for the crossing to hold; null where that is known.</param>
public sealed record Crossing(
    string A,
    string B,
    Axis Axis,
    CrossingKind Kind,
    Ratio At,
    Ratio TokensPerMinute,
    string CheaperBelow,
    string CheaperAbove,
    Ratio CostA,
    Ratio CostB,
    Ratio? CostAAfter,
    Ratio? CostBAfter,
    bool? BeyondQuota,
    Condition? Condition);
