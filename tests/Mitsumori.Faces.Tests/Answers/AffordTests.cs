using System.Text.Json;
using Mitsumori.Core.Decisions;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Plans.Names;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>What a budget carries, on the shipped book and through the command line.</summary>
public sealed class AffordTests
{
    private const string Asked = "--region us-east-1 --in 2000 --out 400 --month 2026-12";

    // 5,000 USD, 744 hours = 44,640 minutes. Nova Pro: (5,000 - 1.95) / (2,000 x 0.80 + 400 x 3.20 per million) = 1,735,435 requests, at which 5,000.0028 are printed as 5,000.00.
    [Fact]
    public void Afford_AnyModel_ListsTheGreatestRatesFirst()
    {
        Answer answer = Run($"--model any {Asked} --budget 5000 --format json");
        Assert.Equal(0, answer.Exit);
        (string? Model, string? Rate)[] candidates =
        [
            .. answer.Json.GetProperty("options").EnumerateArray()
                .Where(option => option.Text("role") == "candidate" && option.Text("mode") == "custom-on-demand")
                .Select(option => (option.Text("model"), option.Text("requestsPerMinute")![..5])),
        ];
        Assert.Equal(
            [
                ("amazon.nova-micro-v1:0", "888.5"), ("amazon.nova-lite-v1:0", "518.3"), ("amazon.nova-2-lite-v1:0", "69.97"),
                ("amazon.nova-pro-v1:0", "38.87"),
            ],
            candidates);
        JsonElement pro = answer.Json.GetProperty("options").EnumerateArray().Single(option =>
            option.Text("model") == "amazon.nova-pro-v1:0" && option.Text("id") == "custom-on-demand@us-east-1");
        Assert.Equal(("budget", "200"), (pro.Text("endedBy"), pro.Text("carried")));
        Assert.True(decimal.Parse(pro.Text("due")!, System.Globalization.CultureInfo.InvariantCulture) <= 5_000m);
        Assert.Equal(1_735_435m / 44_640m, decimal.Parse(pro.Text("paidFor")!, System.Globalization.CultureInfo.InvariantCulture), 10);
    }

    [Fact]
    public void Afford_MoreThanTheQuotaCarries_EndsAtTheQuota()
    {
        JsonElement option = Of($"--model amazon.nova-pro-v1:0 {Asked} --budget 100000", "custom-on-demand@us-east-1");
        Assert.Equal(("rpm", "200"), (option.Text("endedBy"), option.Text("requestsPerMinute")));
    }

    [Theory]
    [InlineData("en", "9:00")]
    [InlineData("ja", "9:00")]
    public void Afford_HoursOfTheDay_AreSaid(string language, string said) => Assert.Contains(
        said,
        Run($"--model amazon.nova-pro-v1:0 {Asked} --from 9 --to 18 --weekdays mon-fri --time-zone JST --budget 5000 --lang {language}").Output,
        StringComparison.Ordinal);

    // The in-Region quota of the base model is 250; more goes through the geographic profile, which carries 500.
    [Fact]
    public void Afford_MoreThanTheRegionCarries_ShowsTheProfileBeside()
    {
        JsonElement profile = Of($"--model amazon.nova-pro-v1:0 {Asked} --budget 750000", "base-on-demand/geo@us-east-1");
        Assert.Equal(("rpm", "500", "feasible"), (profile.Text("endedBy"), profile.Text("requestsPerMinute"), profile.Text("verdict")));
    }

    [Fact]
    public void Afford_UnitsOfUnknownThroughput_TellsHowManyAndWhatEachMustCarry()
    {
        JsonElement option = Of($"--model amazon.nova-pro-v1:0 {Asked} --rpm 40 --budget 50000", "provisioned-throughput/6-month@us-east-1");
        Assert.Equal(2, option.GetProperty("units").GetInt64());
        Assert.Equal(("40000", "8000"), (option.Text("needsInputTpm"), option.Text("needsOutputTpm")));
        JsonElement open = Of($"--model amazon.nova-pro-v1:0 {Asked} --budget 50000", "provisioned-throughput/6-month@us-east-1");
        Assert.Equal((2, null), (open.GetProperty("units").GetInt64(), open.Text("needsInputTpm")));
    }

    [Theory]
    [InlineData("0.5", 4)]
    [InlineData("5000", 0)]
    public void Afford_Budget_DecidesTheExitCode(string budget, int exit) =>
        Assert.Equal(exit, Run($"--model amazon.nova-pro-v1:0 {Asked} --budget {budget}").Exit);

    [Fact]
    public void Afford_TooSmallBudget_NamesTheLeastThatWouldDo()
    {
        Answer answer = Run($"--model amazon.nova-pro-v1:0 {Asked} --budget 1");
        Assert.Contains("1 USD a month is too little. The least that would do is 1.95 USD", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Afford_OnlyUnconfirmedWays_EndsWithThree() =>
        Assert.Equal(3, Run("--model qwen.qwen3-32b-v1:0 --region us-west-2 --method rft --in 2000 --out 400 --month 2026-12 --budget 5000").Exit);

    [Theory]
    [InlineData("5000", "5000 USD")]
    [InlineData("5k", "5000 USD")]
    [InlineData("$5,000", "5000 USD")]
    [InlineData("US$5,000.50", "5000.5 USD")]
    [InlineData("５０００ドル", "5000 USD")]
    [InlineData("5000 usd", "5000 USD")]
    [InlineData("USD 5000", "5000 USD")]
    [InlineData("75万円", "750000 JPY")]
    [InlineData("¥750,000", "750000 JPY")]
    [InlineData("750,000 yen", "750000 JPY")]
    [InlineData("EUR 4_000", "4000 EUR")]
    [InlineData("€400", "400 EUR")]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("$5 USD", null)]
    [InlineData("5,00", null)]
    [InlineData("five", null)]
    [InlineData("", null)]
    [InlineData("$", null)]
    [InlineData("5000 QQQ", null)]
    public void Read_Budget_AsPeopleWriteIt(string written, string? read)
    {
        Budget? budget = SpokenBudget.Read(written);
        Assert.Equal(read, budget is null ? null : $"{budget.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} {budget.Code}");
    }

    [Theory]
    [InlineData("--model amazon.nova-pro-v1:0 --budget many", "wants-budget --budget")]
    [InlineData("--model amazon.nova-pro-v1:0", "budget-missing --budget")]
    [InlineData("--model amazon.nova-pro-v1:0 --budget 750,000JPY", "budget-currency --budget")]
    [InlineData("--model amazon.nova-pro-v1:0 --budget 5 --rpm -1", "out-of-range --rpm")]
    public void Afford_WrongRequest_IsRefusedAtItsPlace(string flags, string expected)
    {
        Answer answer = Run($"{flags} {Asked}");
        Assert.Equal(2, answer.Exit);
        Assert.Contains(expected.Split(' ')[1], answer.Error, StringComparison.Ordinal);
        Assert.Contains("1 problem", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Afford_PricesOfOnesOwn_AreNamed(string format)
    {
        string file = Path.Combine(Golden.GoldenFile.Root, "examples", "own-prices.json");
        Answer answer = Terminal.Run([
            "afford", Path.Combine(Golden.GoldenFile.Root, "examples", "support-bot.yaml"), "--budget", "25000", "--prices", file, "--format", format,
        ]);
        Assert.Contains("own-prices.json", answer.Output, StringComparison.Ordinal);
        Assert.Contains("d596556d189f", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Afford_AnotherCurrency_CountsWhatIsDueInIt()
    {
        JsonElement yen = Of($"--model amazon.nova-pro-v1:0 {Asked} --fx 150.25@2026-11-20 --budget 75万円", "custom-on-demand@us-east-1");
        decimal due = decimal.Parse(yen.Text("due")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(due * 150.25m, 749_990m, 750_000.5m);
    }

    [Fact]
    public void Models_SeveralOrAny_AreAnsweredEach()
    {
        Answer answer = Terminal.Run([
            "estimate", "--model", "nova pro", "--model", "Nova Lite", "--region", "us-east-1", "--rpm", "40", "--in", "2000", "--out", "400",
            "--month", "2026-12", "--format", "json",
        ]);
        Assert.Equal(
            ["amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0"],
            answer.Json.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("plan").Text("model")));
        foreach (string command in (string[])["capacity", "breakeven"])
        {
            Answer each = Terminal.WithPlan(
                """
                model: [nova pro, nova lite]
                region: us-east-1
                month: 2026-12
                traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}
                """,
                path => Terminal.Run(command, path, "--format", "json"));
            Assert.Equal(2, each.Json.GetProperty("plans").GetArrayLength());
            Assert.Equal(answer.Json.GetProperty("order").GetRawText(), each.Json.GetProperty("order").GetRawText());
        }
    }

    [Theory]
    [InlineData("[nova pro, nova por]", "plan.yaml:1")]
    [InlineData("[]", "plan.yaml:1")]
    [InlineData("[nova pro, any]", "plan.yaml:1")]
    [InlineData("[{a: 1}]", "plan.yaml:1")]
    [InlineData("[[nova pro]]", "plan.yaml:1")]
    public void Models_OneOfThemWrong_IsRefusedAtItsPlace(string models, string place)
    {
        Answer answer = Terminal.WithPlan(
            $"model: {models}\nregion: us-east-1\ntraffic: {{requestsPerMinute: 40, tokens: {{input: 2000, output: 400}}}}\n",
            path => Terminal.Run("estimate", path));
        Assert.Equal(2, answer.Exit);
        Assert.Contains(place, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_SeveralModels_IsRefused()
    {
        Answer answer = Terminal.Run([
            "report", "--model", "any", "--region", "us-east-1", "--rpm", "40", "--in", "2000", "--out", "400", "-o", "sheet.md",
        ]);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("One model is asked here.", answer.Error, StringComparison.Ordinal);
    }

    private static Answer Run(string flags) => Terminal.Run(["afford", .. flags.Split(' ')]);

    private static JsonElement Of(string flags, string id) => Run($"{flags} --format json").Json.GetProperty("options").EnumerateArray()
        .Single(option => option.Text("id") == id);
}
