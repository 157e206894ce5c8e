using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>A table on a terminal: aligned columns with one rule under the head, measured in cells, within its width.</summary>
/// <remarks>
/// Nothing is cut. Where the columns do not fit, cells that may be broken go on in further lines, and columns from the right go beneath
/// their row, each behind its head; of the ways that fit, that of the fewest lines is taken.
/// </remarks>
internal sealed class TerminalTable
{
    private const string Gap = "  ";
    private const string Indent = "    ";

    private readonly Block.Table table;
    private readonly TerminalLook look;

    public TerminalTable(Block.Table table, TerminalLook look) => (this.table, this.look) = (table.In(Reach.Terminal), look);

    public IEnumerable<string> Lines()
    {
        FoldWay?[] ways =
            [.. table.Columns.Select(column => column.Fold is Fold fold && look.Columns < fold.Below ? fold.Way : (FoldWay?)null)];
        Layout best = BestOf(ways);
        if (!best.Fits) best = BestOf([.. ways.Select((way, i) => IsDrawn(i) ? FoldWay.LeftOut : way)]);
        return best.Lines;
    }

    // Where nothing fits, the last one is the narrowest. What is drawn stays where it is: beneath a row it would say nothing.
    private Layout BestOf(FoldWay?[] ways)
    {
        int[] stays = [.. Enumerable.Range(0, ways.Length).Where(i => ways[i] is null && !IsDrawn(i))];
        Layout best = new(table, look, ways);
        for (int beneath = 1; beneath < stays.Length; beneath++)
        {
            FoldWay?[] folded = [.. ways];
            foreach (int column in stays[^beneath..]) folded[column] = FoldWay.BeneathNamed;
            Layout layout = new(table, look, folded);
            if (!best.Fits || (layout.Fits && layout.Lines.Count < best.Lines.Count)) best = layout;
        }

        return best;
    }

    private bool IsDrawn(int column) => table.Rows.Any(row => row.Cells[column].Bar is not null);

    /// <summary>The table with some of its columns folded.</summary>
    private sealed class Layout
    {
        private readonly Block.Table table;
        private readonly TerminalLook look;
        private readonly FoldWay?[] ways;
        private readonly int[] stays;
        private readonly Column[] columns;
        private readonly bool[] bars;
        private readonly int[] widths;

        public Layout(Block.Table table, TerminalLook look, FoldWay?[] ways)
        {
            (this.table, this.look, this.ways) = (table, look, ways);
            stays = [.. Folded(null)];
            columns = [.. stays.Select(i => table.Columns[i])];
            bars = [.. stays.Select(i => table.Rows.Any(row => row.Cells[i].Bar is not null))];
            Line[] lines = [.. table.Groups.SelectMany(LinesOf)];
            widths = Widths([.. lines.Select(line => line.Cells).OfType<string[]>()]);
            Fits = widths.Sum() + (Gap.Length * (columns.Length - 1)) <= look.Columns;
            Lines =
            [
                .. Aligned([.. columns.Select(column => column.Name.OnTerminal)], null),
                string.Join(Gap, widths.Select(cells => new string('-', cells))),
                .. lines.SelectMany(line => line.Cells is string[] cells
                    ? Aligned(cells, line.Row).Select(text => Styled(text, line.Row!))
                    : [line.Text]),
            ];
        }

        public bool Fits { get; }

        public IReadOnlyList<string> Lines { get; }

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
            string names = string.Join(" / ", Folded(FoldWay.BeneathNamed).Select(i => Named(row, i)).Where(text => text.Length > 0));
            foreach (string text in Folded(FoldWay.Beneath).Select(i => TextOf(row, i)).Prepend(names))
            {
                foreach (string line in Cells.Wrap(text, look.Columns - Indent.Length)) yield return new(Indent + line);
            }
        }

        private string Named(Row row, int column)
        {
            string text = TextOf(row, column), head = table.Columns[column].Name.OnTerminal;
            return text.Length == 0 || head.Length == 0 ? text : $"{head}: {text}";
        }

        // The columns that stay are those folded in no way.
        private IEnumerable<int> Folded(FoldWay? way) => Enumerable.Range(0, table.Columns.Count).Where(i => ways[i] == way);

        private static string TextOf(Row row, int column) => row.Cells[column].Text.OnTerminal;

        private int[] Widths(IReadOnlyList<string[]> rows)
        {
            int[] given = [.. columns.Select((_, i) => WantedBy(i, rows))];
            int[] least = [.. columns.Select((_, i) => LeastOf(i, rows))];
            int over = given.Sum() + (Gap.Length * (columns.Length - 1)) - look.Columns;
            for (; over > 0; over--)
            {
                // Cell by cell: bars, which only grow coarser, then from the widest, the last of equals.
                int[] givers = [.. Enumerable.Range(0, given.Length).Where(i => given[i] > least[i])];
                if (givers.Length == 0) break;
                given[givers.OrderBy(i => bars[i]).ThenBy(i => given[i]).ThenBy(i => i).Last()]--;
            }

            return given;
        }

        private int WantedBy(int column, IReadOnlyList<string[]> rows) => rows.Select(cells => Cells.WidthOf(cells[column]))
            .Append(Cells.WidthOf(columns[column].Name.OnTerminal))
            .Append(bars[column] ? TerminalLook.BarCells : 0)
            .Max();

        // Heads break between words as cells do; a number does not.
        private int LeastOf(int column, IReadOnlyList<string[]> rows) => rows
            .Select(cells => columns[column].MayBeCut ? Cells.LeastOf(cells[column]) : Cells.WidthOf(cells[column]))
            .Append(Cells.LeastOf(columns[column].Name.OnTerminal))
            .Append(bars[column] ? TerminalLook.LeastBarCells : 0)
            .Max();

        /// <param name="row">Null for the head, of which the last line stands on the rule; of a cell the first stands in its row.</param>
        private IEnumerable<string> Aligned(string[] cells, Row? row)
        {
            string[][] texts = [.. cells.Select((cell, i) => LinesOf(cell, i, row))];
            int count = texts.Max(lines => lines.Length);
            for (int line = 0; line < count; line++)
            {
                StringBuilder text = new();
                for (int i = 0; i < cells.Length; i++)
                {
                    int at = row is null ? line - count + texts[i].Length : line;
                    string cell = at >= 0 && at < texts[i].Length ? texts[i][at] : "";
                    text.Append(i == 0 ? "" : Gap).Append(
                        columns[i].IsNumber ? Cells.PadLeft(cell, widths[i]) : Cells.PadRight(cell, widths[i]));
                }

                yield return text.ToString().TrimEnd(' ');
            }
        }

        private string[] LinesOf(string cell, int column, Row? row)
        {
            if (row?.Cells[stays[column]].Bar is Bar bar) return [look.Draw(bar, widths[column])];
            if (Cells.WidthOf(cell) <= widths[column]) return [cell];
            string indent = cell[..^cell.TrimStart(' ').Length];
            return [.. Cells.Wrap(cell[indent.Length..], widths[column] - indent.Length).Select(line => indent + line)];
        }

        private string Styled(string line, Row row)
        {
            if (!look.HasColour) return line;
            bool isTagged = row.Cells.Any(cell => cell.Tag is not null);
            return row.Kind switch
            {
                RowKind.Plain or RowKind.Sum => isTagged ? Style.InBold(line) : line,
                RowKind.Chosen => Style.InBold(line),
                RowKind.Aside => Style.InDim(line),
            };
        }
    }

    /// <param name="Text">What stands across all columns where there are no cells.</param>
    /// <param name="Cells">In the columns that stay; null for a line across all.</param>
    private sealed record Line(string Text, string[]? Cells = null, Row? Row = null);
}
