using System.Numerics;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>A cost that climbs in whole steps: height × the larger of a least count and ⌈a rising line⌉. The count after a step holds just beyond it.</summary>
/// <param name="Line">What is rounded up; its slope is above 0.</param>
/// <param name="Least">The smallest count: something must stand even for the smallest traffic.</param>
internal readonly record struct Stair(Ratio Height, Linear Line, BigInteger Least)
{
    /// <summary>Where the least count ends to bind: up to and including it, the cost is level.</summary>
    public Ratio Kink => Line.Where(new Ratio(Least, 1))!.Value;

    /// <summary>The cost at a point, which is also the cost just below it.</summary>
    public Ratio At(Ratio x) => Times(Line.At(x).Ceiling());

    /// <summary>The cost just beyond a point.</summary>
    public Ratio Beyond(Ratio x) => Times(Line.At(x).Floor() + 1);

    /// <summary>The first point after this one beyond which the count is higher.</summary>
    public Ratio NextStep(Ratio x) => Line.Where(new Ratio(BigInteger.Max(Line.At(x).Floor() + 1, Least), 1))!.Value;

    private Ratio Times(BigInteger count) => Height * new Ratio(BigInteger.Max(Least, count), 1);
}
