using System.Text;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;

namespace Mitsumori.Mcp.Tools;

/// <summary><c>write_report</c>: the one sheet as text in the answer. No file is written where the server runs.</summary>
internal static class ReportTool
{
    private static readonly string[] Forms = ["markdown", "html", "csv", "json"];

    public static AnswerTool WriteReport(ServedBook served) => new(
        "write_report",
        served,
        [
            ToolList.Plan,
            new("format", new ChoiceShape(served.Texts["argument.format"], [.. Forms], [])),
            new("issued", new FormShape(served.Texts["argument.issued"], TextForm.Date)),
        ],
        request =>
        {
            string form = request.Arguments.Word("format", Forms) ?? Forms[0];
            DateOnly issued = request.Arguments.Day("issued") ?? served.Today;
            Plan plan = request.Plan();
            ISheetWriter writer = served.Sheets.First(sheet => sheet.Ending == EndingOf(form));
            Sheet sheet = PrepareSheet.Run(plan, served.Book, request.Remarks, issued, Command(plan, writer.Ending, issued, request.Language));
            string sentence = $"{sheet.Number}: {PlanTools.Sentence(sheet.Decision.Estimate, request)}";
            return new(sentence, Encoding.UTF8.GetString(writer.Write(sheet)), IsJson: form == "json");
        });

    private static string EndingOf(string form) => form == "markdown" ? ".md" : "." + form;

    /// <summary>What repeats the sheet once the plan of the call is in a file; what came from the clock is written out.</summary>
    private static string Command(Plan plan, string ending, DateOnly issued, Language language)
    {
        string month = plan.Assumed.OfType<Assumption.CurrentMonth>().FirstOrDefault() is { } assumed ? $" --month {assumed.Month}" : "";
        return $"mitsumori report plan.json -o sheet{ending}{month} --lang {LanguageCodes.CodeOf(language)} --issued {Plain.Of(issued)}";
    }
}
