using System.Globalization;
using System.Text.Json;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Where options cross and what unpublished numbers would have to be: figures to redo by hand, in JSON and on the page.</summary>
public sealed class BreakEvenTests
{
    private const string Llama =
        "--model meta.llama3-1-70b-instruct-v1:0 --region us-west-2 --method none "
        + "--rpm 60 --in 2000 --out 400 --month 2026-08 --as-of 2026-08-20";
    private const string Nova = "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 100 --in 2000 --out 400 --month 2026-12";

    private const string NovaOnDemand = "custom-on-demand@us-east-1";
    private const string NovaSixMonths = "provisioned-throughput/6-month@us-east-1";

    private const string Ranged = """
        model: amazon.nova-pro-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: {low: 150, typical: 180, high: 195}, tokens: {input: 2000, output: 400}}
        known: {source: load test, kind: measured, modelUnit: {inputTpm: {low: 250000, typical: 400000, high: 500000}, outputTpm: 100000}}
        """;

    private static string BreakEvenExample => Path.Combine(GoldenFile.Root, "examples", "break-even.yaml");

    // Price of a unit-hour ÷ price of 60 minutes of a token: 24 ÷ (60 × 0.72 ÷ 1,000,000).
    [Theory]
    [InlineData("none", "555555.56", "231.48")]
    [InlineData("1-month", "490277.78", "204.28")]
    [InlineData("6-month", "302777.78", "126.16")]
    public void Llama_OneUnitAgainstOnDemand_TiesBeyondTheQuota(string term, decimal tokens, decimal requests)
    {
        JsonElement crossing = Crossing(Run(Llama), "base-on-demand@us-west-2", $"provisioned-throughput/{term}@us-west-2");
        Assert.Equal(tokens, Rounded(crossing, "tokensPerMinute"));
        Assert.Equal(requests, Rounded(crossing, "at"));
        Assert.True(crossing.GetProperty("beyondQuota").GetBoolean());
        Assert.Equal(("equal", "one-unit-carries"), (crossing.Text("kind"), crossing.Text("condition.code")));
        Assert.Equal(crossing.Text("costA"), crossing.Text("costB"));
    }

    [Theory]
    [InlineData(
        "en",
        "One unit on a 1-month term costs the same as the base model on demand at 204.28 requests a minute round the clock, if one unit carries 408,565 input and 81,713 output tokens a minute; your quota ends at 125 and cannot be raised, so on demand cannot carry this load."
    )]
    [InlineData(
        "ja",
        "1か月コミットメントの 1 MU は、24時間稼働で 204.28 リクエスト／分のとき、ベースモデルのオンデマンド推論と同額です（1 MU が 1分あたり入力 408,565・出力 81,713 トークンを処理できる場合）。クォータは 125 リクエスト／分までで引き上げできないため、オンデマンドではこの量を処理できません。"
    )]
    public void Llama_RememberedSentence_HasConditionAndQuota(string language, string sentence)
    {
        Assert.Equal(
            sentence,
            Crossing(Run(Llama, "--lang", language), "base-on-demand@us-west-2", "provisioned-throughput/1-month@us-west-2").Text("message")
        );
        Assert.Contains(Joined(sentence), Joined(Page(Llama, "--lang", language).Output));
    }

    [Fact]
    public void Sentence_OfAQuotaThatCanBeRaised_AsksForItFirst()
    {
        Answer answer = Terminal.WithPlan("""
            model: meta.llama3-1-70b-instruct-v1:0
            region: us-west-2
            month: 2026-08
            traffic: {requestsPerMinute: 60, tokens: {input: 2000, output: 400}}
            customization: {method: none}
            known: {source: Service Quotas, kind: measured, quota: {rpm: 125}}
            """, path => Terminal.Run("breakeven", path, "--format", "json"));
        Assert.EndsWith(
            "; your quota ends at 125: ask for the quota first.",
            Crossing(answer, "base-on-demand@us-west-2", "provisioned-throughput/1-month@us-west-2").Text("message"));
    }

    [Fact]
    public void Sentence_OfAPeak_NamesIt()
    {
        Answer answer = Terminal.WithPlan(
            Ranged.Replace("tokens:", "peakFactor: 1.02, tokens:"),
            path => Terminal.Run("breakeven", path, "--format", "json"));
        Assert.Contains(
            Crossings(answer),
            crossing =>
                crossing
                    .Text("message")!
                    .EndsWith(
                        "; the peak is 357.12 requests a minute and your quota ends at 200 and cannot be raised.",
                        StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none", "350.12", true)]
    [InlineData("1-month", "318.29", true)]
    [InlineData("6-month", "175.06", false)]
    public void Nova_OneUnitAgainstCustomOnDemand_TiesWithinTheQuotaForSixMonthsOnly(string term, decimal requests, bool isBeyond)
    {
        JsonElement crossing = Crossing(Run(Nova), NovaOnDemand, $"provisioned-throughput/{term}@us-east-1");
        Assert.Equal(requests, Rounded(crossing, "at"));
        Assert.Equal(isBeyond, crossing.GetProperty("beyondQuota").GetBoolean());
    }

    [Theory]
    [InlineData(
        Llama,
        "en",
        "On demand|PT, 6 months|126.16|302,778|9,731.52|beyond",
        "On demand|PT, 1 month|204.28|490,278|15,757.92|beyond",
        "On demand|PT, no commitment|231.48|555,556|17,856.00|beyond",
        "Batch *|PT, 1 month|408.56|980,556|15,757.92|none"
    )]
    [InlineData(Llama, "ja", "オンデマンド|PT（1か月）|204.28|490,278|15,757.92|超える")]
    [InlineData(
        Nova,
        "en",
        "On demand (custom)|PT, 6 months|175.06|420,139|22,507.95|within",
        "On demand (custom)|PT, 1 month|318.29|763,889|40,921.95|beyond",
        "On demand (custom)|PT, no commitment|350.12|840,278|45,013.95|beyond",
        "On demand *|PT, 6 months|175.07|420,175|22,507.95|within"
    )]
    [InlineData(
        Nova,
        "ja",
        "オンデマンド|PT|350.12|840,278|45,013.95|超える",
        "（カスタム）|（コミットメントなし）",
        "オンデマンド *|PT（6か月）|175.07|420,175|22,507.95|内"
    )]
    public void Page_OfCrossings_HasTheRow(string flags, string language, params string[] rows)
    {
        string[] lines =
        [
            .. Page(flags, "--lang", language)
                .Lines.Select(line =>
                    string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))),
        ];
        Assert.All(rows, row => Assert.Contains(row, lines));
    }

    [Fact]
    public void Threshold_UnitThroughputUnknown_IsWhatEachOfThreeMustCarry()
    {
        JsonElement threshold = Threshold(Run(Nova, "--unit-price", "6-month=5.00"), NovaSixMonths);
        Assert.Equal(
            ("unit-throughput", NovaOnDemand, false),
            (threshold.Text("unknown"), threshold.Text("rival"), threshold.GetProperty("rivalIsReference").GetBoolean()));
        Assert.Equal(
            (3, 66_666.67m, 13_333.33m),
            (threshold.GetProperty("units").GetInt32(), Rounded(threshold, "needsInputTpm"), Rounded(threshold, "needsOutputTpm")));
        Assert.Contains(
            Joined(
                "is cheaper than the custom model on demand if each unit carries at least "
                    + "66,666.67 input and 13,333.33 output tokens a minute, so that no more than 3 MU are needed."),
            Joined(Page(Nova, "--unit-price", "6-month=5.00").Output));
    }

    [Fact]
    public void Threshold_UnitPriceUnknown_IsAtMostSoMuch()
    {
        string[] known = ["--unit-tpm", "120000/24000", "--as-of", "2025-08-01"];
        JsonElement threshold = Threshold(Run(Nova, known), NovaSixMonths);
        Assert.Equal(
            ("unit-price", "base-on-demand@us-east-1", true),
            (threshold.Text("unknown"), threshold.Text("rival"), threshold.GetProperty("rivalIsReference").GetBoolean()));
        Assert.Equal((2, 8.64m), (threshold.GetProperty("units").GetInt32(), Rounded(threshold, "atMostPerHour")));
        string page = Joined(Page(Nova, known).Output);
        Assert.Contains(
            Joined(
                "at 8.64 USD an hour or less for each unit (units needed: 2). "
                    + "No candidate could be compared with, so a reference is used"),
            page);
        Assert.DoesNotContain("8.64", string.Concat(Questions(Run(Nova, known)).Select(question => question.Text("text"))));
    }

    [Fact]
    public void Threshold_BothUnknown_IsACurveOfTwentyPairs()
    {
        Answer answer = Run(Nova, "--as-of", "2025-08-01"), page = Page(Nova, "--as-of", "2025-08-01");
        JsonElement threshold = Threshold(answer, NovaSixMonths);
        Assert.Equal("both", threshold.Text("unknown"));
        JsonElement[] curve = [.. threshold.GetProperty("curve").EnumerateArray()];
        Assert.Equal(Enumerable.Range(1, 20), curve.Select(pair => pair.GetProperty("units").GetInt32()));
        Assert.All(
            curve,
            pair =>
            {
                int units = pair.GetProperty("units").GetInt32();
                Assert.Equal(
                    (decimal.Round(200_000m / units, 2), decimal.Round(17.28m / units, 2)),
                    (Rounded(pair, "needsInputTpm"), Rounded(pair, "atMostPerHour")));
            });
        Assert.Single(page.Lines, line => line.StartsWith("Pairs that tie: PT, 1 month; PT, 6 months", StringComparison.Ordinal));
        Assert.Single(
            page.Lines,
            line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["3", "66,666.67", "13,333.33", "5.76"]);
    }

    // The step lies at the very end of the quota: beyond it on demand would be cheaper, and is not let through.
    [Fact]
    public void Ranges_StepAtTheEndOfTheQuota_SaysThatNothingPassesBeyond()
    {
        Answer answer = Terminal.WithPlan(Ranged, path => Terminal.Run("breakeven", path, "--format", "json", "--lang", "en"));
        JsonElement step = Crossings(answer)
            .Single(crossing =>
                (crossing.Text("a"), crossing.Text("b"), crossing.Text("axis"), crossing.Text("at"))
                == (NovaOnDemand, NovaSixMonths, "requests-per-minute", "200"));
        Assert.False(step.GetProperty("beyondQuota").GetBoolean());
        Assert.EndsWith(
            "; your quota ends at 200 and cannot be raised, so on demand cannot carry this load.",
            step.Text("message"),
            StringComparison.Ordinal);
        Assert.True(
            answer
                .Json.GetProperty("flips")
                .EnumerateArray()
                .Single(flip => flip.Text("at") == "200")
                .GetProperty("beyondQuota")
                .GetBoolean());
    }

    // 360,000 input tokens a minute come: a unit that carries less is two units.
    [Fact]
    public void Ranges_OfLoadAndUnit_HaveFlipsAndRegrets()
    {
        Answer answer = Terminal.WithPlan(Ranged, path => Terminal.Run("breakeven", path, "--format", "json")),
            page = Terminal.WithPlan(Ranged, path => Terminal.Run("breakeven", path, "--lang", "en"));
        Assert.Equal(NovaSixMonths, answer.Json.Text("cheapest"));
        Assert.Equal(
            ["traffic.requestsPerMinute 175.06 True", "traffic.requestsPerMinute 200 False", "known.modelUnit.inputTpm 360000 True"],
            answer
                .Json.GetProperty("flips")
                .EnumerateArray()
                .Select(flip => $"{flip.Text("input")} {Rounded(flip, "at")} {flip.GetProperty("withinRange").GetBoolean()}")
                .OrderBy(flip => flip.StartsWith("known", StringComparison.Ordinal))
                .ThenBy(flip => flip, StringComparer.Ordinal));
        Assert.All(
            answer.Json.GetProperty("flips").EnumerateArray(),
            flip => Assert.Equal((NovaSixMonths, NovaOnDemand), (flip.Text("from"), flip.Text("to"))));
        int input = Array.IndexOf(page.Lines, "input tokens a minute of one unit");
        Assert.Equal(
            ["250,000 to 500,000", "< 360,000", "On demand (custom)", "yes"],
            page.Lines[input + 1].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (JsonElement regret in answer.Json.GetProperty("regrets").EnumerateArray())
        {
            foreach (string at in (string[])["low", "typical", "high"])
            {
                decimal best = answer.Json.GetProperty("regrets").EnumerateArray().Min(other => Number(other, at + ".amount"));
                Assert.Equal(Number(regret, at + ".amount") - best, Number(regret, at + ".more"));
            }
        }
    }

    // 8,035,200 requests × (2,000 × 0.8 + 375.29 × 3.2) ÷ 1,000,000 is a unit's month; 420,000 ÷ 2,375.29 tokens are 176 requests, and 180
    // come.
    [Fact]
    public void Flip_ByLongerAnswers_MeetsTheQuotaOfTokensSooner()
    {
        string plan = Ranged
            .Replace("{low: 150, typical: 180, high: 195}", "180")
            .Replace("output: 400", "output: {low: 100, typical: 200, high: 300}")
            .Replace("modelUnit", "quota: {rpm: 1000, tpm: 420000}, modelUnit");
        Answer answer = Terminal.WithPlan(plan, path => Terminal.Run("breakeven", path, "--format", "json"));
        JsonElement flip = Assert.Single(
            answer.Json.GetProperty("flips").EnumerateArray(),
            flip => flip.Text("input") == "traffic.tokens.output");
        Assert.Equal((375.29m, NovaOnDemand, true), (Rounded(flip, "at"), flip.Text("from"), flip.GetProperty("beyondQuota").GetBoolean()));
        Assert.Equal(
            "Above 375.29 output tokens a request, Provisioned Throughput on a 6-month term becomes cheaper "
                + "than the custom model on demand (outside your range of 100 to 300). "
                + "That load is beyond the quota of one of the two.",
            flip.Text("message"));
    }

    [Fact]
    public void Ranges_None_HaveNeitherFlipsNorRegrets()
    {
        Answer answer = Run(Nova, "--unit-tpm", "120000/24000");
        Assert.Equal((0, 0), (answer.Json.GetProperty("flips").GetArrayLength(), answer.Json.GetProperty("regrets").GetArrayLength()));
        Assert.DoesNotContain("What changes the answer", Page(Nova, "--unit-tpm", "120000/24000").Output);
    }

    [Fact]
    public void Page_OfAnyRegion_StaysInOneAndCountsTheRest()
    {
        Answer json = Terminal.Run("breakeven", BreakEvenExample, "--region", "any", "--format", "json"),
            page = Terminal.Run("breakeven", BreakEvenExample, "--region", "any", "--lang", "en");
        int shown = page.Lines.Count(line =>
            line.EndsWith("  within", StringComparison.Ordinal)
            || line.EndsWith("  beyond", StringComparison.Ordinal)
            || line.EndsWith("  none", StringComparison.Ordinal));
        Assert.InRange(shown, 1, 36);
        Assert.Contains($"{Crossings(json).Count() - shown} more crossings", page.Output);
    }

    [Theory]
    [InlineData("en", 60)]
    [InlineData("ja", 60)]
    [InlineData("ja", 72)]
    [InlineData("en", 100)]
    public void Page_OtherWidths_AreKept(string language, int columns)
    {
        foreach (
            string[] args in (string[][])
                [
                    ["breakeven", BreakEvenExample],
                    ["breakeven", .. Nova.Split(' '), "--as-of", "2025-08-01"],
                    ["breakeven", BreakEvenExample, "--region", "any"],
                ])
        {
            Assert.All(
                Terminal
                    .Run(columns, hasColour: false, Terminal.DataFolder, [.. args, "--lang", language])
                    .Lines.Where(line => PlainWidth.Of(line) > columns),
                line => Assert.True(line.Trim(' ').Split(' ').Length <= 2, line));
        }
    }

    [Fact]
    public void Questions_OnThePage_AreThoseOfTheJson()
    {
        string page = Joined(Page(Nova, "--lang", "en").Output);
        Assert.NotEmpty(Questions(Run(Nova)));
        Assert.All(Questions(Run(Nova)), question => Assert.Contains(Joined(question.Text("text")!), page));
    }

    private static Answer Run(string flags, params string[] more) =>
        Terminal.Run(["breakeven", .. flags.Split(' '), "--format", "json", .. more]);

    private static Answer Page(string flags, params string[] more) => Terminal.Run(["breakeven", .. flags.Split(' '), .. more]);

    private static IEnumerable<JsonElement> Crossings(Answer answer) => answer.Json.GetProperty("crossings").EnumerateArray();

    private static IEnumerable<JsonElement> Questions(Answer answer) => answer.Json.GetProperty("questions").EnumerateArray();

    private static JsonElement Crossing(Answer answer, string a, string b) =>
        Assert.Single(
            Crossings(answer),
            crossing => crossing.Text("axis") == "requests-per-minute" && crossing.Text("a") == a && crossing.Text("b") == b);

    private static JsonElement Threshold(Answer answer, string option) =>
        Assert.Single(answer.Json.GetProperty("thresholds").EnumerateArray(), threshold => threshold.Text("option") == option);

    private static decimal Number(JsonElement element, string path) => decimal.Parse(element.Text(path)!, CultureInfo.InvariantCulture);

    private static decimal Rounded(JsonElement element, string path) => Math.Round(Number(element, path), 2, MidpointRounding.AwayFromZero);

    // A page breaks its lines where the terminal ends.
    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
