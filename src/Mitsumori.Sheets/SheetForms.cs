using Mitsumori.Application.Ports;
using Mitsumori.Sheets.Html;
using Mitsumori.Sheets.Workbook;

namespace Mitsumori.Sheets;

/// <summary>The forms in which a sheet can be had, each chosen by the ending of its file.</summary>
public static class SheetForms
{
    /// <summary>One writer for each ending.</summary>
    public static IReadOnlyList<ISheetWriter> All { get; } =
    [new HtmlSheet(), new MarkdownSheet(), new WorkbookSheet(), new CsvSheet(), new JsonSheet()];

    /// <summary>The endings, in the order in which they are named to people.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. All.Select(form => form.Ending)];

    /// <summary>The writer for a file's name, whatever the case of its ending; null if none writes such files.</summary>
    public static ISheetWriter? For(string path) =>
        All.FirstOrDefault(form => path.EndsWith(form.Ending, StringComparison.OrdinalIgnoreCase));
}
