using System.Globalization;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>
/// A piece of a formula and the exact value that it has in the workbook as it is issued: both grow together, so that neither can say what
/// the other does not.
/// </summary>
/// <param name="Text">In the language of spreadsheet files: English names, a point for decimals, commas between arguments.</param>
public readonly record struct Term(string Text, Ratio Value)
{
    // How tightly the text holds together: 1 a sum, 2 a product, 3 a cell, a number or a function.
    private int Tightness { get; init; } = 3;

    /// <summary>A law of the provider or of the calendar, written into the formula: 60 minutes, 5 of a window.</summary>
    public static implicit operator Term(decimal law) => new(law.ToString(CultureInfo.InvariantCulture), law);

    /// <summary>Nothing: what a workbook has no cell for, and what adds nothing to a sum.</summary>
    public static Term Nothing => default;

    public static Term operator +(Term left, Term right) =>
        right.Text is null ? left : new($"{left.Text}+{right.Text}", left.Value + right.Value) { Tightness = 1 };

    public static Term operator -(Term left, Term right) =>
        new($"{left.Text}-{right.Within(2)}", left.Value - right.Value) { Tightness = 1 };

    public static Term operator *(Term left, Term right) =>
        new($"{left.Within(2)}*{right.Within(2)}", left.Value * right.Value) { Tightness = 2 };

    public static Term operator /(Term left, Term right) =>
        new($"{left.Within(2)}/{right.Within(3)}", left.Value / right.Value) { Tightness = 2 };

    public static Term Max(Term left, Term right) => new($"MAX({left.Text},{right.Text})", Ratio.Max(left.Value, right.Value));

    /// <summary>
    /// The next whole number. A spreadsheet counts in binary, where 3 may be 3.0000000000000004: it rounds to nine decimals first.
    /// </summary>
    public static Term RoundUp(Term value) => new($"ROUNDUP(ROUND({value.Text},9),0)", new Ratio(value.Value.Ceiling(), 1));

    /// <summary>Rounded half up to so many decimals, as a figure is printed that others are computed from.</summary>
    public static Term Rounded(Term value, int decimals) => new(
        $"ROUND({value.Text},{decimals.ToString(CultureInfo.InvariantCulture)})",
        Ratio.Of(Math.Round(value.Value.ToDecimal(), decimals, MidpointRounding.AwayFromZero)));

    /// <summary>One of two values, as a number lies below a bound or not.</summary>
    public static Term IfBelow(Term value, Term bound, Term below, Term otherwise) => new(
        $"IF(ROUND({value.Text},9)<{bound.Text},{below.Text},{otherwise.Text})", value.Value < bound.Value ? below.Value : otherwise.Value);

    /// <summary>The sum of a run of cells in one column.</summary>
    public static Term Sum(string range, IEnumerable<Ratio> values) =>
        new($"SUM({range})", values.Aggregate(Ratio.Of(0m), (sum, value) => sum + value));

    private string Within(int tightness) => Tightness >= tightness ? Text : $"({Text})";
}
