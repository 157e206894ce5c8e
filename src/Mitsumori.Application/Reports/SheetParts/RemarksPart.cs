using Mitsumori.Application.Answers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>What is open, what was taken for granted, what is left out, and where every price comes from.</summary>
internal sealed class RemarksPart(SheetWords words)
{
    private readonly EstimateSections sections = new(words.Estimate, words.Sheet.Texts);

    /// <summary>What is missing, and the texts to send; null where nothing is.</summary>
    public SheetSection? Open()
    {
        List<SheetBlock> blocks = [];
        foreach (TextSection section in sections.Gaps()) Add(blocks, section);
        foreach (QuestionWire question in Questions.Of(words.Sheet.BreakEven, words.Sheet.Texts))
        {
            blocks.Add(new SheetBlock.Heading(words.Texts["question." + question.About]));
            blocks.Add(new SheetBlock.Question(question.Text));
        }

        return blocks.Count == 0 ? null : SheetSection.Of("open", words.Texts["open"], blocks);
    }

    public SheetSection Taken()
    {
        List<SheetBlock> blocks = [];
        foreach (TextSection section in sections.Remarks()) Add(blocks, section);
        Sequence<string> warnings = words.Sheet.BreakEven.Warnings.Select(words.Sheet.Texts.Say).ToSequence();
        if (!warnings.IsEmpty) blocks.Add(new SheetBlock.Items(warnings));
        return SheetSection.Of("assumptions", words.Texts["assumptions"], blocks);
    }

    public SheetSection LeftOut() => SheetSection.Of("not-included", words.Texts["not-included"], new SheetBlock.Items(
    [
        .. NotIncluded.Codes.Where(code => code != "tax" || words.Estimate.Plan.TaxPercent is null).Select(code => words.Sheet.Texts.Term("not-included." + code)),
        words.Texts["not-a-quotation"],
    ]));

    public SheetSection Sources() => SheetSection.Of("sources", words.Texts["sources"], new SheetBlock.Table(
        "",
        [new("#"), words.Column("head.id"), words.Column("head.kind"), words.Column("head.as-of")],
        words.Prices.Select(price => SheetRow.Of(
            SheetRowKind.Plain, words.MarkOf(price), new SheetCell(price.Id, price.Source.Location), words.Sources.Kind(price.Source), words.Sources.Day(price.Source))).ToSequence()));

    public SheetSection Repeat() => SheetSection.Of("repeat", words.Texts["repeat"], new SheetBlock.Command(words.Sheet.Command), new SheetBlock.Paragraph(sections.Book()));

    private static void Add(List<SheetBlock> blocks, TextSection section)
    {
        blocks.Add(new SheetBlock.Heading(section.Head.With(Wording.FloorSign)));
        blocks.Add(new SheetBlock.Items(section.Items));
    }
}
