using Mitsumori.Application.Answers.Budgets;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>What a page says of a budget: the sentence, then every way of hosting with its rate, drawn, and what ends it.</summary>
/// <param name="Conditions">What holds of every row.</param>
/// <param name="Ticks">Labels of the ticks of the scale, in their order.</param>
/// <param name="References">What the references are; empty where there are none.</param>
/// <param name="Rows">In the order of the bars; references last.</param>
public sealed record BudgetAnswer(
    PageSentence Sentence,
    string Conditions,
    AffordBars Bars,
    Sequence<string> Ticks,
    string References,
    Sequence<BudgetRow> Rows,
    Sequence<string> Notes,
    string Book)
{
    private const string AtMost = "≤ ";

    public static BudgetAnswer Of(AffordAnswer answer, RemarkTexts remarks)
    {
        TextResource web = TextResource.Load("web", remarks.Language);
        AffordSentences sentences = new(answer, remarks);
        OptionNames names = new(remarks.Language);
        AffordRow[] rows =
        [
            .. AffordRow.Of(answer.Options.Where(option => !option.IsReference), sentences, names),
            .. AffordRow.Of(answer.Options.Where(option => option.IsReference), sentences, names),
        ];
        AffordBars bars = AffordBars.Of([.. rows.Select(row => row.Option)]);
        return new(
            PageSentence.OfMarked(sentences.Answer(PageSentence.Emphasised, PageSentence.SetApart)),
            sentences.Conditions(),
            bars,
            bars.Ticks.Select(tick => ModePicture.Short(tick, web)).ToSequence(),
            answer.Options.Any(option => option.IsReference) ? TextResource.Load("afford", remarks.Language)["references"] : "",
            rows.Zip(bars.Bars, RowOf).ToSequence(),
            sentences.Notes().ToSequence(),
            sentences.Book());

        BudgetRow RowOf(AffordRow row, AffordBar bar)
        {
            AffordedOption option = row.Option;
            bool isBest = option == answer.Best;
            string mode = names.Short(option.Option);
            if (answer.HasSeveralRegions) mode = $"{mode}, {option.Option.Region.Code}";
            bool isWithin = option.EndedBy is not RateEnd.Budget && !option.CarriesNothing;
            return new(
                bar,
                row.Models,
                isWithin && option.Due is AmountDue due
                    ? web.Fill("afford.due", ("mode", mode), ("amount", Figures.Cents(due.Total)))
                    : mode,
                isBest && option.IsConfirmed ? web["afford.most"] : null,
                isBest,
                web["verdict." + EstimateCodes.Verdicts.CodeOf(option.Option.Verdict)],
                sentences.CarriedBy(option, AtMost),
                sentences.EndOf(option),
                bar.Beyond is Ratio beyond ? AffordSentences.Rate(beyond) : "");
        }
    }
}

/// <summary>One way of hosting in words.</summary>
/// <param name="Mode">With its Region where there are several, and with the amount due where the budget is not used up.</param>
/// <param name="Tag">The mark of what carries most; null on all others.</param>
/// <param name="Carries">A rate, or a number of units.</param>
/// <param name="End">What ends the rate.</param>
/// <param name="Beyond">The figure of a bar that leaves the scale; empty for others.</param>
public sealed record BudgetRow(
    AffordBar Bar, string Model, string Mode, string? Tag, bool IsBest, string Verdict, string Carries, string End, string Beyond)
{
    public AffordedOption Option => Bar.Option;

    /// <summary>True where what is carried is told in requests a minute.</summary>
    public bool IsRate => Option.Rate is not null;
}
