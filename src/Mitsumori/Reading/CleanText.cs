using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mitsumori.Reading;

/// <summary>
/// Text that shows what it holds: nothing in it steers a terminal, turns the line, hides, or means something else on each machine.
/// </summary>
/// <remarks>
/// By code points: control characters, formats (bidirectional controls, tags, soft hyphens), line separators, private use, what no version
/// of Unicode assigns. A joiner stays between the two that it joins, so that a family stays one picture and Persian and Hindi words stay
/// words; a second selector of a variation behind the first, which shows nothing, does not.
/// </remarks>
public static class CleanText
{
    private const int NonJoiner = 0x200C, Joiner = 0x200D, FirstTone = 0x1F3FB;

    /// <summary>True for a text of which everything is shown.</summary>
    /// <param name="kept">Control characters that may stand in it.</param>
    public static bool IsClean(string text, string kept = "") => IsPlain(text) || Parts(text, kept).All(part => part.Stays);

    /// <summary>True for a character that is shown between any neighbours.</summary>
    public static bool IsShownAlone(Rune rune) => IsShown(default, rune, default);

    /// <summary>The same text with a mark in place of each character that is not shown; the same object where there is none.</summary>
    /// <param name="kept">Control characters that stay.</param>
    public static string Of(string text, string kept = "")
    {
        if (IsClean(text, kept)) return text;
        StringBuilder clean = new(text.Length);
        foreach (Part part in Parts(text, kept)) clean.Append(part.Stays ? part.Rune : Rune.ReplacementChar);
        return clean.ToString();
    }

    // Most texts are: no letter beyond ASCII, and no control.
    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    private static bool IsShown(Rune before, Rune rune, Rune after) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is Joiner or NonJoiner && IsJoined(before) && IsJoined(after),
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => false,
        _ => !IsFiller(rune) && (!IsSelector(rune) || !IsSelector(before)),
    };

    // Pictures with their selectors and tones, and letters of scripts whose letters join.
    private static bool IsJoined(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol => rune != Rune.ReplacementChar,
        UnicodeCategory.ModifierSymbol => rune.Value >= FirstTone,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.OtherLetter => rune.Value is >= 0x0600 and < 0x1100,
        _ => rune.Value is 0x2640 or 0x2642 or 0x2194 or 0x2195, // female, male, from side to side, up and down
    };

    // Letters, marks and a pattern of no dots, of which a font shows nothing.
    private static bool IsFiller(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;

    private static bool IsSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // The characters of a text, each judged between its neighbours; half of one is none.
    private static IEnumerable<Part> Parts(string text, string kept)
    {
        Rune before = default;
        for (int at = 0, length; at < text.Length; at += length)
        {
            bool isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out length) == OperationStatus.Done;
            Rune.DecodeFromUtf16(text.AsSpan(at + length), out Rune after, out _);
            yield return new(rune, isWhole && Stays(before, rune, after, kept));
            before = rune;
        }
    }

    private static bool Stays(Rune before, Rune rune, Rune after, string kept) =>
        IsShown(before, rune, after) || (rune.IsBmp && kept.Contains((char)rune.Value, StringComparison.Ordinal));

    private readonly record struct Part(Rune Rune, bool Stays);
}
