using System.Collections.Frozen;

namespace Mitsumori.Core.Quantities;

/// <summary>A currency of ISO 4217, without funds, metals and the dollar that prices are printed in. Each is one object.</summary>
public sealed class Currency
{
    // By the decimals of the smallest unit, as the list of the standard's maintenance agency has them.
    private static readonly (int Decimals, string Codes)[] Lists =
    [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"),
        (
            2,
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP "
            + "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS "
            + "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
            + "MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE "
            + "SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
    ];

    private static readonly FrozenDictionary<string, Currency> Known = Lists
        .SelectMany(list => list.Codes.Split(' ').Select(code => new Currency(code, list.Decimals)))
        .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    private Currency(string code, int decimals) => (Code, Decimals) = (code, decimals);

    public string Code { get; }

    /// <summary>Decimals of its smallest unit: 0 for yen.</summary>
    public int Decimals { get; }

    /// <summary>The currency that is meant where none is named.</summary>
    public static Currency Yen => Known["JPY"];

    public bool IsYen => Code == "JPY";

    /// <returns>Null if the code is none of a currency, or the dollar's.</returns>
    public static Currency? Find(string code) => Known.GetValueOrDefault(code);

    /// <summary>Rounds half up to the smallest unit.</summary>
    public decimal Round(decimal amount) => Math.Round(amount, Decimals, MidpointRounding.AwayFromZero);

    public override string ToString() => Code;
}
