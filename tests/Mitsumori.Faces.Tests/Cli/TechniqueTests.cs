using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>How and where a model was tuned decides how it can be hosted, and whose bill the training is on.</summary>
public sealed class TechniqueTests
{
    private const string OnDemand = "custom-on-demand@us-east-1";

    [Fact]
    public void Estimate_FullRank_LeavesUnitsOnly()
    {
        Answer answer = Terminal.Estimate(Plan("trainedOn: 2026-06-01, technique: full-rank, trainedWith: sagemaker"));
        JsonElement refused = answer.Option(OnDemand);
        Assert.Equal("not-offered", refused.Text("verdict"));
        Assert.Equal(["full-rank"], refused.Codes("reasons"));
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("commitment").ValueKind);
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("monthly").ValueKind);

        // 60.50 × 744 + 1.95 for at least one unit.
        Assert.Equal("45013.95", answer.Option("provisioned-throughput/none@us-east-1").Text("monthly.amount"));
        Assert.DoesNotContain("low-rank", answer.Json.Codes("assumptions"));
    }

    [Theory]
    [InlineData("trainedOn: 2026-06-01", "low-rank-in-bedrock")]
    [InlineData("trainedOn: 2026-06-01, trainedWith: sagemaker", "low-rank")]
    [InlineData("trainedOn: 2026-06-01, trainedWith: bedrock", "low-rank")]
    [InlineData("trainedOn: 2026-06-01, technique: low-rank", null)]
    public void Estimate_WhatIsNotTold_IsNamed(string keys, string? assumed)
    {
        Answer answer = Terminal.Estimate(Plan(keys));
        Assert.Equal("feasible", answer.Option(OnDemand).Text("verdict"));
        Assert.Equal(
            assumed is null ? [] : [assumed],
            answer.Json.Codes("assumptions").Where(code => code.StartsWith("low-rank", StringComparison.Ordinal)));
    }

    [Fact]
    public void Estimate_TrainedInSageMaker_NamesWhatIsLeftOut()
    {
        Answer here = Terminal.Estimate(Plan("trainedOn: 2026-06-01")), there = Terminal.Estimate(Plan("trainedWith: sagemaker"));
        Assert.DoesNotContain("sagemaker-training", here.Json.Codes("notIncluded"));
        Assert.Equal("sagemaker-training", there.Json.Codes("notIncluded")[0]);
        JsonElement once = there.Option(OnDemand).GetProperty("oneTime");
        Assert.Equal(("0", true), (once.Text("amount"), once.GetProperty("complete").GetBoolean()));
        Assert.DoesNotContain("no-training-given", there.Json.Codes("assumptions"));
    }

    // A method and nothing of a training: the model is there, and nothing is open.
    [Theory]
    [InlineData("supervised-fine-tuning")]
    [InlineData("reinforcement-fine-tuning")]
    [InlineData("distillation")]
    public void Estimate_MethodWithoutTraining_IsAlreadyCustomized(string method)
    {
        Answer answer = Terminal.Estimate(Plan("").Replace("supervised-fine-tuning", method));
        Assert.Contains("no-training-given", answer.Json.Codes("assumptions"));
        Assert.DoesNotContain("training-amount-not-given", answer.Options.SelectMany(option => option.Codes("gaps")));
        Assert.True(answer.Option(OnDemand).GetProperty("oneTime").GetProperty("complete").GetBoolean());
    }

    [Fact]
    public void Estimate_TrainingBegunToBeTold_IsAskedForInFull()
    {
        JsonElement once = Terminal.Estimate(Plan("epochs: 3")).Option(OnDemand).GetProperty("oneTime");
        Assert.False(once.GetProperty("complete").GetBoolean());
        Assert.Contains("training-amount-not-given", once.Codes("gaps"));
    }

    [Fact]
    public void Estimate_Flags_AreTheSame()
    {
        Answer answer = Terminal.Estimate(Plan(""), "--technique", "full-rank", "--trained-with", "sagemaker");
        Assert.Equal(["full-rank"], answer.Option(OnDemand).Codes("reasons"));
        Assert.Contains("sagemaker-training", answer.Json.Codes("notIncluded"));
    }

    private static string Plan(string keys) => $$$"""
        name: Nova Lite, tuned
        model: amazon.nova-lite-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 5, tokens: {input: 500, output: 200, maxTokens: 500}}
        customization: { method: supervised-fine-tuning, {{{keys}}} }

        """;
}
