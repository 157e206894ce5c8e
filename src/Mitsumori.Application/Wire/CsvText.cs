using System.Text;

namespace Mitsumori.Application.Wire;

/// <summary>
/// A table as comma-separated values (RFC 4180) with line feeds: a header row, then one record a row; an unknown value is an empty cell.
/// </summary>
public sealed class CsvText
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

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

    /// <summary>What a user wrote, with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    public static string? OfUser(string? value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;

    /// <summary>All rows, without a line feed at the end.</summary>
    public override string ToString() => text.ToString();

    private static string Cell(string? value) =>
        value is null ? ""
        : value.IndexOfAny(Quoted) < 0 ? value
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
