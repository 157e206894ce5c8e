using System.Globalization;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>One worksheet: columns of fixed width, and rows from the top.</summary>
/// <param name="name">At most 31 characters, without <c>\ / ? * [ ] : '</c>.</param>
/// <param name="widths">Of the columns, in half-width characters.</param>
internal sealed class Worksheet(string name, params int[] widths)
{
    private readonly List<Row> rows = [];

    public string Name => name;

    public IReadOnlyList<int> Widths => widths;

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>The number of the row that is added next; the first is 1.</summary>
    public int Next => rows.Count + 1;

    /// <summary>Rows that stay on the screen and are printed on every page; 0 for none.</summary>
    public int HeadRows { get; set; }

    /// <summary>Cells that a reader may change: they take numbers from 0.</summary>
    public List<string> InputCells { get; } = [];

    /// <summary>Columns of counts: a count that is not whole shows its decimals.</summary>
    public List<char> CountColumns { get; } = [];

    public void Add(params IReadOnlyList<SheetCell> cells) => rows.Add(new(cells, null));

    public void AddTall(int points, params IReadOnlyList<SheetCell> cells) => rows.Add(new(cells, points));

    /// <summary>Puts cells into a row that was left for them.</summary>
    public void Fill(int row, int points, params IReadOnlyList<SheetCell> cells) => rows[row - 1] = new(cells, points);

    public void Skip() => Add();

    /// <summary>A line over the whole width.</summary>
    public void AddWide(string text, Look look) => Add(SheetCell.Of(text, look, widths.Length));

    /// <summary>A head and the cells under it.</summary>
    public void AddHead(params IReadOnlyList<(string Text, Side Side)> heads) =>
        Add([.. heads.Select(head => SheetCell.Of(head.Text, Look.Head with { Side = head.Side }))]);

    public string Local(char column, int row) => column + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell as formulas of every worksheet name it.</summary>
    public Term At(char column, int row, Ratio value) => new($"'{name}'!${column}${row.ToString(CultureInfo.InvariantCulture)}", value);
}

/// <summary>Cells from the first column on.</summary>
/// <param name="Points">The height; null takes what the text needs.</param>
internal sealed record Row(IReadOnlyList<SheetCell> Cells, int? Points);
