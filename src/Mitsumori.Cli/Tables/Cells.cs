using System.Text;
using Wcwidth;

namespace Mitsumori.Cli.Tables;

/// <summary>The width of text on a terminal, in cells: wide East Asian characters take two.</summary>
internal static class Cells
{
    public static int WidthOf(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width;
    }

    public static string PadRight(string text, int cells) => text + Blanks(cells - WidthOf(text));

    public static string PadLeft(string text, int cells) => Blanks(cells - WidthOf(text)) + text;

    /// <summary>
    /// The text on lines of at most so many cells: broken behind blanks and between Japanese phrases; a longer name breaks before a hyphen
    /// or slash.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int cells)
    {
        StringBuilder line = new();
        int width = 0;
        IEnumerable<string> pieces = Pieces(text, IsPhraseEnd)
            .SelectMany(piece => WidthOf(piece.TrimEnd(' ')) > cells ? Pieces(piece, IsNamePart) : [piece]);
        foreach (string piece in pieces)
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

    /// <summary>The cells of the longest piece of a text that <see cref="Wrap"/> keeps on one line wherever there is room for it.</summary>
    public static int LeastOf(string text) =>
        Pieces(text, IsPhraseEnd).Select(piece => WidthOf(piece.TrimEnd(' '))).DefaultIfEmpty(0).Max()
        + WidthOf(text) - WidthOf(text.TrimStart(' '));

    private static IEnumerable<string> Pieces(string text, Func<Rune, Rune, bool> endsBetween)
    {
        StringBuilder piece = new();
        Rune previous = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && endsBetween(previous, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            previous = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    // A Japanese phrase runs from kanji, katakana or Latin letters through its hiragana and closing marks; words are not torn.
    private static bool IsPhraseEnd(Rune previous, Rune next) =>
        previous.Value == ' '
        || ((IsHiragana(previous) || IsClosing(previous)) && !IsHiragana(next) && !IsClosing(next) && next.Value != ' ')
        || (IsOpening(next) && !IsOpening(previous));

    private static bool IsNamePart(Rune previous, Rune next) => next.Value is '-' or '/' || (WidthOf(previous) == 2 && !IsClosing(next));

    private static bool IsHiragana(Rune rune) => rune.Value is >= 0x3041 and <= 0x309F;

    private static bool IsClosing(Rune rune) => rune.Value is '、' or '。' or '，' or '．' or '）' or '」' or '』' or '・' or '：' or 'ー';

    private static bool IsOpening(Rune rune) => rune.Value is '（' or '「' or '『';

    private static int WidthOf(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));

    private static string Blanks(int count) => new(' ', Math.Max(0, count));
}
