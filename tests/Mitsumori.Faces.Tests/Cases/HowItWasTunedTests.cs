using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>How a model was tuned decides where it is hosted: all weights, and only units are left.</summary>
public sealed class HowItWasTunedTests
{
    private const string Tokens = "input: 500, output: 200, maxTokens: 500";

    [Fact]
    public void TechniqueLeftOut_IsAnAssumptionThatIsNamed()
    {
        Answer answer = Case.Estimate("Field/39-full-rank");
        answer.Ends(0, "cheapest", "custom-on-demand@us-east-1", "19.3596");
        Assert.Contains("low-rank-in-bedrock", answer.Json.Codes("assumptions"));
    }

    // 60.50 × 744 + 1.95.
    [Fact]
    public void FullRank_LeavesUnitsOnly()
    {
        Answer answer = Terminal.Estimate(
            Case.Text("Field/39-full-rank").Replace("trainedOn:", "technique: full-rank, trainedWith: sagemaker, trainedOn:"));
        answer.Ends(3, "open");
        answer.Judges("custom-on-demand@us-east-1", "not-offered", "full-rank").ShowsNoMoney();
        answer.Option("provisioned-throughput/none@us-east-1").Costs("45013.95", isComplete: false);
        Assert.DoesNotContain("low-rank-in-bedrock", answer.Json.Codes("assumptions"));
        Assert.Contains("sagemaker", answer.Json.GetProperty("notIncluded").GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "us-east-1", 3)]
    [InlineData("amazon.nova-micro-v1:0", "us-east-1", 3)]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "us-west-2", null)]
    [InlineData("openai.gpt-oss-20b-1:0", "us-west-2", 4)]
    public void FullRank_OfAnyModel_IsNotDeployedOnDemand(string model, string region, int? exit)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(model, region, Tokens, "modes: all", "customization: {method: supervised-fine-tuning, technique: full-rank}"));
        JsonElement option = answer.Option($"custom-on-demand@{region}");
        Assert.Equal("not-offered", option.Text("verdict"));
        Assert.Contains("full-rank", option.Codes("reasons"));
        option.ShowsNoMoney();
        if (exit is int code) Assert.Equal(code, answer.Exit);
    }

    [Theory]
    [InlineData("technique: low-rank", true)]
    [InlineData("technique: low-rank, trainedWith: sagemaker", false)]
    [InlineData("trainedWith: sagemaker", null)]
    public void LowRank_WhereverTrained_IsDeployedOnDemand(string keys, bool? trainsHere)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan("amazon.nova-lite-v1:0", "us-east-1", Tokens, "modes: all", $"customization: {{method: supervised-fine-tuning, {keys}}}"));
        answer.Judges("custom-on-demand@us-east-1", "feasible");
        Assert.Equal(0, answer.Exit);
        if (trainsHere is false) Assert.Equal("0", answer.Option("custom-on-demand@us-east-1").Text("oneTime.amount"));
    }

    [Theory]
    [InlineData("trainingTokens: 1000000")]
    [InlineData("trainingTokens: 1000000, epochs: 2")]
    public void TrainingKeys_BesideSageMaker_AreAProblemOfThePlan(string keys) =>
        Assert.Equal(
            2,
            Terminal
                .Estimate(
                    Case.Plan(
                        "amazon.nova-pro-v1:0",
                        "us-east-1",
                        Tokens,
                        "modes: all",
                        $"customization: {{method: supervised-fine-tuning, trainedWith: sagemaker, {keys}}}"))
                .Exit);

    [Fact]
    public void FullRank_WithUnitsOfKnownThroughput_IsAnsweredInFull()
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "amazon.nova-lite-v1:0",
                "us-east-1",
                Tokens,
                "modes: all",
                "customization: {method: supervised-fine-tuning, technique: full-rank}\n"
                    + "known: {modelUnit: {inputTpm: 250000, outputTpm: 50000}, source: account team, kind: quoted}",
                "requestsPerMinute: 5"));
        answer.Ends(0, "cheapest", "provisioned-throughput/6-month@us-east-1", "22507.95");
    }

    [Fact]
    public void DistillationThatTextsDispute_IsLeftOpenAndNotDenied()
    {
        Answer answer = Distilled("amazon.nova-2-lite-v1:0", "amazon.nova-premier-v1:0");
        Assert.Contains("is disputed: one official text names it without a Region", answer.Output);
        Assert.Equal(["training-not-offered"], answer.Options.First(option => option.Text("role") == "candidate").GetProperty("oneTime").Codes("gaps"));
    }

    [Fact]
    public void TeacherThatHasEnded_IsToldWithItsDay() =>
        Assert.Contains(
            "The teacher Claude 3.5 Sonnet v2 ended on 2026-07-30",
            Distilled("amazon.nova-micro-v1:0", "anthropic.claude-3-5-sonnet-20241022-v2:0").Output);

    private static Answer Distilled(string student, string teacher) => Terminal.Estimate(
        Case.Plan(
            student,
            "us-east-1",
            "input: 500, output: 200, maxTokens: 500",
            "modes: all",
            "customization: {method: distillation, trainingTokens: 1000000, "
                + $"teacher: {{model: {teacher}, inputTokens: 1000000, outputTokens: 1000000}}}}"));
}
