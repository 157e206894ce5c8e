using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Exit codes, and where the words go that explain them.</summary>
public sealed class ExitCodeTests
{
    private const string Llama = "--model meta.llama3-1-70b-instruct-v1:0 --region us-west-2 --month 2026-08 --rpm 40 --in 2000 --out 400";

    [Theory]
    [InlineData(0, Llama + " --unit-tpm 120000/24000")]
    [InlineData(3, Llama)]
    [InlineData(4, "--model meta.llama3-1-70b-instruct-v1:0 --region ap-northeast-1 --month 2026-08 --rpm 40 --in 2000 --out 400")]
    public void Estimate_Answered_SaysHowComplete(int expected, string flags)
    {
        Answer table = Terminal.Run(["estimate", .. flags.Split(' ')]), json = Terminal.EstimateFlags(flags);
        Assert.Equal((expected, expected), (table.Exit, json.Exit));
        Assert.Equal(("", ""), (table.Error, json.Error));
        Assert.NotEmpty(table.Output);
    }

    [Theory]
    [InlineData(0, Llama + " --unit-tpm 120000/24000")]
    [InlineData(3, Llama)]
    [InlineData(4, "--model meta.llama3-1-70b-instruct-v1:0 --region ap-northeast-1 --month 2026-08 --rpm 40 --in 2000 --out 400")]
    [InlineData(2, "--model meta.llama3-1-70b-instruct-v1:0 --rpm 40")]
    public void BreakEven_InEveryForm_SaysHowComplete(int expected, string flags)
    {
        foreach (string form in (string[])["table", "json", "markdown", "csv"])
            Assert.Equal(expected, Terminal.Run(["breakeven", .. flags.Split(' '), "--format", form]).Exit);
    }

    [Theory]
    [InlineData(0, Llama + " --unit-tpm 120000/24000")]
    [InlineData(3, Llama)]
    [InlineData(4, "--model meta.llama3-1-70b-instruct-v1:0 --region ap-northeast-1 --month 2026-08 --rpm 40 --in 2000 --out 400")]
    public void Capacity_InEveryForm_SaysHowComplete(int expected, string flags)
    {
        foreach (string form in (string[])["table", "json", "markdown", "csv"])
            Assert.Equal(expected, Terminal.Run(["capacity", .. flags.Split(' '), "--format", form]).Exit);
    }

    [Theory]
    [InlineData("2999-01")]
    [InlineData("2999-02")] // Its first year, and a term of six months from December, end in the year after the last that a plan can name.
    [InlineData("2999-12")]
    public void Estimate_LastMonthsThatCanBeNamed_AreAnswered(string month)
    {
        Answer answer = Terminal.Run(
            "estimate",
            "--model",
            "amazon.nova-pro-v1:0",
            "--region",
            "us-east-1",
            "--rpm",
            "40",
            "--in",
            "2000",
            "--out",
            "400",
            "--month",
            month);
        Assert.True(answer.Exit is 0 or 3 or 4, $"{answer.Exit} {answer.Error}");
        Assert.Equal("", answer.Error);
    }

    [Theory]
    [InlineData("en", "3 problems in the request")]
    [InlineData("ja", "3 か所の誤り")]
    public void Estimate_WrongFlags_TellsAllWithTheirPlaces(string language, string head)
    {
        Answer answer = Terminal.Run("estimate", "--model", "amazon.nova-pro-v1:0", "--rpm", "-40", "--in", "2000", "--lang", language);
        Assert.Equal(2, answer.Exit);
        Assert.Equal("", answer.Output);
        string[] lines = answer.Error.TrimEnd('\n').Split('\n');
        Assert.Contains(head.Replace(" ", ""), lines[0].Replace(" ", ""));
        Assert.All(
            ["--region", "--rpm", "--out"],
            flag => Assert.Single(lines, line => line.StartsWith($"  {flag} ", StringComparison.Ordinal)));
        Assert.Contains("-40", answer.Error);
    }

    [Fact]
    public void Estimate_WrongFile_NamesLineColumnAndKey()
    {
        Answer answer = Terminal.WithPlan("model: Nova Pro\nregion: us-east-9\ntrafic: {}\n", path => Terminal.Run("estimate", path));
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains("plan.yaml:2:9 region", answer.Error);
        Assert.Contains("plan.yaml:3:1 trafic", answer.Error);
        Assert.Contains("traffic", answer.Error);
    }

    [Fact]
    public void Estimate_WrongRequestAsJson_ListsProblemsOnStandardOutput()
    {
        Answer answer = Terminal.EstimateFlags("--model amazon.nova-pro-v1:0 --rpm -40 --in 2000");
        Assert.Equal((2, ""), (answer.Exit, answer.Error));
        Assert.Equal(
            ["--region", "--rpm", "--out"],
            answer
                .Json.GetProperty("problems")
                .EnumerateArray()
                .Select(problem => problem.Text("place")!)
                .OrderBy(place => Array.IndexOf(["--region", "--rpm", "--out"], place)));
    }

    [Theory]
    [InlineData("--colour", "red")]
    [InlineData("estimate", "--mdoel", "x")]
    [InlineData("estimate", "missing-plan.yaml")]
    [InlineData("estimate", "--format", "xml")]
    [InlineData("etsimate")]
    [InlineData("prices", "explain", "no-such-price")]
    [InlineData("models", "--region", "us-east-9")]
    public void Run_CommandLineThatCannotBeRead_IsAWrongRequest(params string[] args)
    {
        Answer answer = Terminal.Run(args);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.NotEmpty(answer.Error);
    }

    [Fact]
    public void Estimate_DataFolderDamaged_NamesFileEntryAndField()
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-data").FullName;
        try
        {
            foreach (string path in Directory.EnumerateFiles(Terminal.DataFolder, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder, Path.GetRelativePath(Terminal.DataFolder, path));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }

            string prices = Path.Combine(folder, "prices", "openai.json");
            string text = File.ReadAllText(prices);
            Assert.Contains("\"amount\":\"80.00\"", text);
            File.WriteAllText(prices, text.Replace("\"amount\":\"80.00\"", "\"amount\":\"eighty\""));
            Answer answer = Terminal.Run(80, hasColour: false, folder, ["estimate", .. Llama.Split(' ')]);
            Assert.Equal((1, ""), (answer.Exit, answer.Output));
            Assert.Contains("prices/openai.json", answer.Error);
            Assert.Contains("training-hour-gpt-oss-20b-us-west-2-2026-07-24", answer.Error);
            Assert.Contains("amount", answer.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Estimate_DataFolderMissing_IsBroken()
    {
        Answer answer = Terminal.Run(80, hasColour: false, Path.Combine(Terminal.DataFolder, "nowhere"), ["estimate", .. Llama.Split(' ')]);
        Assert.Equal((1, ""), (answer.Exit, answer.Output));
        Assert.Contains("nowhere", answer.Error);
    }

    [Fact]
    public void Estimate_AmountBeyondExactDigits_IsAWrongRequest()
    {
        Answer answer = Terminal.EstimateFlags(
            "--model amazon.nova-pro-v1:0 --region us-east-1 --month 2026-12 --rpm 1000000000.123456789 --in 1000000000.123456789 --out 1");
        Assert.Equal(2, answer.Exit);
        Assert.Equal(["too-many-digits"], answer.Json.Codes("problems"));
    }

    [Theory]
    [InlineData(
        "customization: {method: import}\nknown: {source: x, kind: measured, importCopy: {tokensPerMinute: 0.000000001, cmuPerCopy: 64}}"
    )]
    [InlineData("holds: [model-units]\nknown: {source: x, kind: measured, modelUnit: {inputTpm: 0.000000001, outputTpm: 1}}")]
    public void Estimate_CountBeyondAllMeasure_IsAWrongRequest(string rest)
    {
        Answer answer = Terminal.Estimate(
            "model: meta.llama3-1-8b-instruct-v1:0\nregion: us-west-2\nmonth: 2026-12\n"
                + "traffic: {requestsPerMinute: 1000000000, peakFactor: 1000, tokens: {input: 100000000, output: 1}}\n"
                + rest);
        Assert.Equal(2, answer.Exit);
        Assert.Equal(["too-many-digits"], answer.Json.Codes("problems"));
    }

    [Fact]
    public void Estimate_FloorOfAReference_DoesNotCount()
    {
        Answer answer = Terminal.Estimate("""
            model: meta.llama3-1-8b-instruct-v1:0
            region: us-east-1
            hours: 744
            asOf: 2025-03-01
            traffic: {requestsPerMonth: 1, tokens: {input: 1000, output: 100}}
            customization: {method: import}
            known: {source: load test, kind: measured, importCopy: {requestsPerMinute: 60}}
            """);
        Assert.False(answer.Option("base-on-demand/geo@us-east-1").GetProperty("monthly").GetProperty("complete").GetBoolean());
        Assert.Equal(0, answer.Exit);
        JsonElement import = answer.Option("custom-model-import@us-east-1");
        Assert.True(import.GetProperty("monthly").GetProperty("complete").GetBoolean());
    }
}
