using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Core.Estimates;

public sealed class CheapestTests
{
    private static readonly ModelId Model = new("house.current");

    private static readonly Refusal
        NoStorage = new Refusal.PriceMissing(new(PriceKind.StorageModelMonth, PriceSubject.Of(Model), new("us-east-1"))),
        NoThroughput = new Refusal.UnitThroughputUnpublished(Model);

    private static readonly Source Page = new(
        "page",
        "https://aws.amazon.com/bedrock/pricing/",
        null,
        new(2026, 8, 20),
        DateBasis.Printed,
        Trust.Official);

    [Fact]
    public void Of_CompleteCandidates_IsTheLeast() =>
        Assert.Equal(("custom-on-demand@b", 0), Answer(Option("a", 2m), Option("b", 1m), Option("c", 3m)));

    [Fact]
    public void Of_EqualAmounts_IsTheSmallerId() => Assert.Equal(("custom-on-demand@a", 0), Answer(Option("b", 1m), Option("a", 1m)));

    [Fact]
    public void Of_CheaperFloor_IsLeftOutAndNamed()
    {
        CheapestOption cheapest = Cheapest.Of([Option("a", 2m), Option("b", 1m, NoThroughput)], out Sequence<string> unpriced);
        Assert.Equal(("custom-on-demand@a", "custom-on-demand@b"), (cheapest.Typical, Assert.Single(unpriced)));
    }

    [Fact]
    public void Of_GapThatAllShare_Cancels()
    {
        Assert.Equal(("custom-on-demand@b", 0), Answer(Option("a", 2m, NoStorage), Option("b", 1m, NoStorage)));
        Assert.Equal(("custom-on-demand@a", 1), Answer(Option("a", 2m, NoStorage), Option("b", 1m, NoStorage, NoThroughput)));
        Assert.Equal(("custom-on-demand@a", 1), Answer(Option("a", 2m), Option("b", 1m, NoStorage)));
    }

    [Fact]
    public void Of_OnlyFloors_IsNullUnlessTheirGapsAreShared() =>
        Assert.Equal((null, 2), Answer(Option("a", 2m, NoStorage), Option("b", 1m, NoThroughput)));

    [Fact]
    public void Of_NothingPriced_IsNull() => Assert.Equal((null, 1), Answer(Option("a", null, NoStorage)));

    [Fact]
    public void Of_ReferencesAndInfeasibleOptions_AreNeverRanked() =>
        Assert.Equal(
            ("custom-on-demand@c", 0),
            Answer(
                Option("a", 1m) with
                {
                    Role = OptionRole.Reference,
                },
                Option("b", 1m) with
                {
                    Verdict = Verdict.Infeasible,
                },
                Option("c", 3m),
                Option("d", 1m) with
                {
                    Verdict = Verdict.Unknown,
                }));

    [Fact]
    public void Of_RangesThatCross_DiffersByCorner()
    {
        Option steady = Option("a", 2m), wide = Option("b", 3m);
        wide = wide with { Monthly = wide.Monthly! with { Low = new(1m), High = new(9m) } };
        Assert.Equal(
            new CheapestOption("custom-on-demand@a", "custom-on-demand@b", "custom-on-demand@a"), Cheapest.Of([steady, wide], out _));
    }

    private static (string? Typical, int Unpriced) Answer(params Option[] options)
    {
        CheapestOption cheapest = Cheapest.Of(options, out Sequence<string> unpriced);
        return (cheapest.Typical, unpriced.Count);
    }

    private static Option Option(string region, decimal? dollars, params Refusal[] gaps) =>
        new(
            HostingMode.CustomOnDemand,
            Commitment: null,
            ServiceTier.Standard,
            Routing.InRegion,
            Model,
            ContextVariant: null,
            new(region),
            OptionRole.Candidate,
            Verdict.Feasible,
            Reasons: [],
            OneTime: Total.Nothing,
            Monthly(dollars, gaps),
            FirstYear: null,
            Units: null,
            Capacity: null,
            Committed: null,
            Requests: 1m,
            TokensPerRequest: 1m,
            Warnings: [],
            Assumptions: []);

    private static Total Monthly(decimal? dollars, Refusal[] gaps)
    {
        Sequence<CostLine> lines = dollars is decimal amount
            ? [new(ChargeFormulas.InputTokens, new GivenInputs(), 1m, new(amount, 1), new("row", Page, ""))]
            : [];
        Usd sum = new(dollars ?? 0m);
        return new(lines, gaps.Select(gap => new Gap(gap, Affects.Cost)).ToSequence(), sum, sum);
    }
}
