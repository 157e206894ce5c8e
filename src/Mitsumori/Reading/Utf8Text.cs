using System.Text;
using System.Text.Unicode;

namespace Mitsumori.Reading;

/// <summary>Opens a text that a user gives: its bytes have to be UTF-8, and not too many.</summary>
public static class Utf8Text
{
    /// <summary>The text without a byte order mark, or why it is not read.</summary>
    /// <param name="name">The file as the user named it; the fault's place shows it.</param>
    public static Fault? Open(ReadOnlyMemory<byte> utf8, string name, TextLimits limits, out ReadOnlyMemory<byte> content)
    {
        content = WithoutMark(utf8);
        if (utf8.Length > limits.LongestBytes)
        {
            return new(FaultKind.FileTooLarge, Place.StartOf(name), NodePath.Top) { Limit = limits.LongestBytes };
        }

        // UTF-16 without accents is valid UTF-8 with a zero in every second byte.
        if (!Utf8.IsValid(content.Span) || content.Span.Contains((byte)0))
        {
            return new(FaultKind.EncodingUnreadable, Place.StartOf(name), NodePath.Top);
        }
        return IsBlank(content.Span) ? new(FaultKind.FileEmpty, Place.StartOf(name), NodePath.Top) : null;
    }

    /// <summary>Reads a text of JSON that a user gives.</summary>
    public static TextTree ReadJson(ReadOnlyMemory<byte> utf8, string name, TextLimits limits) =>
        Open(utf8, name, limits, out ReadOnlyMemory<byte> content) is { } fault
            ? new(null, [fault])
            : JsonTree.Read(content, name, limits, new TextPool());

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (!Rune.IsWhiteSpace(rune)) return false;
            utf8 = utf8[length..];
        }

        return true;
    }
}
