using System.Text;

namespace Mitsumori.Faces.Tests.Formats;

/// <summary>Reads the tables of a page in Markdown back into plain cells, each table with the heading above it.</summary>
internal static class MarkdownRows
{
    public static IReadOnlyList<(string Heading, string[] Head, IReadOnlyList<string[]> Rows)> Tables(string page)
    {
        List<(string, string[], IReadOnlyList<string[]>)> tables = [];
        string heading = "";
        string[] lines = page.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) heading = Plain(lines[i].TrimStart('#').Trim());
            if (!lines[i].StartsWith('|')) continue;
            string[][] rows = [.. lines.Skip(i).TakeWhile(line => line.StartsWith('|')).Select(Cells)];
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.All(rows[1], rule => Assert.Matches("^---:?$", rule));
            tables.Add((heading, rows[0], rows[2..]));
            i += rows.Length - 1;
        }

        return tables;
    }

    /// <summary>Text and target of a link; the target is null where there is none.</summary>
    public static (string Text, string? Target) Link(string cell)
    {
        int middle = cell.IndexOf("](", StringComparison.Ordinal);
        return cell.StartsWith('[') && cell.EndsWith(')') && middle > 0
            ? (Plain(cell[1..middle]), cell[(middle + 2)..^1])
            : (Plain(cell), null);
    }

    /// <summary>The text without its escapes.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new();
        for (int i = 0; i < text.Length; i++) plain.Append(text[i] == '\\' ? text[++i] : text[i]);
        return plain.ToString();
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                cell.Append(line[i]).Append(line[++i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return [.. cells];
    }
}
