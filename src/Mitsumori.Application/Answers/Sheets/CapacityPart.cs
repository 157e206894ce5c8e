using Mitsumori.Application.Answers.Capacity;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>What the peak takes of each limit of the chosen option, how much each option carries, and where the limits come from.</summary>
internal sealed class CapacityPart(SheetWords words)
{
    public Section Section()
    {
        List<Block> blocks = [new Block.Paragraph(CapacitySentence.Of(words.Estimate, words.Sheet.Texts))];
        if (LimitTable.Of(words.Estimate, words.Sheet.Texts.Language) is Block.Table limits) blocks.Add(limits);
        Row[] judged = [.. words.Estimate.Options.Where(option => option.Capacity is not null).Select(RowOf)];
        if (judged.Length > 0)
        {
            Column[] columns =
            [
                words.Column("head.mode"),
                words.Number("head.ceiling"),
                words.Number("head.simple"),
                words.Number("head.settled"),
                words.Number("head.reserved"),
                words.Number("head.in-flight"),
                words.Column("head.binding"),
            ];
            blocks.Add(Block.Table.Of(words.Texts["capacity.rounded"], columns, judged));
        }

        Row[] quotas =
        [
            .. RecordedQuotas
                .Of(words.Estimate)
                .Select(quota =>
                    Row.Of(
                        words.Cells.NameOf(quota.Limit),
                        Figures.Count(quota.Figure.Value),
                        new Cell(quota.Figure.Id, quota.Figure.Source.Location),
                        words.Sources.Kind(quota.Figure.Source),
                        words.Sources.Day(quota.Figure.Source))),
        ];
        if (quotas.Length > 0)
        {
            blocks.Add(
                Block.Table.Of(
                    words.Texts["quotas"],
                    [
                        words.Column("head.limit"),
                        words.Number("head.value"),
                        words.Column("head.id"),
                        words.Column("head.kind"),
                        words.Column("head.as-of"),
                    ],
                    quotas));
        }

        return words.Section("capacity", blocks);
    }

    private Row RowOf(Option option) => Row.Of(
        option == words.Chosen ? RowKind.Chosen : option.Role == OptionRole.Reference ? RowKind.Aside : RowKind.Plain,
        [words.NameOf(option), .. words.Cells.Carried(option)]);
}
