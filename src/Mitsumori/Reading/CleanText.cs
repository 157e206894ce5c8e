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
    public static bool IsClean(string text)
    {
        if (IsPlain(text)) return true;
        foreach (Part part in Parts(text))
        {
            if (!part.IsShown) return false;
        }

        return true;
    }

    /// <summary>The same text with a mark in place of each character that is not shown; the same object where there is none.</summary>
    /// <param name="kept">Control characters that stay.</param>
    public static string Of(string text, string kept = "")
    {
        if (IsPlain(text)) return text;
        StringBuilder clean = new(text.Length);
        foreach (Part part in Parts(text))
        {
            bool stays = part.IsShown || (part.Rune.IsBmp && kept.Contains((char)part.Rune.Value, StringComparison.Ordinal));
            clean.Append(stays ? part.Rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    // Most texts are: no letter beyond ASCII, and no control.
    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~');

    private static bool IsShown(Rune before, Rune rune, Rune after) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is Joiner or NonJoiner && IsJoined(before) && IsJoined(after),
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => false,
        _ => !IsSelector(rune) || !IsSelector(before),
    };

    // Pictures with their selectors and tones, and letters of scripts whose letters join.
    private static bool IsJoined(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherSymbol => rune != Rune.ReplacementChar,
        UnicodeCategory.ModifierSymbol => rune.Value >= FirstTone,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.OtherLetter => rune.Value is >= 0x0600 and < 0x1100,
        _ => rune.Value is 0x2640 or 0x2642,
    };

    private static bool IsSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // The characters of a text, each judged between its neighbours.
    private static IEnumerable<Part> Parts(string text)
    {
        Rune before = default, rune = default;
        bool hasOne = false;
        foreach (Rune next in text.EnumerateRunes())
        {
            if (hasOne) yield return new(rune, IsShown(before, rune, next));
            (before, rune, hasOne) = (rune, next, true);
        }

        if (hasOne) yield return new(rune, IsShown(before, rune, default));
    }

    private readonly record struct Part(Rune Rune, bool IsShown);
}
