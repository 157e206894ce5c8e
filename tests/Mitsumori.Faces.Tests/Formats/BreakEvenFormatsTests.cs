using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Formats;

/// <summary>Comma-separated values and Markdown of a break-even answer, read back and compared with the JSON answer.</summary>
public sealed class BreakEvenFormatsTests
{
    private const string Nova = "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 100 --in 2000 --out 400 --month 2026-12";

    public static TheoryData<string> Requests =>
        [
            Path.Combine(GoldenFile.Root, "examples", "break-even.yaml"),
            Path.Combine(GoldenFile.Root, "examples", "break-even.yaml") + " --region any",
            Path.Combine(GoldenFile.Root, "examples", "import-8b.yaml"),
            Nova,
            Nova + " --as-of 2025-08-01",
            Nova + " --unit-price 6-month=5.00",
        ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Csv_OfADecision_HasTheFieldsOfTheJson(string request)
    {
        JsonElement json = Answer(request, "json").Json;
        var rows = CsvRows.Named(Answer(request, "csv").Output);
        var thresholds = json.GetProperty("thresholds").EnumerateArray().ToArray();
        Check("crossing", json.GetProperty("crossings").EnumerateArray());
        Check("threshold", thresholds);
        Check("pair", thresholds.SelectMany(threshold => threshold.GetProperty("curve").EnumerateArray()));
        Check("flip", json.GetProperty("flips").EnumerateArray());
        Check("regret", json.GetProperty("regrets").EnumerateArray());
        Check("question", json.GetProperty("questions").EnumerateArray());
        Assert.All(rows, row => Assert.Contains(row["record"], (string[])["crossing", "threshold", "pair", "flip", "regret", "question"]));

        void Check(string record, IEnumerable<JsonElement> elements)
        {
            JsonElement[] all = [.. elements];
            var own = rows.Where(row => row["record"] == record).ToArray();
            Assert.Equal(all.Length, own.Length);
            foreach ((JsonElement element, var row) in all.Zip(own))
            {
                foreach ((string column, string value) in Fields(element)) Assert.Equal(value, row[column]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Markdown_OfADecision_HasTheRowsOfThePage(string request)
    {
        foreach (string language in (string[])["en", "ja"])
        {
            string[] page = Answer(request, "table", "--lang", language).Lines;
            string markdown = Answer(request, "markdown", "--lang", language).Output;
            JsonElement json = Answer(request, "json", "--lang", language).Json;
            Assert.Contains($"**{json.Text("sentence")}**", MarkdownRows.Plain(markdown));
            Assert.All(
                json.GetProperty("questions").EnumerateArray().Where(question => question.Text("option") is null),
                question => Assert.Contains($"```text\n{question.Text("text")}\n```", markdown));
            string[] lines = [.. page.Select(Cells)];
            foreach (var table in MarkdownRows.Tables(markdown))
            {
                int columns = table.Head[^1] is "Kind" or "種類" ? table.Head.Length - 1 : table.Head.Length;
                Assert.All(
                    table.Rows,
                    row => Assert.Contains(Cells(string.Join("  ", row.Take(columns).Select(MarkdownRows.Plain))), lines));
            }
        }
    }

    // Every field of the JSON by the name of its column: a condition or gaps by their codes, a case by its amount and its regret.
    private static IEnumerable<(string Column, string Value)> Fields(JsonElement element)
    {
        foreach (JsonProperty field in element.EnumerateObject())
        {
            switch (field)
            {
                case { Name: "curve" }:
                    break;
                case { Name: "notCounted" or "rivalConditions" }:
                    yield return (field.Name, string.Join(' ', element.Codes(field.Name)));
                    break;
                case { Name: "text" }:
                    yield return ("message", field.Value.GetString()!);
                    break;
                case { Name: "condition", Value.ValueKind: JsonValueKind.Object }:
                    yield return ("condition", field.Value.Text("code")!);
                    break;
                case { Value.ValueKind: JsonValueKind.Object }:
                    yield return (field.Name, field.Value.Text("amount")!);
                    yield return (field.Name + "More", field.Value.Text("more")!);
                    break;
                default:
                    yield return (
                        field.Name,
                        field.Value.ValueKind switch
                        {
                            JsonValueKind.Null => "",
                            JsonValueKind.True => "true",
                            JsonValueKind.False => "false",
                            _ => field.Value.ToString(),
                        });
                    break;
            }
        }
    }

    private static string Cells(string line) =>
        string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // Wide enough that no cell is cut.
    private static Answer Answer(string request, string format, params string[] more) =>
        Terminal.Run(200, hasColour: false, Terminal.DataFolder, ["breakeven", .. request.Split(' '), "--format", format, .. more]);
}
