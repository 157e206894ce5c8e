using System.Text;

namespace Mitsumori.Cli.Tables;

/// <summary>How a row stands out on a terminal with colour.</summary>
internal enum RowStyle
{
    Plain,
    Chosen,
    Out,
}

/// <summary>A column: its head, whether it is aligned to the right, and whether it may be cut to fit the line.</summary>
internal sealed record TextColumn(string Head, bool IsRight = false, bool MayBeCut = false);

/// <summary>Aligned columns with one rule under the head, measured in cells, within the width of the terminal.</summary>
internal sealed class TextTable(IReadOnlyList<TextColumn> columns, int width, bool hasColour)
{
    private const int LeastCells = 8;
    private const string Gap = "  ";
    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Reset = "\u001b[0m";

    private readonly List<(string[] Cells, RowStyle Style)> rows = [];

    public void Add(RowStyle style, params string[] cells) => rows.Add((cells, style));

    /// <summary>A line across all columns, such as the head of a group or a rule.</summary>
    public void AddLine(string text) => rows.Add(([text], RowStyle.Plain));

    public void AddRule() => rows.Add(([], RowStyle.Plain));

    public void Write(TextWriter output)
    {
        int[] widths = Widths();
        output.WriteLine(Line([.. columns.Select(column => column.Head)], widths));
        output.WriteLine(string.Join(Gap, widths.Select(cells => new string('-', cells))));
        foreach ((string[] cells, RowStyle style) in rows)
        {
            string line = cells.Length switch
            {
                0 => new string('-', widths.Sum() + (Gap.Length * (widths.Length - 1))),
                1 => cells[0],
                _ => Line(cells, widths),
            };
            output.WriteLine(Styled(line, style));
        }
    }

    private int[] Widths()
    {
        int[] widths = [.. columns.Select((column, i) => rows.Where(row => row.Cells.Length > 1).Select(row => Cells.WidthOf(row.Cells[i])).Append(Cells.WidthOf(column.Head)).Max())];
        int last = columns.Count - 1;
        int over = widths.Sum() + (Gap.Length * last) - width;
        for (; over > 0; over--)
        {
            // Cell by cell from the widest, the last of equals: no column is cut down while another has plenty.
            int widest = -1;
            for (int i = 0; i <= last; i++)
            {
                bool canGive = columns[i].MayBeCut && widths[i] > Math.Max(LeastCells, Cells.WidthOf(columns[i].Head));
                if (canGive && (widest < 0 || widths[i] >= widths[widest])) widest = i;
            }

            if (widest < 0) break;
            widths[widest]--;
        }

        return widths;
    }

    private string Line(string[] cells, int[] widths)
    {
        StringBuilder line = new();
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = columns[i].MayBeCut ? Cells.Cut(cells[i], widths[i]) : cells[i];
            line.Append(i == 0 ? "" : Gap).Append(columns[i].IsRight ? Cells.PadLeft(cell, widths[i]) : Cells.PadRight(cell, widths[i]));
        }

        return line.ToString().TrimEnd(' ');
    }

    private string Styled(string line, RowStyle style) => style switch
    {
        RowStyle.Chosen when hasColour => Bold + line + Reset,
        RowStyle.Out when hasColour => Dim + line + Reset,
        _ => line,
    };
}
