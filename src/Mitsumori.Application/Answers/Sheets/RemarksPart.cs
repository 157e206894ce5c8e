using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>What is open, what was taken for granted, what is left out, and where every price comes from.</summary>
internal sealed class RemarksPart(SheetWords words)
{
    private readonly EstimateSections sections = new(words.Estimate, words.Sheet.Texts);

    /// <summary>What is missing, and the texts to send; null where nothing is.</summary>
    public Section? Open()
    {
        List<Block> blocks = [];
        foreach (TextSection section in sections.Gaps()) Add(blocks, section);
        foreach (Question question in Questions.Of(words.Sheet.BreakEven, words.Sheet.Texts))
        {
            blocks.Add(new Block.Question(words.Texts["question." + question.About], question.Text));
        }

        return blocks.Count == 0 ? null : words.Section("open", blocks);
    }

    public Section Taken()
    {
        List<Block> blocks = [];
        foreach (TextSection section in sections.Remarks()) Add(blocks, section);
        Sequence<string> warnings = words.Sheet.BreakEven.Warnings.Select(words.Sheet.Texts.Say).ToSequence();
        if (!warnings.IsEmpty) blocks.Add(new Block.Items(warnings));
        return words.Section("assumptions", blocks);
    }

    public Section LeftOut() =>
        words.Section(
            "not-included",
            new Block.Items([
                .. NotIncluded.CodesOf(words.Estimate.Plan)
                    .Select(code => words.Sheet.Texts.Term("not-included." + code)),
                words.Texts["not-a-quotation"],
            ]));

    public Section Sources() =>
        words.Section(
            "sources",
            Block.Table.Of(
                "",
                [new("#"), words.Column("head.id"), words.Column("head.kind"), words.Column("head.as-of")],
                words.Prices.Prices.Select(price =>
                    Row.Of(
                        RowKind.Plain,
                        words.Prices.MarkOf(price),
                        new Cell(price.Id, price.Source.Location),
                        words.Sources.Kind(price.Source),
                        words.Sources.Day(price.Source)))));

    public Section Repeat() => words.Section("repeat", new Block.Command(words.Sheet.Command), new Block.Paragraph(sections.Book()));

    private static void Add(List<Block> blocks, TextSection section)
    {
        blocks.Add(new Block.Heading(section.Head));
        blocks.Add(section.Block);
    }
}
