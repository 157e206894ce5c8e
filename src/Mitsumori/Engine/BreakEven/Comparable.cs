using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Whether the costs of two options can be set against each other: gaps that both share cancel.</summary>
internal static class Comparable
{
    /// <summary>Gaps of an option's cost that no condition stands for.</summary>
    public static HashSet<Refusal> OpenPrices(Option option) => [.. option.Monthly!.CostGaps.Where(gap => !IsCarried(gap))];

    /// <summary>True if something of the option is priced.</summary>
    public static bool IsPriced(Option option) => option.Monthly is { Lines.IsEmpty: false };

    /// <summary>True if what one unit or copy carries is open: the curve then is one of it at every rate, on a condition.</summary>
    public static bool IsCarried(Refusal gap) => gap is Refusal.UnitThroughputUnpublished or Refusal.CopyThroughputUnknown;
}
