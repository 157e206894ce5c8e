using System.Globalization;
using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Formats;

/// <summary>Comma-separated values and Markdown, read back and compared with the JSON answer: every example, both languages.</summary>
public sealed class EstimateFormatsTests
{
    private static readonly string[] Languages = ["en", "ja"];

    public static TheoryData<string, string> Examples =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .SelectMany(path =>
                    Languages.Select(language => new TheoryDataRow<string, string>(Path.GetFileNameWithoutExtension(path), language))),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Csv_OfAnExample_HasTheFiguresOfTheJson(string example, string language)
    {
        Answer json = Estimate(example, language, "json"), csv = Estimate(example, language, "csv");
        Assert.Equal(json.Exit, csv.Exit);
        var rows = CsvRows.Named(csv.Output);
        Assert.All(rows, row => Assert.Equal("0", row["plan"]));
        foreach (JsonElement option in json.Options)
        {
            var own = rows.Where(row => row["id"] == option.Text("id")).ToArray();
            Assert.NotEmpty(own);
            foreach (string field in (string[])["mode", "commitment", "tier", "routing", "model", "region", "role", "verdict"])
            {
                Assert.All(own, row => Assert.Equal(option.Text(field) ?? "", row[field]));
            }

            Assert.All(own, row => Assert.Equal(string.Join(' ', option.Codes("reasons")), row["reasons"]));
            Assert.Equal(LinesOf(option).ToArray(), own.Where(row => row["charge"].Length > 0).Select(LineOf).ToArray());
            if (!LinesOf(option).Any())
                Assert.All(
                    Assert.Single(own).Where(cell => cell.Key is "total" or "charge" or "quantity" or "unitPrice" or "amount" or "priceId"),
                    cell => Assert.Equal("", cell.Value));
        }

        Assert.Equal([.. json.Options.Select(option => option.Text("id")!)], rows.Select(row => row["id"]).Distinct());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Csv_OfAnExample_NamesTheGapsOfEveryTotal(string example, string language)
    {
        var rows = CsvRows.Named(Estimate(example, language, "csv").Output);
        foreach (JsonElement option in Estimate(example, language, "json").Options)
        {
            string[] expected =
                option.GetProperty("oneTime").ValueKind == JsonValueKind.Object
                    ? [.. option.Codes("gaps"), .. option.GetProperty("oneTime").Codes("gaps")]
                    : option.Codes("gaps");
            string[] real =
            [
                .. rows.Where(row => row["id"] == option.Text("id"))
                    .SelectMany(row => row["gaps"].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ];
            Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), real.Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Markdown_OfAnExample_HasTheFiguresOfTheJson(string example, string language)
    {
        Answer json = Estimate(example, language, "json"), page = Estimate(example, language, "markdown");
        Assert.Equal(json.Exit, page.Exit);
        Assert.Contains($"**{json.Json.Text("sentence")}**", MarkdownRows.Plain(page.Output));
        var tables = MarkdownRows.Tables(page.Output);
        string[][] rows = [.. tables.Where(table => table.Head is [_, _, _, "Verdict" or "判定", ..]).SelectMany(table => table.Rows)];
        JsonElement[] options =
        [
            .. json
                .Options.OrderBy(option => option.Text("role"), StringComparer.Ordinal)
                .ThenBy(option => option.Text("verdict") switch { "feasible" => 0, "unconfirmed" => 1, _ => 2 }),
        ];
        Assert.Equal(options.Length, rows.Length);
        foreach ((JsonElement option, string[] row) in options.Zip(rows))
        {
            Assert.Equal(option.Text("region"), row[1]);
            if (AmountOf(option) is string amount) Assert.Equal(amount, MarkdownRows.Plain(row[2]));
            else Assert.DoesNotMatch("[0-9]", row[2]);
        }

        var lines = tables.Where(table => table.Head is [_, _, _, "Price USD" or "単価 USD", _, _]).ToArray();
        JsonElement[] trained =
        [
            .. json
                .Options.Where(option =>
                    option.GetProperty("oneTime") is { ValueKind: JsonValueKind.Object } oneTime
                    && oneTime.GetProperty("lines").GetArrayLength() > 0)
                .DistinctBy(option => option.Text("region"))
                .Select(option => option.GetProperty("oneTime")),
        ];
        JsonElement[] totals = [.. trained, .. json.Options.Where(option => option.GetProperty("lines").GetArrayLength() > 0)];
        Assert.Equal(totals.Length, lines.Length);
        foreach ((JsonElement total, var table) in totals.Zip(lines))
        {
            Assert.Equal(
                total.GetProperty("lines").EnumerateArray().Select(ShownLine),
                table.Rows.SkipLast(1).Select(row => $"{row[1]} {row[4]} {MarkdownRows.Link(row[5])}"));
            JsonElement sum = total.TryGetProperty("monthly", out JsonElement monthly) ? monthly : total;
            Assert.Equal(
                (sum.GetProperty("complete").GetBoolean() ? "" : ">= ") + EveryDigit(sum.Text("amount")!),
                MarkdownRows.Plain(table.Rows[^1][4]));
        }
    }

    private static string? AmountOf(JsonElement option)
    {
        if (option.GetProperty("monthly") is not { ValueKind: JsonValueKind.Object } monthly || monthly.Text("amount") is not string amount)
            return null;
        bool isComplete = monthly.GetProperty("complete").GetBoolean();
        if (!isComplete && option.Codes("gaps").Contains("unit-price-unpublished")) return null;
        return (isComplete ? "" : ">= ")
            + Math.Round(Parse(amount), 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
    }

    private static string ShownLine(JsonElement line) =>
        $"{Parse(line.Text("quantity")!).ToString("#,0.############################", CultureInfo.InvariantCulture)} "
        + $"{EveryDigit(line.Text("amount")!)} {Linked(line.Text("price.id")!, line.Text("price.source")!)}";

    private static (string, string?) Linked(string id, string source) =>
        source.StartsWith("http", StringComparison.Ordinal) ? (id, source) : ($"{id}: {source}", null);

    private static IEnumerable<string> LinesOf(JsonElement option)
    {
        foreach ((string total, JsonElement lines) in new[] { ("oneTime", option.GetProperty("oneTime")), ("monthly", option) })
        {
            if (lines.ValueKind != JsonValueKind.Object) continue;
            foreach (JsonElement line in lines.GetProperty("lines").EnumerateArray())
            {
                string?[] fields =
                [
                    total,
                    line.Text("charge"),
                    line.Text("quantity"),
                    line.Text("unit"),
                    line.Text("unitPrice"),
                    line.Text("per"),
                    line.Text("amount"),
                    line.Text("formula"),
                    line.Text("price.id"),
                    line.Text("price.source"),
                    line.Text("price.asOf"),
                    line.Text("price.kind"),
                ];
                yield return string.Join('\t', fields);
            }
        }
    }

    private static string LineOf(IReadOnlyDictionary<string, string> row) =>
        string.Join(
            '\t',
            new[]
            {
                "total",
                "charge",
                "quantity",
                "unit",
                "unitPrice",
                "per",
                "amount",
                "formula",
                "priceId",
                "source",
                "asOf",
                "kind",
            }.Select(name => row[name]));

    private static string EveryDigit(string amount) =>
        Parse(amount).ToString("#,0.00##########################", CultureInfo.InvariantCulture);

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static Answer Estimate(string example, string language, string format) =>
        Terminal.Run("estimate", Path.Combine(GoldenFile.Root, "examples", example + ".yaml"), "--lang", language, "--format", format);
}
