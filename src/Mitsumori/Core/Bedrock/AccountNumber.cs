using System.Buffers;

namespace Mitsumori.Core.Bedrock;

/// <summary>The number of an AWS account, as ARNs carry it. It stands in no answer, address, log or error.</summary>
/// <remarks>
/// Twelve digits alone are a number like others. Those of an account stand between the colons of an ARN, or at its end. Texts are walked
/// once and without a pattern: they may be as long as a request, and a pattern that gives up on a busy machine would be a broken answer.
/// </remarks>
public static class AccountNumber
{
    private const int Digits = 12;
    private const string Colon = "%3A", Slash = "%2F";

    private static readonly SearchValues<char> BeforeIt = SearchValues.Create(":：%");

    /// <summary>True where a text has one, in an ARN or in a part of one; percent-encoded too.</summary>
    public static bool IsIn(string text) => Next(text, 0) >= 0;

    /// <summary>The same text with a star in place of each digit of an account number; the same object where it has none.</summary>
    public static string Masked(string text)
    {
        int at = Next(text, 0);
        if (at < 0) return text;
        char[] masked = text.ToCharArray();
        for (; at >= 0; at = Next(text, at + Digits)) masked.AsSpan(at, Digits).Fill('*');
        return new(masked);
    }

    // Where the next one begins; below 0 if there is none.
    private static int Next(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; text[at..].IndexOfAny(BeforeIt) is >= 0 and int found; at++)
        {
            at += found;
            int start = text[at] != '%' ? at + 1 : Begins(text[at..], Colon) ? at + Colon.Length : text.Length;
            if (IsNumber(text[start..])) return start;
        }

        return -1;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length < Digits) return false;
        foreach (char letter in text[..Digits])
        {
            if (!char.IsDigit(letter)) return false;
        }

        ReadOnlySpan<char> after = text[Digits..];
        return after.IsEmpty || after[0] is ':' or '：' or '/' || Begins(after, Colon) || Begins(after, Slash);
    }

    private static bool Begins(ReadOnlySpan<char> text, string code) => text.StartsWith(code, StringComparison.OrdinalIgnoreCase);
}
