using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.BreakEven;

/// <summary>
/// What of an option's cost is open, and how: the same open prices on both sides of a pair cancel, and an open throughput is a condition.
/// </summary>
internal static class OpenPrices
{
    /// <summary>Gaps of an option's cost that no condition stands for.</summary>
    public static HashSet<Refusal> Of(Option option) => [.. option.Monthly!.CostGaps.Where(gap => !IsThroughput(gap))];

    /// <summary>True if what one unit or copy carries is open: the curve then is one of it at every rate, on a condition.</summary>
    public static bool IsThroughput(Refusal gap) => gap is Refusal.UnitThroughputUnpublished or Refusal.CopyThroughputUnknown;
}
