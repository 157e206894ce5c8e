using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Calls to an imported model that find no living copy.</summary>
public sealed class ColdStartsTests
{
    // 72 calls a day are 20 minutes apart: 31 × 72 = 2,232 calls, each one cold. At 288 a day, one in five minutes, the copy lives on.
    [Theory]
    [InlineData("requestsPerDay: 72", 2_232)]
    [InlineData("requestsPerDay: 287", 8_897)]
    [InlineData("requestsPerDay: 288", null)]
    [InlineData("requestsPerMinute: 2", null)]
    [InlineData("requestsPerMonth: 7", 7)]

    // 18 calls within an hour and a half of 23 weekdays: one of 18 is cold. 20 or more of them are not told.
    [InlineData("requestsPerDay: 18, active: {hoursPerDay: 1.5, weekdays: Mon-Fri}", 23)]
    [InlineData("requestsPerDay: 20, active: {hoursPerDay: 1.5, weekdays: Mon-Fri}", null)]
    public void Estimate_Import_TellsColdCalls(string requests, int? cold)
    {
        JsonElement option = Option($"{{{requests}, tokens: {{input: 1800, output: 200, maxTokens: 512}}}}");
        Assert.Equal(cold is not null, option.Codes("warnings").Contains("cold-starts"));
        if (cold is not null) Assert.StartsWith($"{cold:#,0} of ", option.Coded("warnings", "cold-starts").Text("message"));
    }

    // Monday 09:00 with 60 calls, 10:00 with 6, Tuesday 09:00 with 12: in four Mondays and five Tuesdays of December 2026
    // 4 × (1 + 6) + 5 × 1 of 4 × 66 + 5 × 12 calls.
    [Fact]
    public void Estimate_HoursOfAWeek_CountEachStretchAndEachThinCall()
    {
        string hours = string.Join(
            ", ",
            Enumerable.Range(0, 168).Select(hour => hour switch { 9 => 60, 10 => 6, 33 => 12, _ => 0 }));
        JsonElement option = Option($"{{hourly: [{hours}], tokens: {{input: 1800, output: 200, maxTokens: 512}}}}");
        Assert.StartsWith("33 of 324 calls", option.Coded("warnings", "cold-starts").Text("message"));
    }

    [Fact]
    public void Estimate_SparseImport_KeepsItsAmount() =>
        Assert.Equal(
            "1280.1576",
            Option("{requestsPerDay: 72, tokens: {input: 1800, output: 200, maxTokens: 512}}").Text("monthly.amount"));

    private static JsonElement Option(string traffic) =>
        Terminal.Estimate(
            $$"""
            model: meta.llama3-1-8b-instruct-v1:0
            region: us-east-1
            month: 2026-12
            traffic: {{traffic}}
            customization: {method: import}
            known: {importCopy: {requestsPerMinute: 20}, source: load test, kind: measured}

            """).Option("custom-model-import@us-east-1");
}
