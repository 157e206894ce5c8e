using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>Number formats by the kind of figure. A floor carries its sign in the format, so that it is never a bare number.</summary>
internal static class Formats
{
    public const string General = "General";
    public const string Cents = "#,##0.00";
    public const string EveryDigit = "#,##0.00########";
    public const string Whole = "#,##0";
    public const string Fraction = "#,##0.00####";
    public const string Percent = "0.0%";
    public const string Small = "0.00######";
    public const string Day = "yyyy-mm-dd";

    /// <summary>Nothing for 0, a dot for 1.</summary>
    public const string Mark = "\"●\";;";

    /// <summary>An amount that nothing asks for is a dash.</summary>
    public const string CentsOrDash = "#,##0.00;-#,##0.00;\"—\"";
    public const string PercentOrDash = "General\"%\";-General\"%\";\"—\"";
    public const string RateOrDash = "General;-General;\"—\"";

    public static string Floor(string format) => $"\"≥ \"{format}";

    /// <summary>Whole, or with decimals where the value has some.</summary>
    public static string Count(Ratio value) => value.Denominator.IsOne ? Whole : Fraction;
}
