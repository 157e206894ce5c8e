using System.Globalization;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Texts;

/// <summary>Numbers and days as answers carry them: plain notation, no exponent, no trailing zeros.</summary>
public static class Plain
{
    public static string Of(decimal value) => Exact.Trim(value).ToString(CultureInfo.InvariantCulture);

    public static string Of(Usd amount) => Of(amount.Dollars);

    /// <summary>Exact if it has a finite decimal form, else rounded half to even to 20 significant digits.</summary>
    public static string Of(Ratio value) => value.TryToExact(out decimal exact) ? Of(exact) : value.ToSignificantDigits(20);

    /// <summary>A quotient: rounded half to even to 20 significant digits.</summary>
    public static string Quotient(Ratio value) => value.ToSignificantDigits(20);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
