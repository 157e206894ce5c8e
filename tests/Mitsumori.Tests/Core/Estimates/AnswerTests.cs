using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;
using static Mitsumori.Tests.Core.Estimates.StatedOptions;

namespace Mitsumori.Tests.Core.Estimates;

public sealed class AnswerTests
{
    private static readonly Refusal
        NoTokens = new Refusal.PriceMissing(new(PriceKind.CustomOnDemandInputToken, PriceSubject.Of(Model), new("us-east-1")));

    private static readonly Condition
        Quota = new Condition.QuotaAllows(40m, 96_000m),
        Unit = new Condition.OneUnitCarries(80_000m, 16_000m);

    [Fact]
    public void Of_FeasibleAndComplete_IsCheapestWithTheFloorsBelowIt()
    {
        Answer answer = Answer.Of([Feasible("a", 5m), Unconfirmed("b", 3m, Unit, NoThroughput), Unconfirmed("c", 9m, Unit, NoThroughput)]);
        Assert.Equal((AnswerKind.Cheapest, "custom-on-demand@a"), (answer.Kind, answer.Named!.Id));
        Assert.Empty(answer.Conditions);
        Assert.Equal(["custom-on-demand@b"], answer.Cheaper.Select(option => option.Id));
    }

    [Fact]
    public void Of_CheaperUnconfirmedAmount_IsNamedBesideAndNeverTheAnswer()
    {
        Answer answer = Answer.Of([Feasible("a", 5m), Unconfirmed("b", 3m, Quota)]);
        Assert.Equal((AnswerKind.Cheapest, "custom-on-demand@a"), (answer.Kind, answer.Named!.Id));
        Assert.Equal("custom-on-demand@b", Assert.Single(answer.Cheaper).Id);
    }

    [Fact]
    public void Of_CompleteUnconfirmed_IsConditionalThoughAFloorIsLess()
    {
        Answer answer = Answer.Of([Unconfirmed("a", 5m, Quota), Unconfirmed("b", 3m, Unit, NoThroughput)]);
        Assert.Equal((AnswerKind.Conditional, "custom-on-demand@a"), (answer.Kind, answer.Named!.Id));
        Assert.Equal(Quota, Assert.Single(answer.Conditions));
        Assert.Equal("custom-on-demand@b", Assert.Single(answer.Cheaper).Id);
    }

    [Fact]
    public void Of_StoragePriceThatAllLack_Cancels() =>
        Assert.Equal(
            AnswerKind.Conditional,
            Answer.Of([Unconfirmed("a", 5m, Quota, NoStorage), Unconfirmed("b", 3m, Unit, NoStorage, NoThroughput)]).Kind);

    [Fact]
    public void Of_ServingPriceThatAllLack_NeverCancels() =>
        Assert.Equal(AnswerKind.Open, Answer.Of([Feasible("a", 5m, NoTokens), Feasible("b", 3m, NoTokens)]).Kind);

    [Fact]
    public void Of_OnlyWhatCountsOneUnit_IsOpenThoughAllShareTheGap()
    {
        Answer answer = Answer.Of([
            Unconfirmed("a", 5m, Unit, NoThroughput),
            Unconfirmed("b", 3m, Unit, NoThroughput),
            Option("c", Verdict.Infeasible, 1m),
        ]);
        Assert.Equal((AnswerKind.Open, null), (answer.Kind, answer.Named));
        Assert.Equal(["custom-on-demand@b", "custom-on-demand@a"], answer.LeftOpen.Select(option => option.Id));
        Assert.Equal(Unit, Assert.Single(answer.Conditions));
    }

    [Fact]
    public void Of_UndecidedOffer_IsLeftOpenBehindWhatIsPriced() =>
        Assert.Equal(
            ["custom-on-demand@c", "custom-on-demand@b", "custom-on-demand@a"],
            Answer
                .Of([
                    Option("a", Verdict.Unknown, null) with { Monthly = null, OneTime = null },
                    Option("b", Verdict.Unknown, 9m),
                    Feasible("c", 1m, NoTokens),
                ])
                .LeftOpen.Select(option => option.Id));

    [Fact]
    public void Of_NothingThatRunsThePlan_IsNoneWhateverReferencesDo() =>
        Assert.IsType<Answer.None>(
            Answer.Of([
                Option("a", Verdict.Infeasible, 1m),
                Option("b", Verdict.NotOffered, null) with { Monthly = null, OneTime = null },
                Feasible("c", 1m) with { Role = OptionRole.Reference },
                Unconfirmed("d", 1m, Quota) with { Role = OptionRole.Reference },
            ]));

    private static Option Feasible(string region, decimal? dollars, params Refusal[] gaps) =>
        Option(region, Verdict.Feasible, dollars, gaps);

    private static Option Unconfirmed(string region, decimal? dollars, Condition condition, params Refusal[] gaps) =>
        Option(region, Verdict.Unconfirmed, dollars, gaps) with { Conditions = [condition] };
}
