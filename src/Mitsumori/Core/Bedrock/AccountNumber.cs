using System.Buffers;

namespace Mitsumori.Core.Bedrock;

/// <summary>The number of an AWS account, as ARNs carry it. It stands in no answer, address, log or error.</summary>
/// <remarks>
/// Twelve digits alone are a number like others. Those of an account stand after the colon of an ARN, as a word of their own or as the
/// beginning of one, or are written as the provider's console shows them: <c>1234-5678-9012</c>. Texts are walked once and without a
/// pattern: they may be as long as a request, and a pattern that gives up on a busy machine would be a broken answer.
/// </remarks>
public static class AccountNumber
{
    private const int Digits = 12, Group = 4;
    private const string Colon = "%3A", Quote = "%22";

    private static readonly SearchValues<char> Signs = SearchValues.Create(":：%-");

    /// <summary>True where a text has one, in an ARN or in a part of one; percent-encoded too.</summary>
    public static bool IsIn(string text) => Next(text, 0).Length > 0;

    /// <summary>The same text with a star in place of each digit of an account number; the same object where it has none.</summary>
    public static string Masked(string text)
    {
        (int start, int length) = Next(text, 0);
        if (length == 0) return text;
        char[] masked = text.ToCharArray();
        for (; length > 0; (start, length) = Next(text, start + length))
        {
            foreach (ref char letter in masked.AsSpan(start, length))
            {
                if (char.IsDigit(letter)) letter = '*';
            }
        }

        return new(masked);
    }

    // Where the next one stands; nothing if there is none.
    private static (int Start, int Length) Next(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; text[at..].IndexOfAny(Signs) is >= 0 and int found; at++)
        {
            at += found;
            if (text[at] == '-')
            {
                int first = at - Group;
                if (first >= from && IsInGroups(text, first)) return (first, Digits + 2);
                continue;
            }

            int start = AfterColon(text, at);
            if (start >= 0 && AreDigits(text[start..], Digits) && !IsDigitAt(text, start + Digits)) return (start, Digits);
        }

        return default;
    }

    private static bool IsInGroups(ReadOnlySpan<char> text, int first)
    {
        ReadOnlySpan<char> here = text[first..];
        return (first == 0 || !IsOfNumber(text[first - 1]))
            && here.Length >= Digits + 2
            && here[(2 * Group) + 1] == '-'
            && AreDigits(here, Group) && AreDigits(here[(Group + 1)..], Group) && AreDigits(here[(2 * (Group + 1))..], Group)
            && (here.Length == Digits + 2 || !IsOfNumber(here[Digits + 2]));
    }

    // Where the text goes on behind a colon; below 0 behind another sign, and behind the colon of a key in JSON, whose value is a number.
    private static int AfterColon(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> before = text[..at];
        if (text[at] != '%') return before.EndsWith("\"") ? -1 : at + 1;
        bool isColon = text[at..].StartsWith(Colon, StringComparison.OrdinalIgnoreCase) && !before.EndsWith(Quote);
        return isColon ? at + Colon.Length : -1;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsDigit(text[at]);

    private static bool AreDigits(ReadOnlySpan<char> text, int count)
    {
        if (text.Length < count) return false;
        foreach (char letter in text[..count])
        {
            if (!char.IsDigit(letter)) return false;
        }

        return true;
    }

    private static bool IsOfNumber(char letter) => char.IsDigit(letter) || letter == '-';
}
