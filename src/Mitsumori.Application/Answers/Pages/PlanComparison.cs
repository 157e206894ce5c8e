using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>Several plans side by side, each with its own answer.</summary>
/// <param name="AmountHead">The head of the amounts.</param>
/// <param name="Plans">Those that are confirmed by amount, then those on a condition, then those without an amount.</param>
public sealed record PlanComparison(
    PageSentence Sentence, SaidConditions Conditions, string AmountHead, Sequence<PlanColumn> Plans, Sequence<string> Books)
{
    /// <param name="plans">At least one, as they were asked.</param>
    /// <param name="estimates">Their answers, in the same order.</param>
    public static PlanComparison Of(
        IReadOnlyList<PlanAddress> plans, IReadOnlyList<Estimate> estimates, FactBook book, RemarkTexts remarks)
    {
        TextResource web = TextResource.Load("web", remarks.Language), table = TextResource.Load("table", remarks.Language);
        SaidConditions conditions = SaidConditions.Of(plans, book, remarks.Language);
        IReadOnlyList<ComparedOption> rows = Comparison.Of(estimates).Rows;
        int[] order =
        [
            .. Enumerable.Range(0, plans.Count)
                .OrderBy(plan => estimates[plan].Answer switch { Answer.Cheapest => 0, Answer.Conditional => 1, Answer.Open => 2, _ => 3 })
                .ThenBy(plan => rows.Index().FirstOrDefault(row => IsAnswerOf(row.Item, plan)).Index),
        ];
        ModeBar?[] bars =
            [.. estimates.Select(estimate => ModeBars.Of(estimate).Bars.FirstOrDefault(bar => bar.Option == estimate.Chosen))];
        decimal most = bars.Max(bar => bar?.Amount ?? 0m);
        int? cheapest = CheapestOf(estimates, order);
        PlanColumns columns = new(estimates, remarks);
        return new(
            SentenceOf(),
            conditions,
            PeriodWords.Head(estimates[0].Plan.Period, web["compare.amount"], table),
            order.Select(plan => columns.Of(
                plan,
                conditions.Values[plan],
                bars[plan],
                most,
                cheapest)).ToSequence(),
            estimates.Select(estimate => new EstimateSections(estimate, remarks).Book()).Distinct().ToSequence());

        bool IsAnswerOf(ComparedOption row, int plan) => row.Plan == plan && row.Option == estimates[plan].Chosen;

        PageSentence SentenceOf() => PageSentence.OfMarked(cheapest is int first
            ? web.Fill(
                "compare.cheapest",
                ("plan", PageSentence.Emphasised(columns.NameOf(first))),
                ("mode", PageSentence.Emphasised(new OptionNames(remarks.Language).Full(estimates[first].Chosen!))),
                ("amount", PageSentence.Emphasised(Figures.Cents(estimates[first].Chosen!.Monthly!.Amount))),
                ("period", PeriodWords.Of(estimates[first].Plan.Period, table)))
            : web[AreAlike(estimates) ? "compare.none" : "compare.unlike"]);
    }

    // Only one whose whole amount is known and confirmed, and no other costs the same.
    private static int? CheapestOf(IReadOnlyList<Estimate> estimates, int[] order)
    {
        int[] confirmed = [.. order.Where(plan => estimates[plan] is { Answer: Answer.Cheapest, Chosen.Monthly.IsComplete: true })];
        if (!AreAlike(estimates) || confirmed.Length == 0) return null;
        bool isTied = confirmed.Length > 1 && AmountOf(confirmed[0]) == AmountOf(confirmed[1]);
        return isTied ? null : confirmed[0];

        Usd AmountOf(int plan) => estimates[plan].Chosen!.Monthly!.Amount;
    }

    // List amounts of different lengths, or before different discounts, say nothing of which is cheaper.
    private static bool AreAlike(IReadOnlyList<Estimate> estimates) =>
        estimates.Select(estimate => estimate.Plan.Period.Hours).Distinct().Count() == 1
        && estimates.Select(estimate => estimate.Plan.Discount).Distinct().Count() == 1;
}
