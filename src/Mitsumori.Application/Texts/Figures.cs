using System.Globalization;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Texts;

/// <summary>Writes numbers as people read them: thousands with commas in both languages. Rounding happens here, half up.</summary>
public static class Figures
{
    private const decimal SmallestWhole = 100m;

    /// <summary>Dollars to the cent, a small amount to its first three digits.</summary>
    public static string Cents(Usd amount) => amount.AsPrinted().Dollars.ToString("#,0.00#############", CultureInfo.InvariantCulture);

    /// <summary>Dollars that may not come out even, to the cent.</summary>
    public static string Cents(Ratio dollars) => Cents(new Usd(dollars.ToDecimal()));

    /// <summary>Every digit of an amount, at least the cents.</summary>
    public static string EveryDigit(decimal amount) => amount.ToString("#,0.00##########################", CultureInfo.InvariantCulture);

    /// <summary>A count with every digit and no trailing zeros.</summary>
    public static string Count(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>A count that may not come out even, to six decimals.</summary>
    public static string Count(Ratio value) =>
        value.TryToExact(out decimal exact) && exact.Scale <= 6 ? Count(exact) : Count(Rounded(value.ToDecimal(), 6));

    /// <summary>
    /// A point on an axis, a throughput or a price: two decimals, or as many as the first three digits of a small one need.
    /// </summary>
    public static string Point(Ratio value) => Count(Rounded(value.ToDecimal(), value.PrintedDecimals()));

    /// <summary>A share in percent, to one decimal. Only what is exactly whole is 100; what is above 0 is never 0.</summary>
    public static string Percent(Ratio share)
    {
        decimal percent = Rounded((share * 100m).ToDecimal(), 1);
        return percent switch
        {
            100m when share < 1m => "99.9",
            100m when share > 1m => "100.1",
            0m when share > 0m => "< 0.1",
            _ => Count(percent),
        };
    }

    /// <summary>Tokens a minute: a whole number, a small one as a point, so that what is above 0 is never 0.</summary>
    public static string Whole(Ratio value) => value < SmallestWhole ? Point(value) : Count(Rounded(value.ToDecimal(), 0));

    /// <summary>An amount that is rounded to the smallest unit of its currency.</summary>
    public static string Of(Currency currency, decimal amount) => amount.ToString($"N{currency.Decimals}", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
