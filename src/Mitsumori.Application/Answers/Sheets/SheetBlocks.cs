using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>Puts a sheet together: every section in words and figures, the same for every form.</summary>
public static class SheetBlocks
{
    // With more options the comparison no longer fits the first page of an A4 print.
    private const int MostOnFirstPage = 8;

    public static SheetPages Of(Sheet sheet)
    {
        SheetWords words = new(sheet);
        LinesPart lines = new(words);
        OptionsPart options = new(words);
        RemarksPart remarks = new(words);
        Section compared = options.Compared();
        bool isComparedFirst = words.Chosen is null || words.Estimate.Options.Count <= MostOnFirstPage;
        PlanSentences plan = new(words.Estimate, sheet.Texts);
        return new(
            words.Texts["title"],
            PlanSentences.KindOf(words.Estimate.Plan, words.Texts),
            words.Texts["addressee"],
            words.Texts.Fill("subject", ("subject", plan.Title()[0])),
            [
                new(words.Texts["number"], sheet.Number),
                new(words.Texts["issued"], Day(words, sheet.Issued)),
                new(words.Texts["valid"], words.Texts.Fill("valid-with", ("version", words.Estimate.BookVersion))),
            ],
            [words.Texts["stamp.approved"], words.Texts["stamp.checked"], words.Texts["stamp.prepared"]],
            AnswerSentence.Of(words.Estimate, sheet.Texts),
            HeadWarnings.Of(words.Estimate, sheet.Texts).ToSequence(),
            words.OfPeriod("amount"),
            words.Chosen?.Monthly is Total monthly
                ? Wording.OfAmount(words.Texts, "amount-usd", Figures.Cents(monthly.Amount), !monthly.IsComplete)
                : null,
            plan.Due().ToSequence(),
            Present(
                new ConditionsPart(words).Section(),
                lines.OfChosen() ?? lines.OfTraining(),
                isComparedFirst ? compared : null,
                options.Commitment()),
            Present(
                isComparedFirst ? null : compared,
                new CapacityPart(words).Section(),
                new BreakEvenPart(words).Section(),
                remarks.Open(),
                lines.OfOthers(),
                remarks.Taken(),
                remarks.LeftOut(),
                remarks.Sources(),
                remarks.Repeat()),
            $"Mitsumori {ProgramVersion.Current}");
    }

    private static Sequence<Section> Present(params IEnumerable<Section?> sections) => sections.OfType<Section>().ToSequence();

    private static string Day(SheetWords words, DateOnly day) =>
        words.Texts.Fill("day", ("month", words.Table.Fill($"month.{day.Month}", ("year", $"{day.Year}"))), ("day", $"{day.Day}"));
}
