using System.Numerics;
using CsCheck;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>Worked crossings first, then random pairs of curves against a judge that walks every step.</summary>
public sealed class CurveCrossingsTests
{
    // Mutation asks for fewer: each fault is tried on all of them.
    private static readonly Tries Pairs = Tries.Usually(10_000);

    private static readonly string[] Found = ["equal", "jump", "several", "none"];

    private static readonly Ratio End = 40m;

    [Fact]
    public void Of_LineAndLevel_IsEqualWhereTheyMeet()
    {
        CurveCrossing crossing = Assert.Single(Find(Line(0m, 3m), Line(100m, 0m)));
        Assert.Equal((new Ratio(100, 3), CrossingKind.Equal, true), (crossing.At, crossing.Kind, crossing.FirstIsCheaperBelow));
        Assert.Equal((Ratio.Of(100m), Ratio.Of(100m)), (crossing.First, crossing.Second));
    }

    [Fact]
    public void Of_StepOverALine_JumpsAtTheLastPointBeforeTheStep()
    {
        // A unit carries 10 and costs 10, the line 1.2 each: from 8.33 up to 10 one unit is the cheaper, beyond 10 it takes two.
        CurveCrossing[] found = Find(Line(0m, 1.2m), Stairs(10m, 10m));
        Assert.Equal(
            [new(25, 3), 10m, new(50, 3), 20m, 25m, 30m, new(100, 3), 40m, new(125, 3)],
            found.Select(crossing => crossing.At));
        CurveCrossing jump = found[1];
        Assert.Equal((CrossingKind.Jump, false), (jump.Kind, jump.FirstIsCheaperBelow));
        Assert.Equal(
            (Ratio.Of(12m), Ratio.Of(10m), Ratio.Of(12m), Ratio.Of(20m)),
            (jump.First, jump.Second, jump.FirstBeyond, jump.SecondBeyond));
    }

    [Fact]
    public void Of_TouchWithoutAChange_IsNoCrossing() => Assert.Empty(Find(Line(0m, 1m), Stairs(10m, 10m)));

    [Fact]
    public void Of_SameCurve_IsNoCrossing() => Assert.Empty(Find(Stairs(10m, 3m), Stairs(10m, 3m)));

    [Fact]
    public void Of_StepsBeyondCount_AreNotWalked()
    {
        // A billion steps lie in the domain; the lines meet between two of them.
        CostCurve fine = new([new CostPiece(1_000_000m, 0m, [new Stair(0.001m, Linear.Variable * 1_000m, BigInteger.One)])]);
        CurveCrossing crossing = Assert.Single(
            CurveCrossings.Of(fine, Line(500_000.0005m, 0m, 1_000_000m), 1_000_000m, new(), out bool isComplete));
        Assert.True(isComplete);
        Assert.Equal((Ratio.Of(500_000m), CrossingKind.Jump), (crossing.At, crossing.Kind));
    }

    [Fact]
    public void Of_StairsThatOnlyTouchALine_AreNotWalked()
    {
        // A tier that is reserved by the thousand and costs what its tokens cost on demand: dearer all along, equal at every step.
        CostCurve fine = new([new CostPiece(1_000_000m, 0m, [new Stair(1m, Linear.Variable, BigInteger.One)])]);
        Assert.Empty(CurveCrossings.Of(fine, Line(0m, 1m, 1_000_000m), 1_000_000m, new(), out bool isComplete));
        Assert.True(isComplete);
    }

    [Fact]
    public void Of_SlopesThatNeverPart_StopsAndSaysSo()
    {
        // The line runs within the band of the stairs for ever and crosses at each step.
        CostCurve fine = new([new CostPiece(1_000_000m, 0m, [new Stair(1m, Linear.Variable, BigInteger.One)])]);
        IReadOnlyList<CurveCrossing> found = CurveCrossings.Of(fine, Line(0.5m, 1m, 1_000_000m), 1_000_000m, new(), out bool isComplete);
        Assert.False(isComplete);
        Assert.Equal(CurveCrossings.MostCrossings, found.Count);
    }

    [Fact]
    public void Of_ManyPairsThatNeverPart_SpendNoMoreThanOneSearchMay()
    {
        CostCurve fine = new([new CostPiece(1_000_000m, 0m, [new Stair(1m, Linear.Variable, BigInteger.One)])]);
        SearchEffort effort = new();
        int found = 0;
        for (int pair = 0; pair < 1_000; pair++)
            found += CurveCrossings.Of(fine, Line(0.5m, 1m, 1_000_000m), 1_000_000m, effort, out _).Count;
        Assert.InRange(found, CurveCrossings.MostCrossings, SearchEffort.MostLooks / 4);

        // With nothing left a pair that never crosses is still known, and one that does says that it is not.
        Assert.Empty(CurveCrossings.Of(Line(0m, 3m), Line(100m, 3m), End, effort, out bool isComplete));
        Assert.True(isComplete);
        Assert.Empty(CurveCrossings.Of(Line(0m, 3m), Line(100m, 0m), End, effort, out isComplete));
        Assert.False(isComplete);
    }

    [Fact]
    public void Of_SearchGivenUp_StopsBeforeAPairAndWithinOne()
    {
        using CancellationTokenSource source = new();
        SearchEffort effort = new(source.Token);
        Assert.True(effort.Take(1));
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => effort.Take(1));
        Assert.Throws<OperationCanceledException>(() => CurveCrossings.Of(Line(0m, 3m), Line(100m, 3m), End, effort, out _));
    }

    [Fact]
    public void Of_StairsThatRarelyCross_CountTheStepsTheyWalk()
    {
        // From 500,000 on the line lies within the band of the large steps, and beside all of the small ones.
        CostCurve fine = new([
            new CostPiece(
                1_000_000m,
                0m,
                [new Stair(1m, Linear.Variable, BigInteger.One), new Stair(1_000m, Linear.Variable * Ratio.Of(0.000002m), BigInteger.One)]),
        ]);
        SearchEffort effort = new();
        CurveCrossings.Of(fine, Line(1_500.5m, 1m, 1_000_000m), 1_000_000m, effort, out bool isComplete);
        Assert.False(isComplete);
        int left = 0;
        while (effort.Take(1)) left++;
        Assert.InRange(left, SearchEffort.MostLooks - (2 * CurveCrossings.MostSteps), SearchEffort.MostLooks - CurveCrossings.MostSteps);
    }

    [Fact]
    public void Sum_OfManyCurves_IsThatOfOneAfterAnother() => Gen.Select(Curves.Array[1, 5], Fraction(0, 120)).HoldsOfEach(
        (curves, at) =>
        {
            CostCurve plain = curves.Aggregate((sum, curve) => sum.Plus(curve)), sum = CostCurve.Sum(curves);
            Assert.Equal(plain.End, sum.End);
            Ratio x = at < plain.End ? at : plain.End / 2m;
            Assert.Equal((plain.Below(x), plain.Beyond(x)), (sum.Below(x), sum.Beyond(x)));
        });

    [Fact]
    public void Of_RandomPairs_AreThoseThatAWalkOverEveryStepFinds() => Gen.Select(Curves, Curves).Holds(AssertAsWalked, Found, Pairs);

    // The same units at two prices stand on the same stairs, which are taken together in pairs; a stair that differs must not be.
    [Fact]
    public void Of_RandomPairsOnTheSameStairs_AreThoseToo() =>
        Gen.Select(Pieces, Fraction(0, 120), Fraction(0, 12), Fraction(0, 40).Array[2], Gen.Bool)
            .Holds(
                (piece, level, slope, heights, isSame, bites) =>
                {
                    Stair Dearer(Stair stair, int index) =>
                        stair with
                        {
                            Height = heights[index],
                            Least = stair.Least + (isSame || index == 0 ? 0 : 1),
                        };
                    AssertAsWalked(
                        new CostCurve([piece]),
                        new CostCurve([piece with { Line = new Linear(level, slope), Stairs = [.. piece.Stairs.Select(Dearer)] }]),
                        bites);
                },
                Found,
                Pairs);

    private static void AssertAsWalked(CostCurve one, CostCurve other, Bites bites)
    {
        IReadOnlyList<CurveCrossing> found = CurveCrossings.Of(one, other, End, new(), out bool isComplete);
        bites.CountIf(found.Any(crossing => crossing.Kind == CrossingKind.Equal), "equal");
        bites.CountIf(found.Any(crossing => crossing.Kind == CrossingKind.Jump), "jump");
        bites.CountIf(found.Count > 1, "several");
        bites.CountIf(found.Count == 0, "none");
        Assert.True(isComplete);
        Assert.Equal(string.Join("\n", PlainWalk.Crossings(one, other, End).Select(Show)), string.Join("\n", found.Select(Show)));
    }

    private static Gen<Ratio> Fraction(int least, int most) =>
        Gen.Select(Gen.Int[least, most], Gen.Int[1, 4]).Select((dividend, divisor) => new Ratio(dividend, divisor));

    private static readonly Gen<Stair> SomeStairs = Gen.Select(Fraction(0, 40), Fraction(1, 3), Fraction(-2, 2), Gen.Int[0, 3])
        .Select((height, slope, offset, least) => new Stair(height, new Linear(offset, slope), least));

    private static readonly Gen<CostPiece> Pieces = Gen.Select(Fraction(0, 120), Fraction(0, 12), SomeStairs.Array[0, 2])
        .Select((level, slope, stairs) => new CostPiece(End, new Linear(level, slope), stairs));

    // One piece, two as for an import below and above a call in five minutes, or one that ends early.
    private static readonly Gen<CostCurve> Curves = Gen.Select(Pieces, Pieces, Fraction(1, 120), Gen.Int[0, 3])
        .Select(
            (first, second, bound, shape) =>
                shape switch
                {
                    0 when bound < End => new CostCurve([first with { To = bound }, second]),
                    1 when bound < End => new CostCurve([first with { To = bound }]),
                    _ => new CostCurve([first]),
                });

    private static CostCurve Line(decimal level, decimal slope, decimal end = 60m) => CostCurve.Of(end, new Linear(level, slope));

    private static CostCurve Stairs(decimal width, decimal height) =>
        CostCurve.Of(60m, 0m, new Stair(height, Linear.Variable * Ratio.Of(1m, width), BigInteger.One));

    private static CurveCrossing[] Find(CostCurve one, CostCurve other) => [.. CurveCrossings.Of(one, other, 60m, new(), out _)];

    private static string Show(CurveCrossing crossing) =>
        $"{crossing.Kind} at {crossing.At}: {crossing.First} {(crossing.FirstIsCheaperBelow ? "<" : ">")} {crossing.Second}, "
        + $"then {crossing.FirstBeyond} and {crossing.SecondBeyond}";
}
