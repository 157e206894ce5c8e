using System.Text;

namespace Mitsumori.Faces.Tests.Golden;

/// <summary>
/// The cells of a line by the blocks that East Asian Width calls wide or full: a plain judge of the program's own measure.
/// </summary>
internal static class PlainWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6);
}
