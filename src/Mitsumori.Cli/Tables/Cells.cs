using System.Text;
using Wcwidth;

namespace Mitsumori.Cli.Tables;

/// <summary>The width of text on a terminal, in cells: wide East Asian characters take two.</summary>
internal static class Cells
{
    private const string CutMark = "..";

    public static int WidthOf(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width;
    }

    public static string PadRight(string text, int cells) => text + Blanks(cells - WidthOf(text));

    public static string PadLeft(string text, int cells) => Blanks(cells - WidthOf(text)) + text;

    /// <summary>The text if it fits, else its beginning and two dots, never half a character.</summary>
    public static string Cut(string text, int cells)
    {
        if (WidthOf(text) <= cells) return text;
        if (cells < CutMark.Length) return Blanks(cells);
        StringBuilder kept = new();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (width + WidthOf(rune) > cells - CutMark.Length) break;
            kept.Append(rune.ToString());
            width += WidthOf(rune);
        }

        return kept.Append(CutMark).ToString();
    }

    /// <summary>The text on lines of at most so many cells: broken at blanks and between wide characters; a longer name breaks before a hyphen or slash.</summary>
    public static IEnumerable<string> Wrap(string text, int cells)
    {
        StringBuilder line = new();
        int width = 0;
        foreach (string piece in Pieces(text).SelectMany(piece => WidthOf(piece.TrimEnd(' ')) > cells ? Parts(piece) : [piece]))
        {
            if (width + WidthOf(piece.TrimEnd(' ')) > cells && width > 0)
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear();
                width = 0;
            }

            line.Append(piece);
            width += WidthOf(piece);
        }

        if (line.Length > 0) yield return line.ToString().TrimEnd(' ');
    }

    // A piece ends behind a blank and around each wide character, but closing marks stay with the character before them.
    private static IEnumerable<string> Pieces(string text)
    {
        StringBuilder piece = new();
        Rune previous = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isClosing = "、。，．）」』・ーっゃゅょ：".Contains(rune.ToString(), StringComparison.Ordinal);
            bool wasOpening = "（「『".Contains(previous.ToString(), StringComparison.Ordinal);
            bool isBetween = previous.Value == ' ' || WidthOf(rune) == 2 || WidthOf(previous) == 2;
            if (piece.Length > 0 && isBetween && !isClosing && !wasOpening)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            previous = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static IEnumerable<string> Parts(string name)
    {
        int from = 0;
        for (int i = 1; i < name.Length; i++)
        {
            if (name[i] is not ('-' or '/')) continue;
            yield return name[from..i];
            from = i;
        }

        yield return name[from..];
    }

    private static int WidthOf(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));

    private static string Blanks(int count) => new(' ', Math.Max(0, count));
}
