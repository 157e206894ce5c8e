using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>Where a cache is not sold, cached tokens are ordinary input: no price is missing, and none is dropped from the bill.</summary>
public sealed class CacheNotSoldTests
{
    private const string Thousand = "requestsPerMonth: 1000";

    private const string None = "customization: {method: none}\n";

    // 892,800 × (4,600 × 0.8 + 300 × 3.2) / 1,000,000 + 1.95. The base model reads at 0.2 and writes at the price of input.
    [Fact]
    public void CustomNova_CountsCachedTokensAsInput()
    {
        Answer answer = Case.Estimate("Field/24-cache-custom");
        answer.Ends(0, "cheapest", "custom-on-demand@us-east-1", "4144.542");
        JsonElement custom = answer.Judges("custom-on-demand@us-east-1", "feasible").Costs("4144.542");
        Assert.Contains("cache-not-sold", custom.Codes("warnings"));
        answer.Option("base-on-demand@us-east-1").Costs("1999.872");
        Assert.DoesNotContain("price file", answer.Option("custom-on-demand@us-east-1").GetRawText());
    }

    // Per 1,000 calls: 4.6 × 0.035 + 0.3 × 0.14 + 1.95; and 6 × 0.06 + 0.1 × 0.24 + 1.95.
    [Theory]
    [InlineData("amazon.nova-micro-v1:0", "input: 500, output: 300, cacheRead: 4000, cacheWrite: 100, maxTokens: 1024", "2.153")]
    [InlineData("amazon.nova-lite-v1:0", "input: 1000, output: 100, cacheRead: 5000, maxTokens: 1024", "2.334")]
    public void CustomModel_OfAnyNova_CountsCachedTokensAsInput(string model, string tokens, string amount)
    {
        JsonElement option = Terminal
            .Estimate(Case.Plan(model, "us-east-1", tokens, "modes: [custom-on-demand]", "", Thousand))
            .Judges("custom-on-demand@us-east-1", "feasible")
            .Costs(amount);
        Assert.Contains("cache-not-sold", option.Codes("warnings"));
    }

    // 2 × 0.15 + 0.6: a card that names no checkpoint and no automatic caching.
    [Fact]
    public void BaseModel_WithoutACacheOnItsCard_CountsThemAsInput()
    {
        JsonElement option = Terminal
            .Estimate(
                Case.Plan(
                    "openai.gpt-oss-120b-1:0",
                    "us-east-1",
                    "input: 1000, output: 1000, cacheRead: 1000, maxTokens: 1000",
                    traffic: Thousand))
            .Option("base-on-demand@us-east-1")
            .Costs("0.9");
        Assert.Equal(["cache-not-sold"], option.Codes("warnings").Intersect(["cache-not-sold", "cache-not-recorded"]));
    }

    // 6 × 0.55 + 0.1 × 2.75.
    [Fact]
    public void Batch_HasNoCache()
    {
        JsonElement option = Terminal
            .Estimate(
                Case.Plan(
                    "anthropic.claude-haiku-4-5-20251001-v1:0",
                    "us-east-1",
                    "input: 1000, output: 100, cacheRead: 5000, maxTokens: 1000",
                    "modes: [batch], routing: [geo]",
                    None + Case.Accepting("us-east-1"),
                    Thousand))
            .Option("batch/geo@us-east-1")
            .Costs("3.575");
        Assert.Contains("cache-not-sold", option.Codes("warnings"));
    }

    // Sonnet 4.6 caches from 1,024 tokens on: 2 × 3 + 0.1 × 15; from there 1 × 3 + 1.024 × 0.3 + 0.1 × 15.
    [Theory]
    [InlineData("cacheRead: 1000", "7.5", true)]
    [InlineData("cacheRead: 1023, cacheWrite: 0", "7.569", true)]
    [InlineData("cacheRead: 1024", "4.8072", false)]
    public void Cache_UnderItsLeast_IsOrdinaryInput(string cached, string amount, bool isUnder)
    {
        JsonElement option = Terminal
            .Estimate(
                Case.Plan(
                    "anthropic.claude-sonnet-4-6",
                    "us-east-1",
                    $"input: 1000, output: 100, {cached}, maxTokens: 1000",
                    "modes: [base-on-demand], routing: [global]",
                    None + Case.Accepting("us-east-1"),
                    Thousand))
            .Option("base-on-demand/global@us-east-1")
            .Costs(amount);
        Assert.Equal(isUnder, option.Codes("warnings").Contains("cache-under-minimum"));
    }

    // Nova Lite caches at most 20,000 tokens: 6 × 0.06 + 20 × 0.015 + 0.1 × 0.24; what is too much is taken from the reads first.
    [Theory]
    [InlineData("cacheRead: 25000", "0.684", true)]
    [InlineData("cacheRead: 20000", "0.384", false)]
    [InlineData("cacheRead: 20000, cacheWrite: 5000", "0.909", true)]
    public void Cache_OverItsMost_IsOrdinaryInputForTheRest(string cached, string amount, bool isOver)
    {
        JsonElement option = Terminal
            .Estimate(
                Case.Plan(
                    "amazon.nova-lite-v1:0",
                    "us-east-1",
                    $"input: 1000, output: 100, {cached}, maxTokens: 1000",
                    rest: None + Case.Accepting("us-east-1"),
                    traffic: Thousand))
            .Option("base-on-demand@us-east-1")
            .Costs(amount);
        Assert.Equal(isOver, option.Codes("warnings").Contains("cache-over-limit"));
    }

    [Fact]
    public void CacheLife_ThatIsNotSold_IsInfeasible()
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "amazon.nova-lite-v1:0",
                "us-east-1",
                "input: 1000, output: 100, cacheWrite: 2000, cacheLife: 1h, maxTokens: 1000",
                traffic: Thousand));
        answer.Ends(4, "none");
        answer.Judges("base-on-demand@us-east-1", "infeasible", "cache-life-not-offered");
        Assert.DoesNotContain("requests a minute", answer.Json.Text("sentence"));
    }

    [Theory]
    [InlineData("anthropic.claude-sonnet-4-6", "30m")]
    public void LifeThatIsNotSold_IsForbiddenInEveryModeThatCaches(string model, string life)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                model,
                "us-east-1",
                $"input: 500, output: 300, cacheRead: 4000, cacheWrite: {{{life}: 2000}}, maxTokens: 1024",
                "routing: [geo], modes: [base-on-demand, reserved]",
                "customization: {method: none}\n" + Case.Accepting("us-east-1")));
        answer.Ends(4, "none");
        Assert.All(answer.Options, option => Assert.Equal(["cache-life-not-offered"], option.Codes("reasons")));
    }

    [Fact]
    public void FewerTokensThanTheLeast_AreToldInEveryModeThatCaches()
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "anthropic.claude-haiku-4-5-20251001-v1:0",
                "us-east-1",
                "input: 500, output: 300, cacheRead: 1000, cacheWrite: 2000, maxTokens: 1024",
                "routing: [geo], modes: [base-on-demand, reserved]",
                "customization: {method: none}\n" + Case.Accepting("us-east-1")));
        Assert.All(answer.Options, option => Assert.Contains("cache-under-minimum", option.Codes("warnings")));
    }
}
