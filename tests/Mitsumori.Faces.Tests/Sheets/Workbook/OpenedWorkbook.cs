using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mitsumori.Faces.Tests.Sheets.Workbook;

/// <summary>A cell as a program finds it in the file.</summary>
/// <param name="Value">A number; null where the cell is text or empty.</param>
internal sealed record OpenedCell(string? Text, string? Formula, decimal? Value, string Format, string? Link)
{
    public string Shown =>
        $"{(Formula is null ? "" : $"={Formula} ")}"
        + $"{Text ?? Value?.ToString(CultureInfo.InvariantCulture)}"
        + $"{(Format == "General" ? "" : $" [{Format}]")}"
        + $"{(Link is null ? "" : $" <{Link}>")}";
}

/// <summary>A workbook opened again, sheet by sheet, cell by cell.</summary>
internal sealed record OpenedWorkbook(IReadOnlyDictionary<string, Dictionary<string, OpenedCell>> Sheets)
{
    public static OpenedWorkbook Of(byte[] file)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        Stylesheet styles = workbook.WorkbookStylesPart!.Stylesheet!;
        Dictionary<uint, string> formats = styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        string[] looks =
        [
            .. styles.CellFormats!.Elements<CellFormat>().Select(look => formats.GetValueOrDefault(look.NumberFormatId!.Value, "General")),
        ];
        return new(
            workbook
                .Workbook!.Sheets!.Elements<Sheet>()
                .ToDictionary(
                    sheet => sheet.Name!.Value!,
                    sheet =>
                    {
                        WorksheetPart part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
                        Dictionary<string, string> links = part.Worksheet!.Descendants<Hyperlink>()
                            .ToDictionary(
                                link => link.Reference!.Value!,
                                link => part.HyperlinkRelationships.Single(relation => relation.Id == link.Id!.Value).Uri.OriginalString);
                        return part
                            .Worksheet.Descendants<Cell>()
                            .ToDictionary(
                                cell => cell.CellReference!.Value!,
                                cell => new OpenedCell(
                                    cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.InnerText : null,
                                    cell.CellFormula?.Text,
                                    cell.CellValue is CellValue value
                                        ? decimal.Parse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture)
                                        : null,
                                    looks[cell.StyleIndex?.Value ?? 0],
                                    links.GetValueOrDefault(cell.CellReference!.Value!)));
                    }));
    }

    /// <summary>Every cell that holds something, a line each: for a person to read.</summary>
    public string Dump()
    {
        StringBuilder dump = new();
        foreach ((string name, Dictionary<string, OpenedCell> cells) in Sheets)
        {
            dump.Append(CultureInfo.InvariantCulture, $"== {name}\n");
            foreach ((string address, OpenedCell cell) in cells.Where(cell => cell.Value.Text is not null || cell.Value.Value is not null))
            {
                dump.Append(CultureInfo.InvariantCulture, $"{address} {cell.Shown.ReplaceLineEndings(" | ")}\n");
            }
        }

        return dump.ToString();
    }

    /// <summary>Rows of a sheet, top down, each by its columns.</summary>
    public IReadOnlyList<IReadOnlyDictionary<char, OpenedCell>> Rows(string sheet) =>
        [
            .. Sheets[sheet]
                .GroupBy(cell => int.Parse(cell.Key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))
                .OrderBy(row => row.Key)
                .Select(row => row.ToDictionary(cell => cell.Key[0], cell => cell.Value)),
        ];

    /// <summary>The same workbook with another number in the input of a key.</summary>
    public OpenedWorkbook With(string inputs, string key, decimal value)
    {
        string row = Sheets[inputs].Single(cell => cell.Key[0] == 'G' && cell.Value.Text == key).Key[1..];
        Dictionary<string, OpenedCell> changed = new(Sheets[inputs]);
        Assert.Null(changed["B" + row].Formula);
        changed["B" + row] = changed["B" + row] with { Value = value };
        return new(Sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Key == inputs ? changed : sheet.Value));
    }
}
