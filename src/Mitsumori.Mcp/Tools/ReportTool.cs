using System.Text;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Plans;
using Mitsumori.Mcp.Words;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Tools;

/// <summary><c>write_report</c>: the one sheet in the answer, as text or as a workbook. No file is written where the server runs.</summary>
/// <remarks>A sheet is a document: no form of it is structured content, of which a client may show a model nothing else.</remarks>
internal static class ReportTool
{
    private const string Workbook = "xlsx";

    private static readonly string[] Forms = ["markdown", "html", Workbook, "csv", "json"];

    public static AnswerTool WriteReport(Desk desk, IReadOnlyList<ISheetWriter> sheets) =>
        new(
            "write_report",
            desk,
            structured: null,
            [
                ToolList.Plan,
                new("format", new ChoiceShape(desk.Texts()["argument.format"], [.. Forms])),
                new("issued", new FormShape(desk.Texts()["argument.issued"], TextForms.Date)),
            ],
            request =>
            {
                string form = request.Arguments.Text("format") ?? Forms[0];
                DateOnly issued = request.Arguments.Day("issued") ?? desk.Today;
                Plan plan = request.Plan();
                ISheetWriter writer = sheets.First(sheet => sheet.Ending == EndingOf(form));
                string[] words = ["report", "plan.json", "-o", "sheet" + writer.Ending];
                Sheet sheet = PrepareSheet.Run(plan, request.Asking, issued, words);
                string name = sheet.Number + writer.Ending;
                byte[] file = writer.Write(sheet);
                return new(
                    $"{name}: {PlanTools.Sentence(sheet.BreakEven.Estimate, request)}",
                    form == Workbook ? FileOf(name, writer, file) : new TextContentBlock { Text = Encoding.UTF8.GetString(file) },
                    Structured: null);
            });

    private static string EndingOf(string form) => form == "markdown" ? ".md" : "." + form;

    // Clients take the name of a file from the last part of its address. It is for the user: a model cannot read it.
    private static EmbeddedResourceBlock FileOf(string name, ISheetWriter writer, byte[] file) => new()
    {
        Resource = BlobResourceContents.FromBytes(file, "mitsumori://sheets/" + name, writer.MediaType),
        Annotations = new() { Audience = [Role.User] },
    };
}
