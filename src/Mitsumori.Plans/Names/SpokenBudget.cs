using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>
/// Reads a monthly budget as people write it: <c>5000</c>, <c>$5,000</c>, <c>5k USD</c>, <c>75万円</c>, <c>JPY 750,000</c>. Dollars where
/// no currency is named.
/// </summary>
public static class SpokenBudget
{
    private const int Letters = 3; // of the code of a currency

    private static readonly (string Sign, string Code)[] Signs =
    [
        ("US$", Budget.Dollar), ("$", Budget.Dollar), ("dollars", Budget.Dollar), ("dollar", Budget.Dollar), ("米ドル", Budget.Dollar),
        ("ドル", Budget.Dollar), ("¥", "JPY"), ("￥", "JPY"), ("円", "JPY"), ("yen", "JPY"), ("€", "EUR"), ("£", "GBP"),
    ];

    /// <summary>Null for what is none, or not above 0.</summary>
    public static Budget? Read(string text)
    {
        if (text.Length > TextShape.Longest) return null;
        string rest = HalfWidth.Of(text).Trim();
        string? code = Take(ref rest);
        if (code is null) return Of(rest, Budget.Dollar);
        return Take(ref rest) is null ? Of(rest, code) : null;
    }

    private static Budget? Of(string number, string code)
    {
        Currency? currency = code == Budget.Dollar ? null : Currency.Find(code);
        return SpokenNumber.Plain(number) is string plain
            && NumberText.Read(plain, out decimal amount) == NumberText.Outcome.Number
            && amount > 0m
                ? new(amount, currency)
                : null;
    }

    // A sign or a code, in front or behind.
    private static string? Take(ref string text)
    {
        foreach ((string sign, string code) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) return Cut(ref text, sign.Length.., code);
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return Cut(ref text, ..^sign.Length, code);
        }

        if (text.Length <= Letters) return null;
        if (CodeOf(text[..Letters]) is string before) return Cut(ref text, Letters.., before);
        return CodeOf(text[^Letters..]) is string behind ? Cut(ref text, ..^Letters, behind) : null;
    }

    private static string Cut(ref string text, Range rest, string code)
    {
        text = text[rest].Trim();
        return code;
    }

    private static string? CodeOf(string letters)
    {
        string code = letters.ToUpperInvariant();
        return code == Budget.Dollar ? code : Currency.Find(code)?.Code;
    }
}
