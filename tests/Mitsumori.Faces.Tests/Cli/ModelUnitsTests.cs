using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>How many model units are counted, for how many hours, and what a term binds to.</summary>
public sealed class ModelUnitsTests
{
    [Theory]
    [InlineData("{requestsPerMinute: 60, tokens: {input: 2000, output: 400}}", 1)]
    [InlineData("{requestsPerMinute: 60.001, tokens: {input: 2000, output: 400}}", 2)]
    [InlineData("{requestsPerMinute: 40, peakFactor: 1.5, tokens: {input: 2000, output: 400}}", 1)]
    [InlineData("{requestsPerMinute: 40, peakFactor: 1.6, tokens: {input: 2000, output: 400}}", 2)]
    [InlineData("{requestsPerMinute: 60, tokens: {input: 1000, output: 401}}", 2)]
    [InlineData("{requestsPerMinute: 60, tokens: {input: 1000, output: 400, cacheRead: 1000}}", 1)]
    [InlineData("{requestsPerMinute: 60, tokens: {input: 1000, output: 400, cacheRead: 1000, cacheWrite: 1}}", 2)]
    [InlineData("{requestsPerDay: 1, tokens: {input: 1, output: 1}}", 1)]
    [InlineData("{requestsPerMinute: {low: 1, typical: 60, high: 120}, tokens: {input: 2000, output: 400}}", 2)]
    public void Estimate_PeakAgainstOneUnit_RoundsUpAtTheHighLoad(string traffic, long units) =>
        Assert.Equal(units, Term(Plan(traffic), "1-month").GetProperty("units").GetInt64());

    [Fact]
    public void Estimate_RangeOfUnits_BoundsTheTotal()
    {
        JsonElement monthly = Term(
                Plan("{requestsPerMinute: {low: 1, typical: 61, high: 121}, tokens: {input: 2000, output: 400}}"),
                "1-month")
            .GetProperty("monthly");
        Assert.Equal(["15759.87", "31517.79", "47275.71"], new[] { "low", "amount", "high" }.Select(end => monthly.Text(end)));
    }

    [Fact]
    public void Estimate_UnitsWhileActive_StandWholeHoursWithoutCommitmentOnly()
    {
        string plan =
            Plan("{requestsPerMinute: 40, tokens: {input: 2000, output: 400}, active: {from: \"09:30\", to: \"18:15\", weekdays: Mon-Fri}}")
            + "hosting: {unitsStand: while-active}\n";
        JsonElement none = Term(plan, "none");
        Assert.Equal((21 * 9).ToString(), none.Line("model-unit-hours").Text("quantity"));
        Assert.Equal("744", Term(plan, "1-month").Line("model-unit-hours").Text("quantity"));
        Assert.Contains("partial-unit-hours", Terminal.Estimate(plan).Json.Codes("assumptions"));
    }

    [Theory]
    [InlineData("1-month", "15757.92", "2026-09-01")]
    [InlineData("6-month", "57761.28", "2027-02-01")]
    public void Estimate_Commitment_PrintsItsWholeAmountAndEnd(string term, string whole, string end)
    {
        JsonElement option = Term(Plan("{requestsPerMinute: 40, tokens: {input: 2000, output: 400}}"), term);
        JsonElement bound = option
            .EnumerateObject()
            .Select(field => field.Value)
            .Single(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("endsOn", out _));
        Assert.Equal(end, bound.Text("endsOn"));
        Assert.Contains(whole, bound.GetRawText());
        Assert.Contains("renewal-not-documented", option.Codes("warnings"));
        Assert.Contains("ask-for-model-units", option.Codes("warnings"));
    }

    [Theory]
    [InlineData(1, "infeasible", 4)]
    [InlineData(2, "feasible", 0)]
    public void Estimate_GrantedUnits_DecideTheVerdict(int granted, string verdict, int exit)
    {
        Answer answer = Terminal.Estimate(
            Plan("{requestsPerMinute: 61, tokens: {input: 2000, output: 400}}")
                .Replace("known: {", $"known: {{quota: {{modelUnits: {granted}}}, "));
        JsonElement option = answer.Option("provisioned-throughput/1-month@us-west-2");
        Assert.Equal(verdict, option.Text("verdict"));
        Assert.Equal(granted < 2 ? ["model-unit-quota"] : [], option.Codes("reasons"));
        Assert.Equal("31517.79", option.Text("monthly.amount"));
        Assert.DoesNotContain("ask-for-model-units", option.Codes("warnings"));
        Assert.Equal(exit, answer.Exit);
    }

    [Fact]
    public void Estimate_KnownUnitPrice_GoesBeforeTheBookAndSaysWhoseItIs()
    {
        JsonElement line = Term(
                Plan("{requestsPerMinute: 40, tokens: {input: 2000, output: 400}}"),
                "6-month",
                "--unit-price",
                "6-month=10.5")
            .Line("model-unit-hours");
        Assert.Equal(("10.5", "7812", "assumed"), (line.Text("unitPrice"), line.Text("amount"), line.Text("price.kind")));
        Assert.StartsWith("known.modelUnitPrice", line.Text("price.id"));
    }

    private static JsonElement Term(string plan, string term, params string[] flags) =>
        Terminal.Estimate(plan, flags).Option($"provisioned-throughput/{term}@us-west-2");

    private static string Plan(string traffic) => $$"""
        model: meta.llama3-1-70b-instruct-v1:0
        region: us-west-2
        month: 2026-08
        traffic: {{traffic}}
        known: {modelUnit: {inputTpm: 120000, outputTpm: 24000}, source: load test, kind: measured}

        """;
}
