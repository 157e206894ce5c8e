using System.Net;
using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Formats;
using Mitsumori.Faces.Tests.Mcp;
using Mitsumori.Faces.Tests.Sheets;
using Mitsumori.Faces.Tests.Web;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>
/// One poisoned text through every key of a plan and of a price file, into every face: nothing reaches a reader that is not shown, and
/// nothing that is shown means something to what shows it.
/// </summary>
public sealed partial class PoisonTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Plan =
        """
        {"name": "Bot", "model": "amazon.nova-pro-v1:0", "region": "us-east-1", "month": "2026-12",
         "traffic": {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400, "maxTokens": 1000}},
         "customization": {"method": "supervised-fine-tuning", "trainingTokens": 1000000},
         "known": {"source": "load test", "kind": "measured", "modelUnit": {"tpm": 144000}, "modelUnitPrice": {"6-month": "27.00"},
                   "quota": {"rpm": 100}},
         "money": {"discountPercent": {"all": 5, "source": "EDP"}, "taxPercent": 10}}
        """;

    private static readonly string[] Commands = ["estimate", "compare", "capacity", "breakeven"];

    private static readonly string[] Forms = ["table", "markdown", "csv", "json"];

    public static TheoryData<string> Places => [.. Poison.PlacesOfAPlan.Select(steps => string.Join('.', steps))];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Plan_WithWhatIsNotShown_ShowsNoneOfIt(string place)
    {
        string plan = Poison.With(Plan, place.Split('.'), Poison.Hidden);
        foreach (string form in (string[])["table", "json"])
        {
            Answer answer = Terminal.WithPlan(plan, path => Terminal.Run("estimate", path, "--format", form), "plan.json");
            AssertShown($"{form} {place}", answer.Output + answer.Error);
        }

        HttpResponseMessage posted = await server.Post("/api/v1/estimate", plan);
        AssertShown("api " + place, await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        HttpResponseMessage page = await server.Get($"/?plan={Uri.EscapeDataString(plan)}");
        while (page.Headers.Location is Uri next) page = await server.Get($"{next}");
        AssertShown("page " + place, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Plan_WithWhatIsShown_MeansNothing(string place)
    {
        string plan = Poison.With(Plan, place.Split('.'), Poison.Visible);
        if (AssertMeansNothing(plan, "estimate", "table", place) == 2) return;
        foreach (string command in Commands)
        {
            foreach (string form in Forms) AssertMeansNothing(plan, command, form, place);
        }

        foreach (string start in Poison.FormulaStarts)
        {
            string formula = Poison.With(Plan, place.Split('.'), start);
            Answer csv = Terminal.WithPlan(formula, path => Terminal.Run("estimate", path, "--format", "csv"), "plan.json");
            if (csv.Exit != 2) AssertNoFormula(csv.Output);
        }

        string page = SheetFiles.OfPlan(plan, ".html").Text, markdown = SheetFiles.OfPlan(plan, ".md").Text;
        AssertShown("html " + place, WebUtility.HtmlDecode(page));
        Assert.DoesNotContain("<b>x</b>", page);
        AssertNoMention(markdown);
    }

    [Fact]
    public async Task Tools_ShowNoneOfIt()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        foreach (string[] steps in Poison.PlacesOfAPlan)
        {
            CallToolResult result = await served.CallAsync("estimate_cost", $"{{\"plan\": {Poison.With(Plan, steps, Poison.Hidden)}}}");
            AssertShown(string.Join('.', steps), string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        }
    }

    // A key stands before a value: what it is called is shown too.
    [Fact]
    public void Key_OfAPlanOrAPriceFile_ShowsNoneOfIt()
    {
        foreach (string poison in (string[])[Poison.Hidden, Poison.Visible])
        {
            string key = System.Text.Json.JsonSerializer.Serialize(poison);
            Answer plan = Terminal.WithPlan($"{{{key}: 1, \"traffic\": {{{key}: {{{key}: 2}}}}}}", path => Terminal.Run("estimate", path), "plan.json");
            Answer prices = Terminal.WithPlan(
                $"{{\"sources\": [{{{key}: 1}}], {key}: [{key}]}}",
                path => Terminal.Run("prices", "list", "--prices", path),
                "prices.json");
            Assert.Equal((2, 2), (plan.Exit, prices.Exit));
            AssertShown("key", plan.Error + prices.Error);
        }
    }

    [Fact]
    public void PriceFile_WithWhatIsNotShown_ShowsNoneOfIt()
    {
        foreach (string field in PriceFields)
        {
            Answer answer = Laid(field, Poison.Hidden, "estimate", "table");
            Assert.Equal(2, answer.Exit);
            AssertShown(field, answer.Output + answer.Error);
        }
    }

    [Fact]
    public void PriceFile_WithWhatIsShown_MeansNothing()
    {
        int read = 0;
        foreach (string field in PriceFields)
        {
            foreach (string form in Forms)
            {
                Answer answer = Laid(field, Poison.Visible, "estimate", form);
                AssertShown(field, answer.Output + answer.Error);
                if (answer.Exit == 2) continue;
                read++;
                if (form == "csv") AssertNoFormula(answer.Output);
                if (form == "markdown") AssertNoMention(answer.Output);
            }
        }

        Assert.True(read >= Forms.Length * 2, "the words of a source and of a note are taken");
    }

    // The name of a file is a text of the user's too.
    [Fact]
    public void FileName_OfAPriceFile_MeansNothing()
    {
        foreach (string name in (string[])["=1+1 @poison #12.json", "a\u202Eb\u001b[31m.json"])
        {
            foreach (string form in Forms)
            {
                Answer answer = Terminal.WithPlan(
                    PriceFile("location", "quote"),
                    path => Terminal.WithPlan(Plan, plan => Terminal.Run("estimate", plan, "--prices", path, "--format", form), "plan.json"),
                    name);
                Assert.NotEqual(2, answer.Exit);
                if (form == "json") continue;
                AssertShown(name, answer.Output);
                if (form == "csv") AssertNoFormula(answer.Output);
                if (form == "markdown") AssertNoMention(answer.Output);
            }
        }
    }

    private static IEnumerable<string> PriceFields =>
        ["location", "via", "asOf", "basis", "trust", "id", "kind", "model", "regions", "commitment", "amount", "unit", "note", "printedModel"];

    private static Answer Laid(string field, string text, string command, string form) => Terminal.WithPlan(
        PriceFile(field, text),
        prices => Terminal.WithPlan(Plan, plan => Terminal.Run(command, plan, "--prices", prices, "--format", form), "plan.json"),
        "prices.json");

    private static string PriceFile(string field, string text)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["location"] = "quote",
            ["via"] = "letter",
            ["asOf"] = "2026-11-10",
            ["basis"] = "printed",
            ["trust"] = "quoted",
            ["id"] = "own",
            ["kind"] = "pt-mu-hour",
            ["model"] = "amazon.nova-pro-v1:0",
            ["regions"] = "us-east-1",
            ["commitment"] = "1-month",
            ["amount"] = "44.00",
            ["unit"] = "hour per MU",
            ["note"] = "note",
            ["printedModel"] = "Nova Pro",
        };
        fields[field] = text;
        string Of(string name) => System.Text.Json.JsonSerializer.Serialize(fields[name]);
        return $$"""
            {"sources": [{"id": "s", "location": {{Of("location")}}, "via": {{Of("via")}}, "asOf": {{Of("asOf")}}, "basis": {{Of("basis")}}, "kind": {{Of("trust")}}}],
             "prices": [{"id": {{Of("id")}}, "kind": {{Of("kind")}}, "model": {{Of("model")}}, "regions": [{{Of("regions")}}], "commitment": {{Of("commitment")}},
                         "amount": {{Of("amount")}}, "currency": "USD", "unit": {{Of("unit")}}, "per": 1, "printedModel": {{Of("printedModel")}},
                         "note": {{Of("note")}}, "source": "s"}]}
            """;
    }

    private static int AssertMeansNothing(string plan, string command, string form, string place)
    {
        Answer answer = Terminal.WithPlan(plan, path => Terminal.Run(command, path, "--format", form), "plan.json");
        AssertShown($"{command} {form} {place}", answer.Output + answer.Error);
        if (answer.Exit == 2) return 2;
        if (form == "csv") AssertNoFormula(answer.Output);
        if (form == "markdown") AssertNoMention(answer.Output);
        return answer.Exit;
    }

    private static void AssertShown(string where, string text)
    {
        Assert.NotEmpty(text);
        Assert.Equal((where, ""), (where, Poison.HiddenIn(text, kept: "\n\t\r")));
    }

    private static void AssertNoFormula(string csv)
    {
        foreach (Dictionary<string, string> row in CsvRows.Named(csv))
        {
            Assert.DoesNotContain(
                row.Values,
                cell => cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] && !decimal.TryParse(cell, out _));
        }
    }

    // Outside of texts that are to be copied as they stand.
    private static void AssertNoMention(string markdown)
    {
        string prose = Fenced().Replace(markdown, "");
        foreach (string live in (string[])["@poison", "#12", "https://evil", "www.evil", "<b>"]) Assert.DoesNotContain(live, prose);
    }

    [GeneratedRegex("(?m)^(?<fence>`{3,})text\n[\\s\\S]*?^\\k<fence>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();
}
