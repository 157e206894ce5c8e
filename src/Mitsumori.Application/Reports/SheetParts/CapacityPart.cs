using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>How much each option carries, which limit is met first, and where the limits come from.</summary>
internal sealed class CapacityPart(SheetWords words)
{
    public SheetSection Section()
    {
        List<SheetBlock> blocks = [new SheetBlock.Paragraph(words.Table.Fill("load", ("rate", Figures.Count(words.Estimate.PeakRequestsPerMinute))))];
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

    private SheetRow Row(Option option) => SheetRow.Of(
        option == words.Chosen ? SheetRowKind.Chosen : option.Role == OptionRole.Reference ? SheetRowKind.Aside : SheetRowKind.Plain,
        [words.NameOf(option), .. words.Cells.Carried(option)]);

    private IEnumerable<SheetRow> Quotas(OptionCapacity.OfQuotas capacity) => capacity.Limits.Figures().Where(limit => limit.Figure is not null).Select(limit => SheetRow.Of(
        SheetRowKind.Plain,
        words.Cells.NameOf(limit.Limit),
        Figures.Count(limit.Figure!.Value),
        new SheetCell(limit.Figure.Id, limit.Figure.Source.Location),
        words.KindOf(limit.Figure.Source),
        words.DayOf(limit.Figure.Source)));
}
