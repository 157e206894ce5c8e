using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Texts;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>The sheet as an Excel workbook whose amounts are formulas: change a price, a rate or a count, and the totals follow.</summary>
public sealed class WorkbookSheet : ISheetWriter
{
    public string Ending => ".xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public byte[] Write(Sheet sheet)
    {
        Words words = new(sheet);
        Language language = sheet.Texts.Language;

        // Inputs come first: the formulas of the other worksheets point to them.
        InputsWorksheet inputs = new(language);
        PlanInputs plan = new(words.Estimate, inputs, language);
        LinesWorksheet lines = new(words, plan);
        EstimateWorksheet estimate = new(words, inputs, plan, lines);
        Worksheet[] worksheets =
        [
            estimate.Worksheet,
            lines.Worksheet,
            inputs.Worksheet,
            BreakEvenWorksheet.Of(words),
            CapacityWorksheet.Of(words),
            OpenPointsWorksheet.Of(words),
            SourcesWorksheet.Of(words),
        ];
        return WorkbookFile.Of(
            worksheets,
            Letters(language),
            $"{words.Shared["title"]} {sheet.Number}",
            sheet.Issued,
            words["inputs.wrong"]);
    }

    private static StyleTable Letters(Language language) => language switch
    {
        Language.Japanese => new("游ゴシック", 128),
        Language.English => new("Calibri", 0),
    };
}
