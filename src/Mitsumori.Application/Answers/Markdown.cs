using System.Globalization;
using System.Text;

namespace Mitsumori.Application.Answers;

/// <summary>Text in GitHub's Markdown, with line feeds. Text goes in as it is and is escaped here.</summary>
public static class Markdown
{
    private const string Marks = "\\`*_[]<>|~&$";

    /// <summary>Text in which no character means anything to Markdown; line breaks and control characters become blanks.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            bool isBreak = char.IsControl(c) || c is '\u2028' or '\u2029';
            // A list, a heading or a rule begins only at the start of a line.
            if (!isBreak && (Marks.Contains(c) || (c is '-' or '+' or '#' or '=' && escaped.Length == 0 && text.Length > 1)))
                escaped.Append('\\');
            escaped.Append(isBreak ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>A link where the target is an address of the web; else the text and what stands for its source.</summary>
    public static string Link(string text, string target)
    {
        bool isWeb =
            Uri.TryCreate(target, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return isWeb ? $"[{Escape(text)}]({Address(target)})" : $"{Escape(text)}: {Escape(target)}";
    }

    public static string Heading(int level, string text) => $"{new string('#', level)} {Escape(text)}";

    /// <summary>A paragraph that stands out.</summary>
    public static string Strong(string text) => $"**{Escape(text.Trim(' '))}**";

    public static string Items(IEnumerable<string> items) => string.Join('\n', items.Select(item => "- " + Escape(item)));

    /// <summary>Text that is copied as it stands, behind a fence that nothing in it closes.</summary>
    public static string Verbatim(string text)
    {
        string fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return $"{fence}text\n{text}\n{fence}";
    }

    /// <param name="rows">Cells as Markdown: <see cref="Escape"/> or <see cref="Link"/> made them.</param>
    public static string Table(IReadOnlyList<(string Name, bool IsNumber)> columns, IEnumerable<IEnumerable<string>> rows)
    {
        IEnumerable<string> names = columns.Select(column => Escape(column.Name)),
            rules = columns.Select(column => column.IsNumber ? "---:" : "---");
        return string.Join('\n', rows.Prepend(rules).Prepend(names).Select(row => $"| {string.Join(" | ", row)} |"));
    }

    // What would end the link or the cell is written by its code.
    private static string Address(string target)
    {
        StringBuilder address = new();
        foreach (char c in target)
        {
            if (char.IsControl(c) || " ()<>|\\\"`".Contains(c)) address.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else address.Append(c);
        }

        return address.ToString();
    }
}
