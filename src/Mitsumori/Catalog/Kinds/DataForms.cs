using Mitsumori.Reading;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fixed forms of texts in data files.</summary>
internal static class DataForms
{
    // A decimal holds 28 digits; with at most 20 in the amount, the price of one of a million still has room for all of its own.
    private const int MostDigits = 20;

    private const int LongestId = 200;

    /// <summary>Text without spaces.</summary>
    public static TextForm Id { get; } = new("text-without-spaces", @"^\S+$", IsId) { Longest = LongestId };

    public static TextForm Address { get; } = new("https-address", "^https://", IsAddress);

    /// <summary>A date as 2026-11-22.</summary>
    public static TextForm Day { get; } = new("date-yyyy-mm-dd", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", IsDay) { Format = "date" };

    /// <summary>A decimal, plain and without sign: <c>0.00149</c>.</summary>
    public static TextForm Amount { get; } =
        new("plain-decimal-in-string", "^[0-9]+([.][0-9]+)?$", IsPlainDecimal) { Longest = MostDigits + 1 };

    /// <summary>True for digits with at most one point between them, without sign or exponent.</summary>
    public static bool IsPlainDecimal(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return text.Length - (point < 0 ? 0 : 1) is > 0 and <= MostDigits
            && point != 0 && point != text.Length - 1
            && !text.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9')
            && !text.AsSpan(0, Math.Max(point, 0)).ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    private static bool IsId(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsWhiteSpace(letter)) return false;
        }

        return text.Length is > 0 and <= LongestId;
    }
}
