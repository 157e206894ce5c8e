using System.Globalization;
using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Application.Wire;

/// <summary>
/// A table as comma-separated values (RFC 4180) with line feeds: a header row, then one record a row; an unknown value is an empty cell.
/// An apostrophe stands before a text that a spreadsheet would take for a formula, a mark for each character that is not shown.
/// </summary>
public sealed class CsvText
{
    private const string BeginsFormula = "=+-@＝＋－＠";

    private static readonly char[] Quoted = [',', ';', '"', '\r', '\n'];

    private readonly StringBuilder text = new();
    private readonly int columns;

    /// <param name="header">The names of the columns, fixed and in English.</param>
    public CsvText(params IReadOnlyList<string> header)
    {
        columns = header.Count;
        Add(header);
    }

    /// <param name="cells">One for each column, in the order of the header; null is not known or not of this row.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void Add(params IReadOnlyList<string?> cells)
    {
        if (cells.Count != columns) throw new ArgumentException($"{cells.Count} cells for {columns} columns.", nameof(cells));
        if (text.Length > 0) text.Append('\n');
        text.AppendJoin(',', cells.Select(Cell));
    }

    /// <summary>All rows, without a line feed at the end.</summary>
    public override string ToString() => text.ToString();

    /// <summary>True or false, as a cell.</summary>
    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>Null for what is not known.</summary>
    public static string? Flag(bool? value) => value is bool known ? Flag(known) : null;

    private static string Cell(string? value)
    {
        if (value is null) return "";
        string cell = CleanText.Of(value, kept: "\n");
        if (IsFormula(cell)) cell = "'" + cell;
        return cell.IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // What a spreadsheet would take for a formula, behind blanks and in full width too; a number below 0 is none.
    private static bool IsFormula(string cell)
    {
        string start = cell.TrimStart();
        return start.Length > 0 && BeginsFormula.Contains(start[0])
            && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }
}
