using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Plans of a few hours beside commitments that nobody is let out of.</summary>
public sealed class TermTests
{
    private const string OneHour = """
        name: one hour to try a tuned model
        model: amazon.nova-pro-v1:0
        region: us-east-1
        hours: 1
        traffic: {requestsPerMinute: 1, tokens: {input: 1000, output: 200, maxTokens: 500}}
        hosting: {modes: [provisioned-throughput]}

        """;

    private const string FiveDays = """
        name: five days to evaluate a tuned model
        model: amazon.nova-pro-v1:0
        region: us-east-1
        hours: 120
        traffic: {requestsPerMinute: 100, tokens: {input: 2000, output: 400, maxTokens: 500}}
        known: {modelUnit: {inputTpm: 250000, outputTpm: 50000}, source: account team, kind: quoted}

        """;

    // 60.50 × 1, 55.00 × 672 and 30.25 × 4,344, with 1.95 of storage each.
    [Theory]
    [InlineData("none", "62.45", false)]
    [InlineData("1-month", "36961.95", true)]
    [InlineData("6-month", "131407.95", true)]
    public void Estimate_OneHour_PaysTheWholeTerm(string term, string amount, bool isWhole) =>
        AssertFloor(Terminal.Estimate(OneHour).Option($"provisioned-throughput/{term}@us-east-1"), amount, isWhole);

    [Theory]
    [InlineData("none", "7261.95", false)]
    [InlineData("1-month", "36961.95", true)]
    [InlineData("6-month", "131407.95", true)]
    public void Estimate_FiveDays_PayTheWholeTerm(string term, string amount, bool isWhole) =>
        AssertFloor(Terminal.Estimate(FiveDays).Option($"provisioned-throughput/{term}@us-east-1"), amount, isWhole);

    // The same five days in a month: the term is charged by the month, and its whole amount is told.
    [Fact]
    public void Estimate_AMonth_IsChargedByItsHours()
    {
        JsonElement option = Terminal.Estimate(FiveDays.Replace("hours: 120", "month: 2026-12"))
            .Option("provisioned-throughput/1-month@us-east-1");
        Assert.Equal("744", option.Line("model-unit-hours").Text("quantity"));
        Assert.DoesNotContain("term-exceeds-period", option.Codes("gaps"));
        Assert.Contains("commitment", option.Codes("warnings"));
    }

    [Fact]
    public void Estimate_OneHour_SaysWhatTheTermCosts()
    {
        JsonElement gap = Terminal.Estimate(OneHour)
            .Option("provisioned-throughput/6-month@us-east-1")
            .Coded("gaps", "term-exceeds-period");
        Assert.Equal(
            "Provisioned Throughput for 6 months cannot be ended early: a plan of 1 h pays the whole term, at least 4,344 h.",
            gap.Text("message"));
    }

    // A floor has no crossing with a known amount, and no threshold is drawn under it.
    [Fact]
    public void BreakEven_FiveDays_HasNoCrossingWithATerm() =>
        Assert.DoesNotContain(
            Terminal.WithPlan(FiveDays, path => Terminal.Run("breakeven", path, "--format", "json"))
                .Json.GetProperty("crossings").EnumerateArray(),
            crossing => (crossing.Text("a") + crossing.Text("b"))!.Contains("month@", StringComparison.Ordinal));

    private static void AssertFloor(JsonElement option, string amount, bool isWhole)
    {
        Assert.Equal(amount, option.Text("monthly.amount"));
        Assert.Equal(isWhole, option.Codes("gaps").Contains("term-exceeds-period"));
        if (isWhole) Assert.False(option.GetProperty("monthly").GetProperty("complete").GetBoolean());
    }
}
