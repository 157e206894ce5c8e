using System.Numerics;
using CsCheck;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Tests.Engine.BreakEven;

public sealed class CurveCornersTests
{
    private static readonly Ratio UpTo = 40m;

    private static readonly Gen<Stair> Stairs = Gen.Select(Gen.Int[1, 50], Gen.Int[1, 10], Gen.Int[1, 4])
        .Select((height, slope, least) => new Stair(new Ratio(height, 1), Linear.Variable * new Ratio(slope, 10), least));

    private static readonly Gen<CostCurve> Curves = Gen.Select(Gen.Int[0, 100], Gen.Int[0, 30], Stairs.List[0, 2], Gen.Int[20, 60])
        .Select((level, slope, stairs, end) => CostCurve.Of(end, new(level, new Ratio(slope, 7)), [.. stairs]));

    [Fact]
    public void Of_Stairs_HasTwoPointsAtEachStep()
    {
        CostCurve curve = CostCurve.Of(25m, 0m, new Stair(10m, Linear.Variable * 0.1m, BigInteger.One));
        Assert.Equal(
            [(0m, 10m), (10m, 10m), (10m, 20m), (20m, 20m), (20m, 30m), (25m, 30m)],
            CurveCorners.Of(curve, UpTo, []).Select(point => ((Ratio, Ratio))(point.At, point.Cost)));
    }

    [Fact]
    public void Of_Marks_HavePointsOfTheirOwn()
    {
        CostCurve line = CostCurve.Of(100m, Linear.Variable * 3m);
        Assert.Equal([0m, 7m, 40m], CurveCorners.Of(line, UpTo, [7m]).Select(point => point.At));
    }

    [Fact]
    public void Of_RandomCurves_IsTheCurveBetweenItsCornersToo() =>
        Gen.Select(Curves, Gen.Int[1, 4_000])
            .Holds(
                (curve, hundredths, bites) =>
                {
                    IReadOnlyList<CurvePoint> corners = CurveCorners.Of(curve, UpTo, []);
                    Ratio x = new(hundredths, 100);
                    if (x > corners[^1].At)
                        return;
                    bites.Count(corners.Count > 2 ? "between steps" : "on a line");
                    int after = Enumerable.Range(0, corners.Count).First(i => corners[i].At >= x);
                    CurvePoint left = corners[after - 1],
                        right = corners[after];
                    Ratio between = left.Cost + ((right.Cost - left.Cost) * (x - left.At) / (right.At - left.At));
                    Assert.Equal(curve.Below(x), between);
                },
                ["between steps", "on a line"]);

    [Fact]
    public void Of_ManySteps_KeepsToAPicturesWorthOfPointsOnTheCurve()
    {
        CostCurve curve = CostCurve.Of(UpTo, Linear.Variable, new Stair(1m, Linear.Variable * 1_000m, BigInteger.One));
        IReadOnlyList<CurvePoint> corners = CurveCorners.Of(curve, UpTo, [17.5m]);
        Assert.InRange(corners.Count, 20, CurveCorners.MostPoints);
        Assert.Contains(corners, point => point.At == 17.5m);
        Assert.Equal(UpTo, corners[^1].At);
        Assert.All(corners.Skip(1), point => Assert.True(point.Cost == curve.Below(point.At) || point.Cost == curve.Beyond(point.At)));
    }
}
