using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Core.Workloads;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>Crossings worked out by hand, and the costs of each held against the estimate at its point.</summary>
public sealed class CrossingsTests
{
    public static TheoryData<string> Names => BreakEvenAnswers.Names;

    // A request of 1,000 and 100 tokens costs 0.006, 44,640 of them come for each one a minute: 14,880 ÷ 267.84 = 55.56. Storage stands on
    // both sides.
    [Fact]
    public void Of_CustomOnDemandAndOneUnit_IsThePriceOfTheUnitOverThatOfTheTokens()
    {
        Crossing crossing = Find("so-many-units-pay", SmallWorld.Book).Single(crossing =>
            crossing is { Axis: Axis.RequestsPerMinute, A: "custom-on-demand@us-east-1", B: "provisioned-throughput/1-month@us-east-1" });
        Assert.Equal(
            (new Ratio(500, 9), new Ratio(550_000, 9), Ratio.Of(14_882m)),
            (crossing.At, crossing.TokensPerMinute, crossing.CostA));
        Assert.Equal(new Condition.OneUnitCarries(new Ratio(250_000, 3), new Ratio(25_000, 3)), crossing.Condition);
    }

    // Nobody's price of storage is known: what custom models lack alike cancels, and the base model lacks nothing.
    [Fact]
    public void Of_OptionsThatShareAGap_CrossAndOthersDoNot()
    {
        FactBook book = SmallWorld.Book with
        {
            Prices = new(SmallWorld.Book.Prices.Observations.Where(price => price.Kind != PriceKind.StorageModelMonth)),
        };
        Crossing[] found = [.. Find("so-many-units-pay", book).Where(crossing => crossing.Axis == Axis.RequestsPerMinute)];
        Assert.Equal([new Ratio(500, 9), new Ratio(250, 3)], found.Select(crossing => crossing.At));
        Assert.All(found, crossing => Assert.DoesNotContain("base", crossing.A + crossing.B));
    }

    [Fact]
    public void Of_HourlyTraffic_HasNoHoursOrDaysToVary() =>
        Assert.All(Find("units-by-the-hours-of-a-week", SmallWorld.Book), crossing => Assert.Equal(Axis.RequestsPerMinute, crossing.Axis));

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EachPlan_CostsAtARateWhatTheEstimateSays(string name)
    {
        Plan plan = BreakEvenAnswers.Named(name);
        if (!plan.Traffic.IsLevel) return;
        foreach (Crossing crossing in Find(name, SmallWorld.Book).Where(crossing => crossing.Axis == Axis.RequestsPerMinute).Take(12))
        {
            if (!crossing.At.TryToExact(out decimal rate)) continue;
            Estimate there = Estimator.Estimate(plan with { Traffic = plan.Traffic.AsRate(QuantityRange.Of(rate)) }, SmallWorld.Book);
            Assert.Equal((crossing.CostA, crossing.CostB), (CostOf(there, crossing.A), CostOf(there, crossing.B)));
            Assert.Equal(crossing.Kind == CrossingKind.Equal, crossing.CostA == crossing.CostB);
            Assert.Equal(crossing.Kind == CrossingKind.Jump, crossing is { CostAAfter: not null, CostBAfter: not null });
        }
    }

    private static Ratio CostOf(Estimate estimate, string id) => estimate.Options.Single(option => option.Id == id).Monthly!.Amount.Dollars;

    private static IEnumerable<Crossing> Find(string name, FactBook book) =>
        BreakEvens.Of(Estimator.Estimate(BreakEvenAnswers.Named(name), book), book, TestContext.Current.CancellationToken).Crossings;
}
