using System.Text;

namespace Mitsumori.Application.Reports;

/// <summary>A page in GitHub's Markdown: headings, paragraphs, lists and tables, with line feeds. Text goes in as it is and is escaped here.</summary>
public sealed class MarkdownText
{
    private const string Marks = "\\`*_[]<>|~&$";

    private readonly StringBuilder page = new();

    /// <summary>Text in which no character means anything to Markdown; line breaks and control characters become blanks.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            bool isBreak = char.IsControl(c) || c is '\u2028' or '\u2029';
            // A list, a heading or a rule begins only at the start of a line.
            if (!isBreak && (Marks.Contains(c) || (c is '-' or '+' or '#' or '=' && escaped.Length == 0 && text.Length > 1))) escaped.Append('\\');
            escaped.Append(isBreak ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>A link where the target is an address of the web; else the text and what stands for its source.</summary>
    public static string Link(string text, string target)
    {
        bool isWeb = Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return isWeb ? $"[{Escape(text)}]({Address(target)})" : $"{Escape(text)}: {Escape(target)}";
    }

    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(text)}");

    public void Paragraph(string text) => Block(Escape(text));

    /// <summary>A paragraph that stands out.</summary>
    public void Strong(string text) => Block($"**{Escape(text.Trim(' '))}**");

    public void Items(IEnumerable<string> items) => Block(string.Join('\n', items.Select(item => "- " + Escape(item))));

    /// <summary>Text that is copied as it stands, behind a fence that nothing in it closes.</summary>
    public void Verbatim(string text)
    {
        string fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += "`";
        Block($"{fence}text\n{text}\n{fence}");
    }

    /// <param name="head">Column names; one that begins with <c>&gt;</c> is set to the right.</param>
    /// <param name="rows">Cells as Markdown: <see cref="Escape"/> or <see cref="Link"/> made them.</param>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[] names = [.. head.Select(name => Escape(name.TrimStart('>')))];
        string[] rules = [.. head.Select(name => name.StartsWith('>') ? "---:" : "---")];
        Block(string.Join('\n', rows.Prepend(rules).Prepend(names).Select(row => $"| {string.Join(" | ", row)} |")));
    }

    /// <summary>The page, without a line feed at its end.</summary>
    public override string ToString() => page.ToString();

    private void Block(string text)
    {
        if (page.Length > 0) page.Append("\n\n");
        page.Append(text);
    }

    // What would end the link or the cell is written by its code.
    private static string Address(string target)
    {
        StringBuilder address = new();
        foreach (char c in target)
        {
            if (char.IsControl(c) || " ()<>|\\\"`".Contains(c)) address.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else address.Append(c);
        }

        return address.ToString();
    }
}
