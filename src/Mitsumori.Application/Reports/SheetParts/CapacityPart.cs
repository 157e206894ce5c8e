using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>What the peak takes of each limit of the chosen option, how much each option carries, and where the limits come from.</summary>
internal sealed class CapacityPart(SheetWords words)
{
    public SheetSection Section()
    {
        List<SheetBlock> blocks = [new SheetBlock.Paragraph(words.Table.Fill("load", ("rate", Figures.Count(words.Estimate.PeakRequestsPerMinute))))];
        LimitCells limits = new(words.Estimate, words.Sheet.Texts.Language);
        if (limits.Rows.Count > 0)
        {
            blocks.Add(new SheetBlock.Table(
                limits.Caption,
                [new(limits.Head[0]), new(limits.Head[1], IsNumber: true) { HasBars = true }, new(limits.Head[2], IsNumber: true), new(limits.Head[3], IsNumber: true), new(limits.Head[4])],
                limits.Rows.Select(Row).ToSequence()));
        }

        Option[] judged = [.. words.Estimate.Options.Where(option => option.Capacity is not null)];
        if (judged.Length > 0)
        {
            blocks.Add(new SheetBlock.Table(
                words.Texts["capacity.rounded"],
                [
                    words.Column("head.mode"), words.Number("head.ceiling"), words.Number("head.simple"), words.Number("head.settled"), words.Number("head.reserved"),
                    words.Number("head.in-flight"), words.Column("head.binding"),
                ],
                judged.Select(Row).ToSequence()));
        }

        SheetRow[] quotas = [.. judged.Select(option => option.Capacity).OfType<OptionCapacity.OfQuotas>().SelectMany(Quotas).DistinctBy(row => string.Join('\n', row.Cells.Select(cell => cell.Text)))];
        if (quotas.Length > 0)
        {
            blocks.Add(new SheetBlock.Table(words.Texts["quotas"], [words.Column("head.limit"), words.Number("head.value"), words.Column("head.id"), words.Column("head.kind"), words.Column("head.as-of")], quotas.ToSequence()));
        }

        return SheetSection.Of("capacity", words.Texts["capacity"], blocks);
    }

    private static SheetRow Row(LimitRow row) => SheetRow.Of(
        SheetRowKind.Plain,
        new(row.Name) { Tag = row.First },
        new(row.Share) { Share = row.Use.Share is Ratio share ? new(share.ToDecimal(), IsFirst: row.First is not null) : null },
        row.Used,
        row.Value,
        row.Note);

    private SheetRow Row(Option option) => SheetRow.Of(
        option == words.Chosen ? SheetRowKind.Chosen : option.Role == OptionRole.Reference ? SheetRowKind.Aside : SheetRowKind.Plain,
        [words.NameOf(option), .. words.Cells.Carried(option)]);

    private IEnumerable<SheetRow> Quotas(OptionCapacity.OfQuotas capacity) => capacity.Limits.Figures().Where(limit => limit.Figure is not null).Select(limit => SheetRow.Of(
        SheetRowKind.Plain,
        words.Cells.NameOf(limit.Limit),
        Figures.Count(limit.Figure!.Value),
        new SheetCell(limit.Figure.Id, limit.Figure.Source.Location),
        words.Sources.Kind(limit.Figure.Source),
        words.Sources.Day(limit.Figure.Source)));
}
