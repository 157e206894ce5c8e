using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>Weights of one's own are hosted by import: what a copy carries is a condition, and what a cold start costs is told.</summary>
public sealed class OwnWeightsTests
{
    // 23 days × 9 hours × 12 windows × 5 minutes × 2 CMU × 0.05718 + 2 × 1.95.
    [Fact]
    public void DistilledWeights_AreOpenWithBothConditions()
    {
        Answer answer = Case.Estimate("Field/34-distilled-weights");
        answer.Ends(3, "open");
        answer.Judges("custom-model-import@us-west-2", "unconfirmed", "copy-throughput-unknown").Costs("1424.2512", isComplete: false);
        JsonElement said = answer.Json.GetProperty("answer");
        JsonElement one = said.Coded("conditions", "one-copy-carries"), each = said.Coded("conditions", "each-copy-carries");
        Assert.Equal(("2", 1), (one.Text("requestsPerMinute"), one.GetProperty("copies").GetInt32()));
        Assert.Equal(("0.66666666666666666667", 3), (each.Text("requestsPerMinute"), each.GetProperty("copies").GetInt32()));
        Assert.Equal([3, 3, 3], Case.Exits(Case.Text("Field/34-distilled-weights")));
    }

    // 2,232 × 5 × 2 × 0.05718 + 3.90.
    [Fact]
    public void SparseCalls_EachMeetAColdStart()
    {
        Answer answer = Case.Estimate("Field/38-sparse-import");
        answer.Ends(0, "cheapest", "custom-model-import@us-east-1", "1280.1576");
        JsonElement option = answer.Judges("custom-model-import@us-east-1", "feasible").Costs("1280.1576");
        Assert.Contains("2,232 of 2,232", option.Coded("warnings", "cold-starts").Text("message"));
    }

    // Windows of a day: one a call up to 288 calls, 288 from there on; a copy ends after five minutes without a call.
    [Theory]
    [InlineData("requestsPerDay: 12", "216.6096", true)]
    [InlineData("requestsPerDay: 287", "5091.2046", true)]
    [InlineData("requestsPerDay: 288", "5108.9304", false)]
    [InlineData("requestsPerMinute: 1", "5108.9304", false)]
    public void Calls_FarApart_AreCountedAsColdStarts(string traffic, string amount, bool isCold)
    {
        JsonElement option = Terminal
            .Estimate(Imported("meta.llama3-1-8b-instruct-v1:0", "us-east-1", "requestsPerMinute: 20", traffic))
            .Judges("custom-model-import@us-east-1", "feasible")
            .Costs(amount);
        Assert.Equal(isCold, option.Codes("warnings").Contains("cold-starts"));
    }

    // 744 h × 12 windows × 5 minutes × 0.05718 × 4, 2 and 1 CMU (0.0715 in Frankfurt), and 1.95 for each.
    [Theory]
    [InlineData("qwen.qwen3-32b-v1:0", "us-east-1", 4, 30, "10217.8608", "30", "10")]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "us-west-2", 2, 7, "5108.9304", "7", "2.3333333333333333333")]
    [InlineData("mistral.mistral-7b-instruct-v0:2", "eu-central-1", 1, 3, "3191.0316", "3", "1")]
    public void Import_OfAnyArchitecture_CountsOneCopyAndTellsWhatItHasToCarry(
        string model,
        string region,
        int units,
        int rate,
        string amount,
        string one,
        string each)
    {
        Answer answer = Terminal.Estimate(Imported(model, region, $"cmuPerCopy: {units}", $"requestsPerMinute: {rate}"));
        answer.Ends(3, "open");
        answer.Judges($"custom-model-import@{region}", "unconfirmed", "copy-throughput-unknown").Costs(amount, isComplete: false);
        JsonElement said = answer.Json.GetProperty("answer");
        Assert.Equal(one, said.Coded("conditions", "one-copy-carries").Text("requestsPerMinute"));
        Assert.Equal(each, said.Coded("conditions", "each-copy-carries").Text("requestsPerMinute"));
    }

    // Three copies of 40 carry 120 a minute, three of 39 do not.
    [Theory]
    [InlineData(120, "feasible", 0)]
    [InlineData(40, "feasible", 0)]
    [InlineData(39, "infeasible", 4)]
    public void Copies_WithTheirRateGiven_AreFeasibleOrInfeasible(int rate, string verdict, int exit)
    {
        Answer answer = Terminal.Estimate(
            Imported("meta.llama3-1-8b-instruct-v1:0", "us-east-1", $"requestsPerMinute: {rate}", "requestsPerMinute: 120"));
        Assert.Equal((verdict, exit), (answer.Option("custom-model-import@us-east-1").Text("verdict")!, answer.Exit));
    }

    private static string Imported(string model, string region, string copy, string traffic) =>
        Case.Plan(
            model,
            region,
            "input: 800, output: 200, maxTokens: 512",
            "modes: [custom-model-import]",
            $"customization: {{method: import}}\nknown: {{importCopy: {{{copy}}}, source: load test, kind: measured}}",
            traffic);
}
