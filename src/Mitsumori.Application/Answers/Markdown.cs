using System.Globalization;
using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Application.Answers;

/// <summary>Text in GitHub's Markdown, with line feeds. Text goes in as it is and is escaped here.</summary>
public static class Markdown
{
    private const string Marks = "\\`*_[]<>|~&$";

    // Shows nothing, and parts what GitHub would join to a mention, the number of an issue, or an address.
    private const string Apart = "<!-- -->";

    private static readonly string[] ProvidersSites = ["://aws.amazon.com/", "://docs.aws.amazon.com/"];

    /// <summary>
    /// Text in which no character means anything to Markdown, or to where Markdown is put; line breaks become blanks, and what is not shown
    /// a mark.
    /// </summary>
    public static string Escape(string text)
    {
        string clean = CleanText.Of(text.ReplaceLineEndings(" "));
        StringBuilder escaped = new();
        for (int at = 0; at < clean.Length; at++)
        {
            char letter = clean[at];

            // A list, a heading or a rule begins only at the start of a line.
            bool begins = letter is '-' or '+' or '#' or '=' && escaped.Length == 0 && clean.Length > 1;
            if (Marks.Contains(letter) || begins) escaped.Append('\\');
            escaped.Append(letter);
            if (Names(clean, at)) escaped.Append(Apart);
        }

        return escaped.ToString();
    }

    // @somebody, a mail address, #12, GH-12, www., and an address that is not the provider's.
    private static bool Names(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at), here = text.AsSpan(at);
        char next = here.Length > 1 ? here[1] : ' ';
        return here[0] switch
        {
            '@' => char.IsAsciiLetterOrDigit(next) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) || IsMail(here)),
            '#' => char.IsAsciiDigit(next),
            '-' => char.IsAsciiDigit(next) && before.EndsWith("GH", StringComparison.OrdinalIgnoreCase),
            ':' => here.StartsWith("://") && !IsOfProvider(here),
            'w' or 'W' => next == '.' && before.EndsWith("ww", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    // A name with a point in it behind the sign: that of an option or of a rate's day has none.
    private static bool IsMail(ReadOnlySpan<char> sign)
    {
        int end = sign.IndexOf(' '), point = (end < 0 ? sign : sign[..end]).IndexOf('.');
        return point > 0 && point + 1 < sign.Length && char.IsAsciiLetterOrDigit(sign[point + 1]);
    }

    private static bool IsOfProvider(ReadOnlySpan<char> address)
    {
        foreach (string site in ProvidersSites)
        {
            if (address.StartsWith(site)) return true;
        }

        return false;
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
    public static string Verbatim(string written)
    {
        string text = CleanText.Of(written, kept: "\n");
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
