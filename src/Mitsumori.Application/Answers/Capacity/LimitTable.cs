using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Capacity;

/// <summary>What the peak takes of each limit of one option, the limit that is met first at the head.</summary>
public static class LimitTable
{
    /// <returns>Null where no option could be judged, or the one that could has no limits.</returns>
    public static Block.Table? Of(Estimate estimate, Language language)
    {
        LimitCells limits = new(estimate, language);
        if (limits.Rows.Count == 0) return null;
        Column[] columns =
        [
            new(limits.Head[0]),
            new(limits.Head[1], IsNumber: true) { HasBars = true },
            new(limits.Head[2], IsNumber: true),
            new(limits.Head[3], IsNumber: true),
            new(limits.Head[4], MayBeCut: true),
        ];
        return Block.Table.Of(limits.Caption, columns, limits.Rows.Select(RowOf));
    }

    private static Row RowOf(LimitRow row) => Row.Of(
        new Cell(row.Name) { Tag = row.First },
        new Cell(row.Share) { Share = row.Use.Share is Ratio share ? new(share.ToDecimal(), IsFirst: row.First is not null) : null },
        row.Used,
        row.Value,
        new Wording(row.Note, Terminal: row.Notes.FirstOrDefault("")));
}
