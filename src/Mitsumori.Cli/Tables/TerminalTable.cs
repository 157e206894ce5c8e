using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>A table on a terminal: aligned columns with one rule under the head, measured in cells, within its width.</summary>
internal sealed class TerminalTable
{
    private const int LeastCells = 8;
    private const string Gap = "  ";
    private const string Indent = "    ";

    private readonly Block.Table table;
    private readonly int width;
    private readonly bool hasColour;
    private readonly Column[] columns;
    private readonly int[] stays;

    public TerminalTable(Block.Table table, int width, bool hasColour)
    {
        (this.table, this.width, this.hasColour) = (table.In(Reach.Terminal), width, hasColour);
        stays = [.. Folded(null)];
        columns = [.. stays.Select(i => this.table.Columns[i])];
    }

    public IEnumerable<string> Lines()
    {
        Line[] lines = [.. table.Groups.SelectMany(LinesOf)];
        int[] widths = Widths([.. lines.Select(line => line.Cells).OfType<string[]>()]);
        yield return Aligned([.. columns.Select(column => column.Name.OnTerminal)], widths);
        yield return string.Join(Gap, widths.Select(cells => new string('-', cells)));
        foreach (Line line in lines) yield return line.Cells is string[] cells ? Styled(Aligned(cells, widths), line.Row!) : line.Text;
    }

    private FoldWay? WayOf(int column) => table.Columns[column].Fold is Fold fold && width < fold.Below ? fold.Way : null;

    private IEnumerable<Line> LinesOf(RowGroup group)
    {
        string title = group.Title.OnTerminal;
        if (title.Length > 0 && !group.IsPart) yield return new("");
        if (title.Length > 0) yield return new(title);
        if (Folded(FoldWay.Above).ToArray() is [int above])
        {
            foreach (IGrouping<string, Row> shared in group.Rows.GroupBy(row => TextOf(row, above)))
            {
                yield return new(shared.Key);
                foreach (Line line in shared.SelectMany(row => LinesOf(row, group))) yield return line;
            }
        }
        else
        {
            foreach (Line line in group.Rows.SelectMany(row => LinesOf(row, group))) yield return line;
        }
    }

    private IEnumerable<Line> LinesOf(Row row, RowGroup group)
    {
        string[] cells = [.. stays.Select(i => TextOf(row, i))];
        if (group.IsPart) cells[0] = Gap + cells[0];
        yield return new("", cells, row);
        IEnumerable<int> named = Folded(FoldWay.BeneathNamed).Where(i => TextOf(row, i).Length > 0);
        string names = string.Join(" / ", named.Select(i => $"{table.Columns[i].Name.OnTerminal}: {TextOf(row, i)}"));
        foreach (string text in Folded(FoldWay.Beneath).Select(i => TextOf(row, i)).Prepend(names))
        {
            foreach (string line in Cells.Wrap(text, width - Indent.Length)) yield return new(Indent + line);
        }
    }

    // The columns that stay are those folded in no way.
    private IEnumerable<int> Folded(FoldWay? way) => Enumerable.Range(0, table.Columns.Count).Where(i => WayOf(i) == way);

    private static string TextOf(Row row, int column) => row.Cells[column].Text.OnTerminal;

    private int[] Widths(IReadOnlyList<string[]> rows)
    {
        int[] heads = [.. columns.Select(column => Cells.WidthOf(column.Name.OnTerminal))];
        int[] widths = [.. heads.Select((head, i) => rows.Select(cells => Cells.WidthOf(cells[i])).Append(head).Max())];
        int last = columns.Length - 1;
        int over = widths.Sum() + (Gap.Length * last) - width;
        for (; over > 0; over--)
        {
            // Cell by cell from the widest, the last of equals: no column is cut down while another has plenty.
            int widest = -1;
            for (int i = 0; i <= last; i++)
            {
                bool canGive = columns[i].MayBeCut && widths[i] > Math.Max(LeastCells, heads[i]);
                if (canGive && (widest < 0 || widths[i] >= widths[widest])) widest = i;
            }

            if (widest < 0) break;
            widths[widest]--;
        }

        return widths;
    }

    private string Aligned(string[] cells, int[] widths)
    {
        StringBuilder line = new();
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = columns[i].MayBeCut ? Cells.Cut(cells[i], widths[i]) : cells[i];
            line.Append(i == 0 ? "" : Gap).Append(columns[i].IsNumber ? Cells.PadLeft(cell, widths[i]) : Cells.PadRight(cell, widths[i]));
        }

        return line.ToString().TrimEnd(' ');
    }

    private string Styled(string line, Row row)
    {
        if (!hasColour) return line;
        bool isTagged = row.Cells.Any(cell => cell.Tag is not null);
        return row.Kind switch
        {
            RowKind.Plain or RowKind.Sum => isTagged ? Style.InBold(line) : line,
            RowKind.Chosen => Style.InBold(line),
            RowKind.Aside => Style.InDim(line),
        };
    }

    /// <param name="Text">What stands across all columns where there are no cells.</param>
    /// <param name="Cells">In the columns that stay; null for a line across all.</param>
    private sealed record Line(string Text, string[]? Cells = null, Row? Row = null);
}
