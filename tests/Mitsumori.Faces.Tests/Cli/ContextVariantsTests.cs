using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Which context variant units are bought of.</summary>
public sealed class ContextVariantsTests
{
    private const string Pro = "amazon.nova-pro-v1:0";

    [Theory]
    [InlineData("input: 2000, output: 400", ":24k")]
    [InlineData("input: 23600, output: 400", ":24k")]
    [InlineData("input: 23600, output: 401", ":300k")]
    [InlineData("input: 23000, output: 1, maxTokens: 1000", ":24k")]
    [InlineData("input: 23000, output: 1, maxTokens: 1001", ":300k")]
    [InlineData("input: 22000, output: 1000, cacheRead: 500, cacheWrite: 500", ":24k")]
    [InlineData("input: 22000, output: 1000, cacheRead: 500, cacheWrite: 501", ":300k")]
    [InlineData("input: {low: 1, typical: 2, high: 23601}, output: 400", ":300k")]
    public void Estimate_NoVariantNamed_TakesTheShortestThatHoldsTheCall(string tokens, string expected)
    {
        JsonElement option = Units(Pro, tokens);
        Assert.Equal((Pro + expected, "unconfirmed"), (option.Text("model"), option.Text("verdict")));
        string message = option.Coded("reasons", "context-variant-chosen").Text("message")!;
        Assert.EndsWith($"Also offered: {Pro}{(expected == ":24k" ? ":300k" : ":24k")}.", message);
    }

    [Theory]
    [InlineData(Pro, 303_200, ":300k")]
    [InlineData(Pro + ":24k", 303_200, ":24k")]
    [InlineData(Pro + ":24k", 20_577, ":24k")]
    public void Estimate_CallLongerThanTheContext_IsInfeasible(string model, int input, string kept)
    {
        JsonElement option = Units(model, $"input: {input}, output: 4001");
        Assert.Equal((Pro + kept, "infeasible"), (option.Text("model"), option.Text("verdict")));
        Assert.Contains("over-context-window", option.Codes("reasons"));
    }

    // 24K is 24,000 or 24,576 tokens, 300K is 300,000 or 307,200: no page says which.
    [Theory]
    [InlineData(Pro, 296_000, ":300k")]
    [InlineData(Pro, 303_199, ":300k")]
    [InlineData(Pro + ":24k", 20_000, ":24k")]
    [InlineData(Pro + ":24k", 20_575, ":24k")]
    public void Estimate_CallBetweenTheTwoReadingsOfTheContext_IsNotForbidden(string model, int input, string kept)
    {
        JsonElement option = Units(model, $"input: {input}, output: 4001");
        Assert.Equal((Pro + kept, "unconfirmed"), (option.Text("model"), option.Text("verdict")));
        Assert.Contains("limit-two-readings", option.Codes("warnings"));
        Assert.DoesNotContain("over-context-window", option.Codes("reasons"));
    }

    [Fact]
    public void Estimate_VariantNamed_IsKeptAndNotExplained()
    {
        JsonElement option = Units(Pro + ":300k", "input: 2000, output: 400");
        Assert.Equal((Pro + ":300k", "unconfirmed"), (option.Text("model"), option.Text("verdict")));
        Assert.Equal(["unit-throughput-unpublished"], option.Codes("reasons"));
    }

    [Fact]
    public void Estimate_OneVariantOnly_GoesByTheModel()
    {
        JsonElement option = Units("amazon.nova-2-lite-v1:0", "input: 2000, output: 400");
        Assert.Equal(("amazon.nova-2-lite-v1:0", "unconfirmed"), (option.Text("model"), option.Text("verdict")));
        Assert.Equal(["unit-throughput-unpublished"], option.Codes("reasons"));
        Assert.Equal("unconfirmed", Units("amazon.nova-2-lite-v1:0", "input: 256000, output: 1").Text("verdict"));
        Assert.Equal("infeasible", Units("amazon.nova-2-lite-v1:0", "input: 262144, output: 1").Text("verdict"));
    }

    private static JsonElement Units(string model, string tokens) =>
        Terminal
            .Estimate($"model: {model}\nregion: us-east-1\nmonth: 2026-12\ntraffic: {{requestsPerMinute: 1, tokens: {{{tokens}}}}}\n")
            .Option("provisioned-throughput/1-month@us-east-1");
}
