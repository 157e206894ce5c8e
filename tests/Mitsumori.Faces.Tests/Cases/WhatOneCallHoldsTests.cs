using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>What one call may hold is the model's limit: no mode takes a longer one.</summary>
public sealed class WhatOneCallHoldsTests
{
    private const string OnDemand = "modes: [base-on-demand]";

    [Fact]
    public void TooLong_IsCarriedByNoMode()
    {
        Answer answer = Case.Estimate("Field/22-too-long");
        answer.Ends(4, "none");
        Assert.All(
            answer.Options.Where(option => option.Text("verdict") is not "not-offered"),
            option => Assert.Equal(("infeasible", "over-context-window"), (option.Text("verdict"), option.Codes("reasons")[0])));
        Assert.Equal([4, 4, 4], Case.Exits(Case.Text("Field/22-too-long")));
    }

    // 3,100 × (300,000 × 3 + 2,000 × 15) / 1,000,000.
    [Fact]
    public void LongContext_IsOpenWithAFloor()
    {
        Answer answer = Case.Estimate("Field/21-long-context");
        answer.Ends(3, "open");
        JsonElement option = answer.Judges("base-on-demand/global@us-west-2", "unconfirmed", "long-context").Costs("2883", isComplete: false);
        Assert.Equal(["context-band-unpriced"], option.Codes("gaps"));
    }

    // A window of 128K is 128,000 or 131,072 tokens; one of 300K is 300,000 or 307,200. What a call may write counts.
    [Theory]
    [InlineData("amazon.nova-micro-v1:0", 127_500, 500, "feasible", false)]
    [InlineData("amazon.nova-micro-v1:0", 127_501, 500, "feasible", true)]
    [InlineData("amazon.nova-micro-v1:0", 130_572, 500, "feasible", true)]
    [InlineData("amazon.nova-micro-v1:0", 130_573, 500, "infeasible", false)]
    [InlineData("amazon.nova-lite-v1:0", 302_200, 5_000, "feasible", true)]
    [InlineData("amazon.nova-lite-v1:0", 302_201, 5_000, "infeasible", false)]
    public void Window_OfTwoReadings_ForbidsAboveTheLarger(string model, int input, int most, string verdict, bool isBetween)
    {
        JsonElement option = Terminal
            .Estimate(Case.Plan(model, "us-east-1", $"input: {input}, output: 200, maxTokens: {most}", OnDemand))
            .Option("base-on-demand@us-east-1");
        Assert.Equal(
            (verdict, isBetween, verdict is "infeasible"),
            (
                option.Text("verdict")!,
                option.Codes("warnings").Contains("limit-two-readings"),
                option.Codes("reasons").Contains("over-context-window")));
    }

    [Theory]
    [InlineData("cacheRead")]
    [InlineData("cacheWrite")]
    public void Window_HoldsCachedTokensToo(string cached) =>
        Terminal
            .Estimate(
                Case.Plan("amazon.nova-micro-v1:0", "us-east-1", $"input: 115000, {cached}: 18000, output: 200, maxTokens: 500", OnDemand))
            .Judges("base-on-demand@us-east-1", "infeasible", "over-context-window");

    [Fact]
    public void Batch_TakesNoLongerCallEither() =>
        Terminal
            .Estimate(
                Case.Plan(
                    "amazon.nova-pro-v1:0",
                    "us-east-1",
                    "input: 310000, output: 200, maxTokens: 500",
                    "modes: [batch]",
                    traffic: "requestsPerMinute: 1, interactive: false"))
            .Judges("batch@us-east-1", "infeasible", "over-context-window");

    // 5K is 5,000 or 5,120 tokens.
    [Theory]
    [InlineData(5_120, "feasible")]
    [InlineData(5_121, "infeasible")]
    public void Output_AboveTheMost_IsRefusedByEveryMode(int output, string verdict)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "amazon.nova-pro-v1:0",
                "us-east-1",
                $"input: 1000, output: {output}",
                "modes: [custom-on-demand, provisioned-throughput]",
                "known: {modelUnit: {inputTpm: 250000, outputTpm: 50000}, source: account team, kind: quoted}"));
        Assert.All(
            answer.Options,
            option => Assert.Equal(
                (verdict, verdict is "infeasible"),
                (option.Text("verdict")!, option.Codes("reasons").Contains("over-max-output"))));
        Assert.Equal(verdict is "infeasible" ? 4 : 0, answer.Exit);
    }

    [Theory]
    [InlineData("qwen.qwen3-32b-v1:0", "input: 33000, output: 200, maxTokens: 500", "over-context-window")]
    [InlineData("openai.gpt-oss-20b-1:0", "input: 3000, output: 20000", "over-max-output")]
    public void CustomModel_HasTheLimitsOfItsBase(string model, string tokens, string reason) =>
        Terminal
            .Estimate(
                Case.Plan(
                    model,
                    "us-west-2",
                    tokens,
                    "modes: [custom-on-demand]",
                    "customization: {method: reinforcement-fine-tuning, trainingHours: 20}"))
            .Judges("custom-on-demand@us-west-2", "infeasible", reason);

    [Fact]
    public void Units_OfAShortVariant_TakeNoLongerCallThanItsContext()
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "amazon.nova-pro-v1:0:24k",
                "us-east-1",
                "input: 30000, output: 200, maxTokens: 500",
                "modes: all",
                "known: {modelUnit: {inputTpm: 250000, outputTpm: 50000}, source: account team, kind: quoted}"));
        answer.Judges("provisioned-throughput/none@us-east-1", "infeasible", "over-context-window");
        answer.Judges("custom-on-demand@us-east-1", "feasible");
    }

    // 44,640 × (250,000 × 5.5 + 200 × 27.5) / 1,000,000: such sources were seen to be too low, so they forbid nothing.
    [Theory]
    [InlineData("anthropic.claude-opus-4-5-20251101-v1:0", "250000", "geo", "61625.52")]
    public void Window_OfASecondarySource_IsACondition(string model, string input, string routing, string amount)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(model, "us-east-1", $"input: {input}, output: 200, maxTokens: 500", $"modes: [base-on-demand], routing: [{routing}]"));
        answer.Ends(3, "conditional", $"base-on-demand/{routing}@us-east-1", amount);
        answer.Judges($"base-on-demand/{routing}@us-east-1", "unconfirmed", "call-limit-secondary");
    }

    [Fact]
    public void MostTokens_AboveWhatTheModelGives_IsAProblemOfThePlan() =>
        Assert.Equal(
            2,
            Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", "input: 1000, output: 200, maxTokens: 6000", OnDemand)).Exit);

    [Theory]
    [InlineData("amazon.titan-embed-text-v2:0", "ap-northeast-1", 20_000)]
    [InlineData("amazon.titan-embed-text-v2:0", "us-east-1", 9_000)]
    public void EmbeddingLongerThanItsWindow_IsCarriedByNobody(string model, string region, int input) =>
        Terminal.Estimate(Case.Plan(model, region, $"input: {input}, output: 0")).Ends(4, "none");

    [Theory]
    [InlineData("amazon.titan-embed-text-v1", 9_000)]
    [InlineData("cohere.embed-english-v3", 900)]
    public void EmbeddingWhoseWindowIsNotRecorded_SaysSo(string model, int input)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, "us-west-2", $"input: {input}, output: 0"));
        Assert.Contains("call-limits-not-recorded", answer.Option("base-on-demand@us-west-2").Codes("warnings"));
    }

    [Fact]
    public void EmbeddingWithMaxTokens_IsAWrongRequest() =>
        Assert.Equal(2, Terminal.Estimate(Case.Plan("amazon.titan-embed-text-v2:0", "us-east-1", "input: 500, output: 0, maxTokens: 100")).Exit);

    [Fact]
    public void AverageNearAnEdge_IsTheTypicalCall()
    {
        string tokens = "input: 250000..290000, output: 1000, maxTokens: 2000";
        Answer answer = Terminal.Estimate(
            Case.Plan("openai.gpt-5.6-sol", "us-east-1", tokens, "modes: [base-on-demand], routing: [global]"));
        Assert.Contains("The average call of 270,000 input tokens is near 272,000", answer.Output);
    }
}
