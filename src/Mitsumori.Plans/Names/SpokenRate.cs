using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Reads rates of exchange as people write them: <c>１５０．２５円＠2026/11/20</c>, <c>15,900 idr @ 2026-11-20</c>.</summary>
internal static class SpokenRate
{
    /// <summary>The pattern of what is read, for the JSON Schema; it may accept more.</summary>
    public const string Pattern = "^[0-9０-９][^@＠]*[@＠][ \u3000]*[2２][0-9０-９/／－-]*$";

    private const int Letters = 3; // of the code of a currency

    private static readonly string[] YenSigns = ["円", "yen"];

    /// <summary>The same rate as plans write it; null for what is none.</summary>
    public static string? Plain(string text)
    {
        string[] parts = HalfWidth.Of(text).Split('@', StringSplitOptions.TrimEntries);
        if (parts is not [string rate, string on]) return null;
        (string amount, string code) = Parted(rate);
        string plain = $"{SpokenNumber.Plain(amount)}{code}@{on.Replace('/', '-')}";
        return TextForms.TryExchangeRate(plain, out _) ? plain : null;
    }

    private static (string Amount, string Code) Parted(string rate)
    {
        foreach (string sign in YenSigns)
        {
            if (rate.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return (rate[..^sign.Length], "");
        }

        return rate.Length > Letters && Currency.Find(rate[^Letters..].ToUpperInvariant()) is Currency currency
            ? (rate[..^Letters], " " + currency.Code)
            : (rate, "");
    }
}
