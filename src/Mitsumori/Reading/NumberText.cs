using System.Globalization;
using System.Text.RegularExpressions;

namespace Mitsumori.Reading;

/// <summary>Reads numbers exactly, as JSON writes them; what a decimal could only round is refused.</summary>
public static partial class NumberText
{
    public const int MostIntegerDigits = 15;

    public const int MostDecimals = 9;

    private const int LongestText = 64;

    /// <summary>What a text turned out to be.</summary>
    public enum Outcome
    {
        Number,
        NotANumber,
        TooLong,
    }

    /// <summary>The pattern of numbers in quotes, for the JSON Schema.</summary>
    public const string Pattern = @"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?";

    /// <summary>Reads a number; one with an exponent too, if its value fits: <c>1e6</c>.</summary>
    public static Outcome Read(string text, out decimal value)
    {
        value = 0m;
        Match match = Form().Match(text);
        if (!match.Success) return Outcome.NotANumber;
        if (text.Length > LongestText || match.Groups["exponent"].Length > 4) return Outcome.TooLong;
        int exponent = match.Groups["exponent"].Success ? int.Parse(match.Groups["exponent"].Value, NumberStyles.AllowLeadingSign) : 0;
        string fraction = match.Groups["fraction"].Value;
        string significant = (match.Groups["whole"].Value + fraction).TrimStart('0');
        string digits = significant.TrimEnd('0');
        if (digits.Length == 0) return Outcome.Number;
        int decimals = fraction.Length - exponent - (significant.Length - digits.Length);
        if (decimals > MostDecimals || digits.Length - decimals > MostIntegerDigits) return Outcome.TooLong;
        decimal whole = decimal.Parse(digits + new string('0', Math.Max(0, -decimals)), NumberStyles.None);

        // At most 15 digits before the point and 9 after it: the product keeps them all.
        value = (match.Groups["minus"].Success ? -whole : whole) * new decimal(1, 0, 0, isNegative: false, (byte)Math.Max(0, decimals));
        return Outcome.Number;
    }

    /// <summary>A number in plain notation: no exponent, no trailing zeros, no plus.</summary>
    public static string Write(decimal value) =>
        (value.Scale == 0 ? value : value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a text that was found to be one; 0 for any other.</summary>
    public static decimal ValueOf(string text)
    {
        _ = Read(text, out decimal value);
        return value;
    }

    [GeneratedRegex(
        @"^(?<minus>-)?(?<whole>0|[1-9][0-9]*)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}
