using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mitsumori.Application.Texts;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>Puts worksheets into one .xlsx file. Same worksheets, same day: same bytes.</summary>
internal static class WorkbookFile
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <param name="title">The title in the file's properties.</param>
    /// <param name="issued">The day in the file's properties.</param>
    /// <param name="wrongInput">What is said where something other than a number from 0 is entered.</param>
    public static byte[] Of(IReadOnlyList<Worksheet> worksheets, StyleTable styles, string title, DateOnly issued, string wrongInput)
    {
        using MemoryStream package = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // Every relation is named here: names that a library chooses differ from run to run.
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>(MainType, "rWorkbook");
            for (int i = 0; i < worksheets.Count; i++)
                new WorksheetWriter(worksheets[i], workbook.AddNewPart<WorksheetPart>(IdOf(i)), styles, wrongInput).Write(isFirst: i == 0);
            workbook.AddNewPart<WorkbookStylesPart>("rStyles").Stylesheet = styles.ToStylesheet();
            workbook.Workbook = new(
                new BookViews(new WorkbookView { ActiveTab = 0u }),
                new Xl.Sheets(
                    worksheets.Select(
                        (worksheet, i) =>
                            new Xl.Sheet
                            {
                                Name = worksheet.Name,
                                SheetId = (uint)i + 1,
                                Id = IdOf(i),
                            })),
                new DefinedNames(worksheets.SelectMany(Titles)),
                new CalculationProperties { CalculationId = 0u, FullCalculationOnLoad = true });
            CoreFilePropertiesPart properties = document.AddNewPart<CoreFilePropertiesPart>(
                "application/vnd.openxmlformats-package.core-properties+xml",
                "rProperties");
            using MemoryStream text = new(Encoding.UTF8.GetBytes(Properties(title, issued)));
            properties.FeedData(text);
        }

        return FixedZip.Of(package.ToArray());
    }

    private static string IdOf(int worksheet) => $"rPage{(worksheet + 1).ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<DefinedName> Titles(Worksheet worksheet, int index)
    {
        if (worksheet.HeadRows == 0) yield break;
        string last = worksheet.HeadRows.ToString(CultureInfo.InvariantCulture);
        yield return new($"'{worksheet.Name}'!$1:${last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
    }

    private static string Properties(string title, DateOnly issued)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/";
        XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
        string day = Plain.Of(issued) + "T00:00:00Z";
        XElement Date(string name) => new(terms + name, new XAttribute(instance + "type", "dcterms:W3CDTF"), day);
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", instance),
            new XElement(dc + "title", CellText.Of(title)),
            new XElement(dc + "creator", "Mitsumori"),
            Date("created"),
            Date("modified")
        ).ToString(SaveOptions.DisableFormatting);
    }
}
