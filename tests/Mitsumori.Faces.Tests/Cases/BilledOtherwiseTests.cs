using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>Models that are billed by something else than tokens in and tokens out say so.</summary>
public sealed class BilledOtherwiseTests
{
    private const string Tokens = "input: 1000, output: 200, maxTokens: 500";

    // 446,400,000 × 0.02 / 1,000,000; of 22,000 calls 22 × 0.1; Cohere's 0.0001 per 1,000.
    [Fact]
    public void Embedding_IsCompleteWithoutMaxTokens()
    {
        Answer answer = Case.Estimate("Field/32-embedding");
        answer.Ends(0, "cheapest", "base-on-demand@us-east-1", "8.928");
        JsonElement option = answer.Judges("base-on-demand@us-east-1", "feasible").Costs("8.928");
        Assert.Empty(option.Codes("gaps"));
        Assert.DoesNotContain("max-output-unknown", option.GetRawText());
        Assert.Equal(["input-tokens"], option.AllLines().Select(line => line.Text("charge")));
    }

    [Theory]
    [InlineData("amazon.titan-embed-text-v2:0", "output: 200")]
    [InlineData("amazon.titan-embed-text-v2:0", "output: 0..1")]
    [InlineData("cohere.embed-multilingual-v3", "output: 1")]
    [InlineData("amazon.titan-embed-image-v1", "output: 0.5")]
    [InlineData("amazon.nova-2-multimodal-embeddings-v1:0", "output: 10")]
    public void Embedding_WithOutput_IsAWrongRequest(string model, string output)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, "us-east-1", $"input: 1000, {output}"));
        Assert.Equal(2, answer.Exit);
        JsonElement problem = answer.Json.Coded("problems", "output-of-input-only");
        Assert.Equal("/traffic/tokens/output", problem.Text("pointer"));
    }

    [Theory]
    [InlineData("cohere.embed-english-v3", "4.464")]
    [InlineData("amazon.titan-embed-text-v2:0", "0.8928")]
    public void Embedding_OfAnyKind_CostsItsInput(string model, string amount) =>
        Terminal
            .Estimate(Case.Plan(model, "us-east-1", "input: 1000, output: 0"))
            .Option("base-on-demand@us-east-1")
            .Costs(amount);

    [Theory]
    [InlineData("stability.sd3-5-large-v1:0", "us-west-2", "image")]
    [InlineData("stability.stable-image-core-v1:1", "us-west-2", "image")]
    [InlineData("cohere.rerank-v3-5:0", "us-west-2", "quer")]
    [InlineData("amazon.rerank-v1:0", "us-west-2", "quer")]
    [InlineData("luma.ray-v2:0", "us-west-2", "second")]
    [InlineData("twelvelabs.pegasus-1-2-v1:0", "us-west-2", "second")]
    public void Model_BilledByAnotherUnit_IsNotCalledByTokens(string model, string region, string unit)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, region, Tokens));
        answer.Ends(4, "none");
        JsonElement option = answer.Judges($"base-on-demand@{region}", "not-offered", "billed-by");
        option.ShowsNoMoney();
        Assert.Contains(unit, option.Coded("reasons", "billed-by").Text("message"));
    }

    // 49.86 × 744.
    [Fact]
    public void Units_OfAnImageModel_AreJudgedAsEver() =>
        Terminal
            .Estimate(
                Case.Plan(
                    "stability.stable-diffusion-xl-v1",
                    "us-east-1",
                    Tokens,
                    "modes: [provisioned-throughput]",
                    "customization: {method: none}\n" + Case.Accepting("us-east-1"),
                    period: "month: 2024-08\nasOf: 2025-02-28"))
            .Option("provisioned-throughput/1-month@us-east-1")
            .Costs("37095.84", isComplete: false);
}
