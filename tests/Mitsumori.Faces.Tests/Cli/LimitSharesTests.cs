using System.Globalization;
using System.Text.Json;
using CsCheck;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Faces.Tests.Docs;
using Mitsumori.Faces.Tests.Estimates;
using Mitsumori.Faces.Tests.Formats;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Faces.Tests.Sheets;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>What the peak takes of each limit, in every form of the answer.</summary>
public sealed class LimitSharesTests
{
    private const string NovaPro = "--model amazon.nova-pro-v1:0 --region us-east-1 --in 2000 --out 400 --month 2026-12";

    private static readonly string[] Parts = ["share", "formula", "valueFormula"];

    private static readonly string LongAnswers = Path.Combine(GoldenFile.Root, "examples", "long-answers.yaml");

    [Fact]
    public void Json_AnyPlan_SharesAndSumsComeOut() =>
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                using JsonDocument answer = JsonDocument.Parse(
                    CapacityJson.ToJson(EstimateCost.Run(plan, ShippedPlanGen.Book), new(Language.English, ShippedPlanGen.Book.Offers)));
                foreach (JsonElement limit in answer.RootElement.GetProperty("options").EnumerateArray().SelectMany(LimitsOf))
                {
                    foreach (string part in Parts)
                        bites.CountIf(limit.Text(part) is not null, part);
                    if (limit.Text("share") is string share)
                        AssertNear(Number(limit.Text("used")!) / Number(limit.Text("value")!), Number(share));
                    if (limit.Text("formula") is string used)
                        AssertNear(SumText.Of(used).Result, Number(limit.Text("used")!));
                    if (limit.Text("valueFormula") is string value)
                        AssertNear(SumText.Of(value).Result, Number(limit.Text("value")!));
                }
            },
            Parts);

    [Fact]
    public void Json_AnyOnDemandOption_IsInfeasibleWhereAShareIsAboveOne() =>
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                using JsonDocument answer = JsonDocument.Parse(
                    CapacityJson.ToJson(EstimateCost.Run(plan, ShippedPlanGen.Book), new(Language.English, ShippedPlanGen.Book.Offers)));
                foreach (
                    JsonElement option in answer
                        .RootElement.GetProperty("options")
                        .EnumerateArray()
                        .Where(option => option.Text("mode")!.EndsWith("-on-demand", StringComparison.Ordinal)))
                {
                    JsonElement[] limits = [.. LimitsOf(option)];
                    if (limits.Length == 0)
                        continue;
                    bool isBeyondQuota = option.Codes("reasons").Any(IsQuota);
                    bites.Count(isBeyondQuota ? "above one" : "at most one");
                    if (isBeyondQuota) Assert.Equal("infeasible", option.Text("verdict"));
                    bites.CountIf(option.Text("capacity.binding") is not null, "binding");
                    bool isAboveOne = limits.Any(limit => limit.Text("share") is string share && Number(share) > 1m);

                    // Shares count an unrecorded burndown at its greatest, which need not be the model's.
                    bool mayBeLess = option.Codes("reasons").Contains("burndown-not-recorded");
                    Assert.True(isBeyondQuota == isAboveOne || (isAboveOne && mayBeLess));
                    if (option.Text("capacity.binding") is string binding)
                        Assert.Equal(binding, limits[0].Text("limit"));
                }
            },
            ["above one", "at most one", "binding"]);

    [Theory]
    [InlineData("40", "requests/min 20 % 40 200 cannot be raised", "tokens/min 12 % 96,000 800,000 40 × (2,000 + 400)")]
    [InlineData(
        "30..60",
        "requests/min 30 % 60 200 cannot be raised",
        "tokens/day 18 % 207,360,000 1,152,000,000 60 × (2,000 + 400) × 60 × 24"
    )]
    public void Page_OnDemand_ShowsTheSharesOfTheHighLoad(string rpm, params string[] expected)
    {
        string page = string.Join(
            ' ',
            Terminal
                .Run(["capacity", "--rpm", rpm, .. NovaPro.Split(' ')])
                .Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, row => Assert.Contains(row, page, StringComparison.Ordinal));
        Assert.Equal(
            rpm.Contains("..", StringComparison.Ordinal),
            page.Contains("Of every range the end counts that takes most.", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_NothingCarriesTheLoad_ShowsTheFirstJudgedWithItsVerdict() =>
        Assert.Contains(
            "On demand, geo (cannot carry): what the peak takes of each limit.\nLimit",
            Terminal.Run("capacity", LongAnswers).Output,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "binds first")]
    [InlineData("ja", "最初に達する")]
    public void Markdown_AndSheet_HaveTheSameRows(string language, string first)
    {
        string[][] page = Rows(Terminal.Run("capacity", LongAnswers, "--lang", language, "--format", "markdown").Output);
        Assert.Equal(5, page.Length);
        Assert.EndsWith($"({first})", page[0][0], StringComparison.Ordinal);
        Assert.DoesNotContain(page[1..], row => row[0].Contains(first, StringComparison.Ordinal));
        Assert.Equal(page, Rows(SheetFiles.OfExample("long-answers.yaml", ".md", "--lang", language).Text));

        static string[][] Rows(string text) =>
            [.. MarkdownRows.Tables(text).First(table => table.Head.Length == 5 && table.Rows[0][4].Contains('×')).Rows];
    }

    [Theory]
    [InlineData("support-bot.yaml", 3)] // Of four limits, in flight is not known without a latency.
    [InlineData("long-answers.yaml", 3)] // Of five, two are not set.
    [InlineData("import-8b.yaml", 1)]
    public void Html_EachKnownShare_IsTextWithABarThatIsNotRead(string example, int bars)
    {
        string page = SheetFiles.OfExample(example, ".html").Text;
        string[] cells =
        [
            .. page.Split("<td role=\"cell\" data-l=\"Share\" class=\"n bars\">")[1..]
                .Select(rest => rest[..rest.IndexOf("</td>", StringComparison.Ordinal)]),
        ];
        Assert.Equal(bars, cells.Count(cell => cell.Length > 0));
        Assert.All(
            cells.Where(cell => cell.Length > 0),
            cell => Assert.Matches("^[0-9.]+ %<svg class=\"bar-of\" [^>]*aria-hidden=\"true\"", cell));
        Assert.Contains("fill-accent", cells[0], StringComparison.Ordinal);
        Assert.All(cells[1..], cell => Assert.DoesNotContain("fill-accent", cell, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.2", "20")]
    [InlineData("0.0149", "1.5")]
    [InlineData("0.9996", "99.9")]
    [InlineData("1", "100")]
    [InlineData("1.0004", "100.1")]
    [InlineData("0.0001", "< 0.1")]
    [InlineData("0", "0")]
    [InlineData("13.3333", "1,333.3")]
    public void Percent_AnyShare_NeverSaysTheWholeOrNothingOfWhatIsNot(string share, string expected) =>
        Assert.Equal(expected, Figures.Percent(Number(share)));

    // What a rate takes of a quota: one call may be too long for the model besides, whatever is asked in a minute.
    private static bool IsQuota(string code) => code is "quota-rpm" or "quota-tpm" or "quota-tpd" or "quota-reservation";

    private static IEnumerable<JsonElement> LimitsOf(JsonElement option) =>
        option.GetProperty("capacity") is { ValueKind: JsonValueKind.Object } capacity
            ? capacity.GetProperty("limits").EnumerateArray()
            : [];

    // Numbers that do not come out even have 20 digits.
    private static void AssertNear(decimal expected, decimal actual) =>
        Assert.True(Math.Abs(expected - actual) <= Math.Abs(actual) * 0.000000000001m, $"{expected} is not {actual}");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
