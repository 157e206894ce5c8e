using System.Numerics;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>
/// A cost that climbs in whole steps: height × the larger of a least count and ⌈a rising line⌉. The count after a step holds just beyond
/// it.
/// </summary>
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
    public Ratio NextStep(Ratio x) => EndOf(CountBeyond(x));

    /// <summary>The count just beyond a point.</summary>
    public BigInteger CountBeyond(Ratio x) => BigInteger.Max(Line.At(x).Floor() + 1, Least);

    /// <summary>The last point at which a count holds.</summary>
    public Ratio EndOf(BigInteger count) => Line.Where(new Ratio(count, 1))!.Value;

    /// <summary>Stairs on the same line as one stair: units of one throughput at two prices, hours of the same load.</summary>
    public static IEnumerable<Stair> Joined(IEnumerable<Stair> stairs) =>
        stairs
            .GroupBy(stair => (stair.Line, stair.Least))
            .Select(same => same.First() with { Height = same.Aggregate((Ratio)0m, (sum, stair) => sum + stair.Height) });

    private Ratio Times(BigInteger count) => Height * new Ratio(BigInteger.Max(Least, count), 1);
}
