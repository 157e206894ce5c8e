using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using static Mitsumori.Tests.Core.Estimates.StatedOptions;

namespace Mitsumori.Tests.Core.Estimates;

public sealed class CheapestTests
{
    [Fact]
    public void Of_CompleteCandidates_IsTheLeast() =>
        Assert.Equal(("custom-on-demand@b", 0), Answer(Feasible("a", 2m), Feasible("b", 1m), Feasible("c", 3m)));

    [Fact]
    public void Of_EqualAmounts_IsTheSmallerId() => Assert.Equal(("custom-on-demand@a", 0), Answer(Feasible("b", 1m), Feasible("a", 1m)));

    [Fact]
    public void Of_CheaperFloor_IsLeftOutAndNamed()
    {
        CheapestOption cheapest = Cheapest.Of([Feasible("a", 2m), Feasible("b", 1m, NoThroughput)], out Sequence<string> unpriced);
        Assert.Equal(("custom-on-demand@a", "custom-on-demand@b"), (cheapest.Typical, Assert.Single(unpriced)));
    }

    [Fact]
    public void Of_GapThatAllShare_Cancels()
    {
        Assert.Equal(("custom-on-demand@b", 0), Answer(Feasible("a", 2m, NoStorage), Feasible("b", 1m, NoStorage)));
        Assert.Equal(("custom-on-demand@a", 1), Answer(Feasible("a", 2m, NoStorage), Feasible("b", 1m, NoStorage, NoThroughput)));
        Assert.Equal(("custom-on-demand@a", 1), Answer(Feasible("a", 2m), Feasible("b", 1m, NoStorage)));
    }

    [Fact]
    public void Of_OnlyFloors_IsNullUnlessTheirGapsAreShared() =>
        Assert.Equal((null, 2), Answer(Feasible("a", 2m, NoStorage), Feasible("b", 1m, NoThroughput)));

    [Fact]
    public void Of_NothingPriced_IsNull() => Assert.Equal((null, 1), Answer(Feasible("a", null, NoStorage)));

    [Fact]
    public void Of_ReferencesAndInfeasibleOptions_AreNeverRanked() =>
        Assert.Equal(
            ("custom-on-demand@c", 0),
            Answer(
                Feasible("a", 1m) with
                {
                    Role = OptionRole.Reference,
                },
                Feasible("b", 1m) with
                {
                    Verdict = Verdict.Infeasible,
                },
                Feasible("c", 3m),
                Feasible("d", 1m) with
                {
                    Verdict = Verdict.Unknown,
                }));

    [Fact]
    public void Of_RangesThatCross_DiffersByCorner()
    {
        Option steady = Feasible("a", 2m), wide = Feasible("b", 3m);
        wide = wide with { Monthly = wide.Monthly! with { Low = new(1m), High = new(9m) } };
        Assert.Equal(
            new CheapestOption("custom-on-demand@a", "custom-on-demand@b", "custom-on-demand@a"), Cheapest.Of([steady, wide], out _));
    }

    private static (string? Typical, int Unpriced) Answer(params Option[] options)
    {
        CheapestOption cheapest = Cheapest.Of(options, out Sequence<string> unpriced);
        return (cheapest.Typical, unpriced.Count);
    }

    private static Option Feasible(string region, decimal? dollars, params Refusal[] gaps) => Option(region, Verdict.Feasible, dollars, gaps);
}
