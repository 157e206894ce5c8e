using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>The answer object of known plans, what every face says of it, and how every command ends.</summary>
public sealed class AnswerObjectTests
{
    private const string Pro = "--model amazon.nova-pro-v1:0 --region us-east-1 --month 2026-12 --in 2000 --out 400";

    private const string Llama = "--model meta.llama3-1-8b-instruct-v1:0 --region us-east-1 --method import --month 2026-12";

    private const string Ending =
        "--model anthropic.claude-3-5-sonnet-20240620-v1:0 --region us-east-1 --method none --month 2026-07 --rpm 1 --in 500 --out 200";

    [Fact]
    public void Estimate_QuotaUnknown_IsConditionalWithItsFullAmount()
    {
        foreach (string model in (string[])["openai.gpt-oss-20b-1:0", "qwen.qwen3-32b-v1:0"])
        {
            Answer answer = Terminal.Estimate(Tuned(model));
            JsonElement said = answer.Json.GetProperty("answer"), option = answer.Option("custom-on-demand@us-west-2");
            Assert.Equal(("conditional", "custom-on-demand@us-west-2"), (said.Text("kind"), said.Text("option")));
            Assert.Equal(option.Text("monthly.amount"), said.Text("amount"));
            Assert.False(said.GetProperty("floor").GetBoolean());
            Assert.True(option.GetProperty("monthly").GetProperty("complete").GetBoolean());
            Assert.NotEqual("0", option.Text("oneTime.amount"));
            JsonElement condition = said.Coded("conditions", "quota-allows");
            Assert.Equal(("40", "96000"), (condition.Text("requestsPerMinute"), condition.Text("tokensPerMinute")));
            Assert.Contains("if your quota allows 40 requests a minute", answer.Json.Text("sentence"));
            Assert.Equal(3, answer.Exit);
        }
    }

    [Fact]
    public void Estimate_OnlyUnitsOfUnknownThroughput_IsOpenAndNamesNoAmount()
    {
        Answer answer = Terminal.EstimateFlags(Pro + " --rpm 100000");
        JsonElement said = answer.Json.GetProperty("answer");
        Assert.Equal(("open", null, null), (said.Text("kind"), said.Text("option"), said.Text("amount")));
        Assert.Equal(
            ["22507.95", "40921.95", "45013.95"],
            said.GetProperty("floors").EnumerateArray().Select(floor => floor.Text("amount")));
        JsonElement condition = said.Coded("conditions", "one-unit-carries");
        Assert.Equal(("200000000", "40000000"), (condition.Text("inputTpm"), condition.Text("outputTpm")));
        Assert.DoesNotContain(answer.Json.Text("sentence")!, char.IsAsciiDigit);
        JsonElement onDemand = answer.Option("custom-on-demand@us-east-1");
        Assert.Equal(("infeasible", "12856321.95"), (onDemand.Text("verdict"), onDemand.Text("monthly.amount")));
        Assert.Equal(["quota-rpm"], onDemand.Codes("reasons"));
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_CopyRateUnknown_TellsBothNumbers()
    {
        Answer answer = Terminal.EstimateFlags(Llama + " --rpm 120 --in 1000 --out 100");
        JsonElement said = answer.Json.GetProperty("answer");
        Assert.Equal("open", said.Text("kind"));
        JsonElement one = said.Coded("conditions", "one-copy-carries"), each = said.Coded("conditions", "each-copy-carries");
        Assert.Equal(("120", 1), (one.Text("requestsPerMinute"), one.GetProperty("copies").GetInt32()));
        Assert.Equal(("40", 3), (each.Text("requestsPerMinute"), each.GetProperty("copies").GetInt32()));
        string page = Terminal.Run(["estimate", .. (Llama + " --rpm 120 --in 1000 --out 100").Split(' ')]).Output.ReplaceLineEndings(" ");
        Assert.Contains("if one copy carries 120 requests a minute (or each of 3 copies carries 40)", page);
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_FloorBesideACompleteAmount_IsNeverTheAnswer()
    {
        Answer answer = Terminal.EstimateFlags(Pro + " --rpm 180");
        JsonElement said = answer.Json.GetProperty("answer");
        Assert.Equal(("cheapest", "custom-on-demand@us-east-1"), (said.Text("kind"), said.Text("option")));
        JsonElement cheaper = Assert.Single(said.GetProperty("mayBeCheaper").EnumerateArray());
        Assert.Equal("provisioned-throughput/6-month@us-east-1", cheaper.Text("option"));
        Assert.True(cheaper.GetProperty("floor").GetBoolean());
        Assert.Contains("could be cheaper, if one unit carries 360,000 input", answer.Json.Text("sentence"));
        Assert.Equal(0, answer.Exit);
    }

    [Theory]
    [InlineData("custom-on-demand", 0)]
    [InlineData("custom-on-demand, provisioned-throughput", 3)]
    public void Estimate_FloorThatWasAskedForByName_Counts(string modes, int expected) =>
        Assert.Equal(expected, Terminal.Estimate(Plan(180, modes)).Exit);

    [Theory]
    [InlineData(Pro + " --rpm 100000", 3)]
    [InlineData("--model meta.llama3-1-70b-instruct-v1:0 --region ap-northeast-1 --month 2026-08 --rpm 40 --in 2000 --out 400", 4)]
    [InlineData(Pro + " --rpm 40", 0)]
    public void Commands_OfOnePlan_EndAlike(string flags, int expected)
    {
        foreach (string command in (string[])["estimate", "breakeven", "capacity"])
            Assert.Equal((command, expected), (command, Terminal.Run([command, .. flags.Split(' ')]).Exit));
    }

    [Fact]
    public void Commands_OfAConditionalPlan_EndAlike() =>
        Assert.All(
            ["estimate", "breakeven", "capacity", "compare"],
            command => Assert.Equal(3, Terminal.WithPlan(Tuned("openai.gpt-oss-20b-1:0"), path => Terminal.Run(command, path)).Exit));

    [Fact]
    public void Warning_OfTheHead_StandsBelowTheSentenceBeforeAnyTable()
    {
        const string Says = "2026-07-30";
        foreach (string command in (string[])["estimate", "breakeven", "capacity"])
        {
            string[] flags = [command, .. Ending.Split(' ')];
            Assert.Contains(Terminal.Run(flags).Lines.Take(26), line => line.Contains(Says, StringComparison.Ordinal));
            string markdown = Terminal.Run([.. flags, "--format", "markdown"]).Output;
            Assert.Contains(Says, markdown.Split("\n| ")[0]);
        }

        string folder = Directory.CreateTempSubdirectory("mitsumori-head").FullName;
        try
        {
            foreach ((string ending, string table) in ((string, string)[])[(".md", "\n| "), (".html", "<table")])
            {
                string path = Path.Combine(folder, "sheet" + ending);
                Terminal.Run(["report", .. Ending.Split(' '), "-o", path]);
                string sheet = File.ReadAllText(path);
                Assert.Contains(Says, sheet.Split(table)[0]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Tuned(string model) =>
        $"model: {model}\nregion: us-west-2\nmonth: 2026-12\n"
        + "traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n"
        + "customization: {method: reinforcement-fine-tuning, trainingHours: 20}\n";

    private static string Plan(int rate, string modes) =>
        $"model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\nhosting: {{modes: [{modes}]}}\n"
        + $"traffic: {{requestsPerMinute: {rate}, tokens: {{input: 2000, output: 400}}}}\n";
}
