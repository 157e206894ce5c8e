using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>
/// The worksheet of numbers that may be changed. Each stands beside the value it was issued with, so that a change shows.
/// </summary>
internal sealed class InputsWorksheet
{
    private const char ValueColumn = 'B', ChangedColumn = 'E';

    private static readonly Look Small = Look.Note with { Points = 8 };

    private readonly TextResource texts;
    private readonly List<int> givenRows = [];
    private string? section;

    public InputsWorksheet(Language language)
    {
        texts = TextResource.Load("workbook", language);
        Worksheet = new(texts["page.inputs"], 34, 17, 22, 16, 10, 32, 36) { HeadRows = 3 };
        Worksheet.CountColumns.AddRange(['B', 'D']);
        Worksheet.AddWide(texts["page.inputs"], Look.Heading with { Points = 14 });
        Worksheet.AddWide(texts["inputs.how"], Look.Note);
        Worksheet.AddHead(
            (texts["head.item"], Side.Left),
            (texts["head.value"], Side.Right),
            (texts["head.unit"], Side.Left),
            (texts["head.issued"], Side.Right),
            (texts["head.changed"], Side.Centre),
            (texts["head.range"], Side.Left),
            (texts["head.key"], Side.Left));
    }

    public Worksheet Worksheet { get; }

    /// <summary>How many inputs differ from what they were issued with: 0 in a new workbook.</summary>
    public Term Changes() => Term.Sum($"'{Worksheet.Name}'!${ChangedColumn}$1:${ChangedColumn}${givenRows[^1]}", []);

    /// <summary>A heading over the inputs that follow; without one there is none.</summary>
    public void Section(string key) => section = key;

    /// <summary>A number that may be changed.</summary>
    /// <param name="value">Null leaves the cell empty: nothing of the kind is asked for.</param>
    /// <param name="remark">Its range, its source, or why it cannot be a formula.</param>
    /// <param name="key">The key in the plan, or the id in the price book.</param>
    public Term Given(string label, Ratio? value, string unit, string remark, string key, string? format = null)
    {
        StartSection();
        int row = Worksheet.Next;
        string input = Worksheet.Local(ValueColumn, row);
        string shown = format ?? Formats.Count(value ?? 0m);
        Term changed = new($"IF({input}={Worksheet.Local('D', row)},0,1)", 0m);
        Worksheet.Add(
            SheetCell.Of(label, Look.Wrapped),
            value is Ratio given ? SheetCell.Of(given, Look.Input(shown)) : SheetCell.Blank(Look.Input(shown)),
            SheetCell.Of(unit),
            value is Ratio issued ? SheetCell.Of(issued, Look.Number(shown) with { Ink = Ink.Quiet }) : SheetCell.Blank(),
            SheetCell.Of(changed, new(Formats.Mark, Ink: Ink.Accent, Side: Side.Centre)),
            SheetCell.Of(remark, Small),
            SheetCell.Of(key, Small));
        Worksheet.InputCells.Add(input);
        givenRows.Add(row);
        return Worksheet.At(ValueColumn, row, value ?? 0m);
    }

    /// <summary>A number that follows from others.</summary>
    public Term Derived(string label, Term formula, string unit, string remark = "")
    {
        StartSection();
        int row = Worksheet.Next;
        Worksheet.Add(
            SheetCell.Of(label, Look.Wrapped),
            SheetCell.Of(formula, Look.Number(Formats.Count(formula.Value))),
            SheetCell.Of(unit),
            SheetCell.Of(formula.Value, Look.Number(Formats.Count(formula.Value)) with { Ink = Ink.Quiet }),
            SheetCell.Blank(),
            SheetCell.Of(remark, Small),
            SheetCell.Blank());
        return Worksheet.At(ValueColumn, row, formula.Value);
    }

    private void StartSection()
    {
        if (section is not string key) return;
        section = null;
        Worksheet.Skip();
        Worksheet.AddWide(texts[key], Look.Heading);
    }
}
