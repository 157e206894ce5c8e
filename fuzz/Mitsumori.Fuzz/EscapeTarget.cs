using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Wire;
using Mitsumori.Reading;

namespace Mitsumori.Fuzz;

/// <summary>Feeds text to what makes it fit for CSV and for Markdown: it comes back as it was, and means nothing there.</summary>
public sealed class EscapeTarget : ITarget
{
    private const string FormulaSigns = "=+-@＝＋－＠";

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Span), clean = CleanText.Of(text, kept: "\n");
        if (!CleanText.IsClean(clean, kept: "\n")) throw new BrokenLawException("What was cleaned is not clean.");
        if (CleanText.Of(clean, kept: "\n") != clean) throw new BrokenLawException("Cleaning once more changes something.");
        CheckCsv(text, clean);
        CheckMarkdown(text);
    }

    private static void CheckCsv(string text, string clean)
    {
        CsvText csv = new("head", "next");
        csv.Add(text, "end");
        string table = csv.ToString();
        (string cell, int after) = CellAt(table, table.IndexOf('\n', StringComparison.Ordinal) + 1);
        if (table[after..] != ",end") throw new BrokenLawException("A cell ends elsewhere than it should.");
        bool isMarked = cell.Length == clean.Length + 1 && cell[0] == '\'' && cell[1..] == clean;
        if (cell != clean && !isMarked) throw new BrokenLawException("A cell reads otherwise than it was written.");
        string start = cell.TrimStart();
        if (start.Length > 1 && FormulaSigns.Contains(start[0]) && !start[1..].All(letter => letter is '.' or (>= '0' and <= '9') or ' '))
            throw new BrokenLawException("A spreadsheet takes the cell for a formula.");
    }

    // As RFC 4180 has it: the cell that begins at a place, and where it ends.
    private static (string Cell, int After) CellAt(string table, int start)
    {
        if (start >= table.Length || table[start] != '"')
        {
            int comma = table.IndexOf(',', start);
            return (table[start..comma], comma);
        }

        StringBuilder cell = new();
        for (int at = start + 1; ; at++)
        {
            if (table[at] != '"') cell.Append(table[at]);
            else if (at + 1 < table.Length && table[at + 1] == '"') cell.Append(table[at++]);
            else return (cell.ToString(), at + 1);
        }
    }

    private static void CheckMarkdown(string text)
    {
        string escaped = Markdown.Escape(text);
        if (escaped.Contains('\n') || escaped.Contains('\r')) throw new BrokenLawException("A line breaks within a text.");
        if (!CleanText.IsClean(escaped)) throw new BrokenLawException("Markdown shows what cannot be shown.");
        for (int at = 0; at < escaped.Length; at++)
        {
            char letter = escaped[at];
            if (letter == '\\')
            {
                at++;
                continue;
            }

            if (letter == '<' && escaped.AsSpan(at).StartsWith("<!-- -->"))
            {
                at += "<!-- -->".Length - 1;
                continue;
            }

            if ("`*_[]<>|~&$".Contains(letter)) throw new BrokenLawException($"{letter} means something.");
            if (letter == '@' && (at == 0 || !char.IsAsciiLetterOrDigit(escaped[at - 1])) && At(escaped, at + 1, char.IsAsciiLetterOrDigit))
                throw new BrokenLawException("Somebody is mentioned.");
            if (letter == '#' && At(escaped, at + 1, char.IsAsciiDigit)) throw new BrokenLawException("An issue is named.");
            if (letter == ':' && escaped.AsSpan(at).StartsWith("://") && !IsOfProvider(escaped[at..])) throw new BrokenLawException("A bare address.");
        }

        string verbatim = Markdown.Verbatim(text), fence = verbatim[..verbatim.IndexOf("text\n", StringComparison.Ordinal)];
        string inner = verbatim[(fence.Length + 5)..^(fence.Length + 1)];
        if (inner.Contains(fence, StringComparison.Ordinal)) throw new BrokenLawException("A fence is closed by what it holds.");
    }

    private static bool At(string text, int at, Func<char, bool> isSo) => at < text.Length && isSo(text[at]);

    private static bool IsOfProvider(string text) =>
        text.StartsWith("://aws.amazon.com/", StringComparison.Ordinal) || text.StartsWith("://docs.aws.amazon.com/", StringComparison.Ordinal);
}
