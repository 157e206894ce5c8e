using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>What a page says of an estimate: the answer, the picture of all modes, then the proof.</summary>
/// <param name="What">What the amount of the sentence is; empty where no option runs the plan.</param>
/// <param name="Now">Mode and amount in a few words, for a bar that stays in view; empty where no amount is named.</param>
/// <param name="Above">What is read before the sentence.</param>
/// <param name="Below">What is read after it.</param>
/// <param name="Notes">What was assumed, why modes are out, and what is not included: none of it changes the answer.</param>
public sealed record PageAnswer(
    PageSentence Sentence,
    string What,
    string Now,
    Sequence<Notice> Above,
    Sequence<Notice> Below,
    Block.Figures? Figures,
    ModePicture Picture,
    Bill? Bill,
    Sequence<OpenPoint> Points,
    Sequence<string> Notes)
{
    public static PageAnswer Of(Sheet sheet)
    {
        Estimate estimate = sheet.BreakEven.Estimate;
        RemarkTexts remarks = sheet.Texts;
        TextResource texts = TextResource.Load("web", remarks.Language);
        EstimateSections sections = new(estimate, remarks);
        IEnumerable<string> notes =
        [
            .. sections.Remarks().SelectMany(section => section.Items),
            .. sheet.BreakEven.Warnings.Select(remarks.Say),
            sections.LeftOut(),
        ];
        return new(
            PageSentence.Of(estimate, remarks),
            WhatIsSaid(estimate, texts),
            estimate.Chosen is { Monthly: { IsComplete: true } monthly } chosen
                ? texts.Fill(
                    "now",
                    ("mode", ModePicture.NameOf(chosen, remarks.Language, texts)),
                    ("amount", Texts.Figures.Cents(monthly.Amount)),
                    ("period", PeriodWords.Of(estimate.Plan.Period, TextResource.Load("table", remarks.Language))))
                : "",
            Notice.Above(estimate, remarks).ToSequence(),
            Notice.Below(estimate, remarks).ToSequence(),
            KeyFigures.Of(estimate, remarks.Language),
            ModePicture.Of(estimate, remarks.Language),
            Bill.Of(estimate, new SheetWords(sheet).Prices, remarks.Language),
            OpenPoints.Of(sheet.BreakEven, remarks),
            notes.Distinct().ToSequence());
    }

    private static string WhatIsSaid(Estimate estimate, TextResource texts) => estimate.Answer.Match(
        cheapest => texts[cheapest.Option.Monthly!.IsComplete ? "what.complete" : "what.floor"],
        conditional => texts[conditional.Option.Monthly!.IsComplete ? "what.conditional" : "what.floor"],
        _ => texts["what.none"],
        _ => "");
}
