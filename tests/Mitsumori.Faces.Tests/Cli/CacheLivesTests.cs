using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Plans that write to the prompt cache with one life or with several, at the shipped prices.</summary>
public sealed class CacheLivesTests
{
    private const string PricingPage = "{source: 'https://aws.amazon.com/bedrock/pricing/', as: us-east-1}";

    // A system prompt of 10,000 tokens used 1,000 times, written once and read 999 times: reads 2.997, writes 0.0375.
    [Fact]
    public void Estimate_CachedSystemPrompt_IsReadsAndWrites()
    {
        JsonElement option = Option(
            "anthropic.claude-sonnet-4-6", "global", "{input: 0, output: 0.001, maxTokens: 1, cacheRead: 9990, cacheWrite: 10}", 1_000);
        Assert.Equal(("2.997", "0.0375"), (option.Line("cache-read-tokens").Text("amount"), option.Line("cache-write-tokens").Text("amount")));
    }

    // 2 + 10 + 0.2 + 4: what is written for an hour costs twice the input.
    [Fact]
    public void Estimate_WrittenForAnHour_HasThePriceOfThatLife()
    {
        JsonElement option = Option(
            "anthropic.claude-sonnet-5",
            "global",
            "{input: 10000, output: 10000, maxTokens: 10000, cacheRead: 10000, cacheWrite: 10000, cacheLife: 1h}",
            100);
        Assert.Equal(("4", "16.2"), (option.Line("cache-write-tokens").Text("amount"), option.Text("monthly.amount")));
    }

    // The same 10,000, of which 4,000 live for five minutes: 0.4 × 2.50 + 0.6 × 4.
    [Fact]
    public void Estimate_TwoLives_AreTwoLines()
    {
        JsonElement option = Option(
            "anthropic.claude-sonnet-5",
            "global",
            "{input: 10000, output: 10000, maxTokens: 10000, cacheRead: 10000, cacheWrite: {5m: 4000, 1h: 6000}}",
            100);
        Assert.Equal(
            ["1", "2.4"],
            option.AllLines().Where(line => line.Text("charge") == "cache-write-tokens").Select(line => line.Text("amount")!));
        Assert.Equal("15.6", option.Text("monthly.amount"));
    }

    // 3 × 3.3 + 10,553 × 4.125 + 25,490 × 0.33 + 12 × 16.5 per million.
    [Fact]
    public void Estimate_CallThroughAGeographicProfile_IsToTheLastDigit() =>
        Assert.Equal(
            "0.052150725",
            Option(
                "anthropic.claude-sonnet-4-6", "geo", "{input: 3, output: 12, maxTokens: 12, cacheRead: 25490, cacheWrite: 10553}", 1)
                .Text("monthly.amount"));

    // 13 × 0.06 + 1,504 × 0.015 + 5 × 0.24 per million.
    [Fact]
    public void Estimate_CacheReadsOnly_AreToTheLastDigit() =>
        Assert.Equal(
            "0.00002454",
            Option("amazon.nova-lite-v1:0", "in-region", "{input: 13, output: 5, maxTokens: 5, cacheRead: 1504}", 1).Text("monthly.amount"));

    private static JsonElement Option(string model, string routing, string tokens, int requests) =>
        Terminal.Estimate(
            $$"""
            model: {{model}}
            region: us-east-1
            month: 2026-09
            asOf: 2026-08-20
            traffic: {tokens: {{tokens}}, requestsPerMonth: {{requests}} }
            customization: {method: none}
            hosting: {modes: [base-on-demand], routing: [{{routing}}]}
            accept: [{{PricingPage}}]

            """).Options.Single();
}
