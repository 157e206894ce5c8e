using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>
/// Text as a cell can hold it: any text that a user wrote comes back as it was, or with a mark where no file of this kind can hold it.
/// </summary>
internal static partial class CellText
{
    private const int Longest = 32_767;

    /// <summary>Without what XML cannot carry, and with nothing that reads as an escape of the format.</summary>
    public static string Of(string text)
    {
        string held = Escape().Replace(text.Length <= Longest ? text : text[..(Longest - 1)] + "…", "_x005F_${code}");
        StringBuilder clean = new(held.Length);
        foreach (Rune rune in held.EnumerateRunes())
        {
            bool isControl = rune.Value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF;
            clean.Append(isControl ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    /// <summary>Half-width characters that a line of text takes.</summary>
    public static int WidthOf(string line)
    {
        int width = 0;
        foreach (Rune rune in line.EnumerateRunes()) width += IsWide(rune) ? 2 : 1;
        return width;
    }

    /// <summary>Lines that a text fills in a column.</summary>
    /// <param name="columns">Half-width characters in a line.</param>
    public static int LinesOf(string text, int columns) =>
        text.Split('\n').Sum(line => Math.Max(1, (WidthOf(line) + columns - 1) / columns));

    // CJK, kana and full-width forms; what is of either width counts as wide, so that a row is too high rather than too low.
    private static bool IsWide(Rune rune) =>
        rune.Value >= 0x2010
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark
        && rune.Value is not (>= 0xFF61 and <= 0xFFDC);

    [GeneratedRegex("_(?<code>x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Escape();
}
