using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mitsumori.Application.Texts;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>Writes one worksheet as a worksheet part: A4 upright, as wide as the paper, heads repeated.</summary>
/// <param name="wrongInput">What is said where something other than a number from 0 is entered.</param>
internal sealed class WorksheetWriter(Worksheet worksheet, WorksheetPart part, StyleTable styles, string wrongInput)
{
    // A line of 10 points and what stands around it; wrapped lines sit closer.
    private const int RowPoints = 18, WrappedLinePoints = 16;

    private readonly List<string> merges = [];
    private readonly List<(string Cell, string Id)> links = [];

    public void Write(bool isFirst)
    {
        SheetView view = new() { WorkbookViewId = 0u, ShowGridLines = false, TabSelected = isFirst ? true : null };
        if (worksheet.HeadRows > 0)
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = worksheet.HeadRows,
                    TopLeftCell = worksheet.Local('A', worksheet.HeadRows + 1),
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection
                {
                    Pane = PaneValues.BottomLeft,
                    ActiveCell = worksheet.Local('A', worksheet.HeadRows + 1),
                    SequenceOfReferences = new() { InnerText = worksheet.Local('A', worksheet.HeadRows + 1) },
                });
        }

        SheetData data = new(worksheet.Rows.Select((row, i) => Written(row, i + 1)));
        Xl.Worksheet sheet = new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = RowPoints, CustomHeight = true },
            new Columns(
                worksheet.Widths.Select(
                    (width, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = width,
                            CustomWidth = true,
                        })),
            data);
        if (merges.Count > 0)
            sheet.Append(new MergeCells(merges.Select(range => new MergeCell { Reference = range })) { Count = (uint)merges.Count });
        AddCountFormats(sheet);
        AddInputRules(sheet);
        if (links.Count > 0) sheet.Append(new Hyperlinks(links.Select(link => new Hyperlink { Reference = link.Cell, Id = link.Id })));
        sheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9u, Orientation = OrientationValues.Portrait, FitToWidth = 1u, FitToHeight = 0u },
            new HeaderFooter(new OddFooter("&L&8&A&R&8&P / &N")));
        part.Worksheet = sheet;
    }

    private Xl.Row Written(Row row, int number)
    {
        Xl.Row written = new() { RowIndex = (uint)number };
        int points = row.Points ?? HeightOf(row);
        if (points != RowPoints) (written.Height, written.CustomHeight) = (points, true);
        int column = 0;
        foreach (SheetCell cell in row.Cells)
        {
            string first = NameOf(column, number);
            SheetCell placed = column > 0 && cell.Look.Side == Side.Left ? cell with { Look = cell.Look with { IsIndented = true } } : cell;
            written.Append(Written(placed, first));
            for (int i = 1; i < cell.Span; i++)
                written.Append(new Xl.Cell { CellReference = NameOf(column + i, number), StyleIndex = styles.IndexOf(placed.Look) });
            if (cell.Span > 1) merges.Add($"{first}:{NameOf(column + cell.Span - 1, number)}");
            column += cell.Span;
        }

        return written;
    }

    private Xl.Cell Written(SheetCell cell, string name)
    {
        Xl.Cell written = new() { CellReference = name, StyleIndex = styles.IndexOf(cell.Look) };
        switch (cell.Content)
        {
            // An inline string is text to every program, even where it begins with an equals sign.
            case Content.Words words:
                written.DataType = CellValues.InlineString;
                written.InlineString = new(new Text(CellText.Of(words.Text)) { Space = SpaceProcessingModeValues.Preserve });
                break;
            case Content.Figure figure:
                written.CellValue = new(Plain.Of(figure.Value));
                break;
            case Content.Live live:
                written.CellFormula = new(live.Formula.Text);
                written.CellValue = new(Plain.Of(live.Formula.Value));
                break;
            case Content.Day day:
                written.CellValue = new((day.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
        }

        if (cell.Link is Uri address)
        {
            string id = $"rLink{(links.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            part.AddHyperlinkRelationship(address, isExternal: true, id);
            links.Add((name, id));
        }

        return written;
    }

    private void AddCountFormats(Xl.Worksheet sheet)
    {
        int priority = 1;
        foreach (char column in worksheet.CountColumns)
        {
            string first = worksheet.Local(column, worksheet.HeadRows + 1);
            ConditionalFormattingRule rule = new(new Formula($"{first}<>INT({first})"))
            {
                Type = ConditionalFormatValues.Expression,
                FormatId = 0u,
                Priority = priority++,
            };
            sheet.Append(
                new ConditionalFormatting(rule)
                {
                    SequenceOfReferences = new() { InnerText = $"{first}:{worksheet.Local(column, worksheet.Rows.Count)}" },
                });
        }
    }

    private void AddInputRules(Xl.Worksheet sheet)
    {
        if (worksheet.InputCells.Count == 0) return;
        DataValidation rule = new(new Formula1("0"))
        {
            Type = DataValidationValues.Decimal,
            Operator = DataValidationOperatorValues.GreaterThanOrEqual,
            AllowBlank = true,
            ShowErrorMessage = true,
            Error = wrongInput,
            SequenceOfReferences = new() { InnerText = string.Join(' ', worksheet.InputCells) },
        };
        sheet.Append(new DataValidations(rule) { Count = 1u });
    }

    private int HeightOf(Row row)
    {
        int lines = 1, column = 0;
        foreach (SheetCell cell in row.Cells)
        {
            int width = worksheet.Widths.Skip(column).Take(cell.Span).Sum();
            if (cell is { Content: Content.Words words, Look.Wraps: true })
                lines = Math.Max(lines, CellText.LinesOf(words.Text, Math.Max(1, (width - 1) * 10 / cell.Look.Points)));
            column += cell.Span;
        }

        // The most that a row can be high is 409 points.
        return lines == 1 ? RowPoints : Math.Min(409, (lines * WrappedLinePoints) + 2);
    }

    private static string NameOf(int column, int row) => (char)('A' + column) + row.ToString(CultureInfo.InvariantCulture);
}
