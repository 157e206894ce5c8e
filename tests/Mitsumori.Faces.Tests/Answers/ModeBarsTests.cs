using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Faces.Tests.Estimates;
using Mitsumori.Faces.Tests.Web;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>The picture of all modes, over random plans: nothing incomplete is crowned, and every bar says what its amount says.</summary>
public sealed class ModeBarsTests
{
    [Fact]
    public void Bars_OfAnyPlan_SayWhatTheAmountsSay() => ShippedPlanGen.Plans.HoldsOfEach(plan =>
    {
        Estimate estimate = EstimateCost.Run(plan, RunningServer.Book);
        ModeBars picture = ModeBars.Of(estimate);
        ModeBar[] crowned = [.. picture.Bars.Where(bar => bar.IsCheapest)];

        Assert.True(crowned.Length <= 1);
        Assert.All(crowned, bar => Assert.Equal((BarKind.Solid, Verdict.Feasible), (bar.Kind, bar.Option.Verdict)));
        Assert.Equal(crowned.Length == 1, estimate.Answer is Answer.Cheapest { Option.Monthly.IsComplete: true });
        if (!plan.Regions.IsEmpty)
            Assert.Equal(Comparison.Of([estimate]).Rows.Select(row => row.Option.Id), picture.Bars.Select(bar => bar.Option.Id));
        Assert.All(picture.Bars, bar =>
        {
            Assert.Equal(bar.Amount is null, bar.Kind == BarKind.None);
            if (bar.Amount is not decimal amount) return;
            Assert.Equal(!bar.Option.Monthly!.IsComplete, bar.Kind == BarKind.Floor);
            Assert.InRange(bar.Length, 0m, 1m);
            Assert.Equal(amount > picture.UpTo, bar.IsCut);
        });
        Assert.InRange(picture.Ticks.Count, picture.UpTo > 0m ? 2 : 0, 6);
        Assert.Equal(picture.Ticks.Order(), picture.Ticks);
        Assert.All(picture.Ticks, tick => Assert.InRange(tick, 0m, picture.UpTo));
    });

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Sentence_OfAnyPlan_SetsOnlyAWholeAmountApart(Language language)
    {
        RemarkTexts remarks = new(language, RunningServer.Book.Offers);
        ShippedPlanGen.Plans.HoldsOfEach(plan =>
        {
            Estimate estimate = EstimateCost.Run(plan, RunningServer.Book);
            PageSentence sentence = PageSentence.Of(estimate, remarks);

            Assert.NotEmpty(sentence.Lead);
            Assert.Equal(estimate.Chosen is { Monthly.IsComplete: true }, sentence.Amount is not null);
            Assert.All(sentence.Lead, part => Assert.DoesNotContain(part.Text, letter => letter is '|' or (>= '\uE000' and <= '\uF8FF')));
            if (sentence.Amount is AmountLine amount) Assert.Equal(Figures.Cents(estimate.Chosen!.Monthly!.Amount), amount.Figure);
        });
    }
}
