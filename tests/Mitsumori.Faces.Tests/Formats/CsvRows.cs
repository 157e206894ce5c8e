using System.Text;

namespace Mitsumori.Faces.Tests.Formats;

/// <summary>Reads comma-separated values cell by cell, as RFC 4180 describes them: a plain judge of the writer.</summary>
internal static class CsvRows
{
    /// <summary>Each record by the names of the header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Named(string text)
    {
        string[][] rows = [.. Read(text)];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static IEnumerable<string[]> Read(string text)
    {
        List<string> row = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else isQuoted = false;
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                yield return [.. row];
                row.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        Assert.False(isQuoted, "a quote is never closed");
        row.Add(cell.ToString());
        if (row is not [""]) yield return [.. row];
    }
}
