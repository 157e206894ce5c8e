using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Windows of imported copies where ranges, thin traffic and months without a calendar meet.</summary>
public sealed class ImportWindowsTests
{
    [Fact]
    public void Estimate_VolumeOverUncertainHours_HasItsTypicalWithinItsRange()
    {
        JsonElement monthly = Import("requestsPerDay: 100", ", active: {hoursPerDay: {low: 1, typical: 2, high: 24}}")
            .GetProperty("monthly");
        decimal[] totals = [.. new[] { "low", "amount", "high" }.Select(end => decimal.Parse(monthly.Text(end)!))];
        Assert.Equal(totals.Order(), totals);
    }

    [Theory]
    [InlineData("requestsPerMinute: 0.2", "8928")]
    [InlineData("requestsPerMinute: 0.19", "8481.6")]
    [InlineData("requestsPerDay: 1", "31")]
    [InlineData("requestsPerMonth: 7", "7")]
    [InlineData("requestsPerMinute: 60", "8928")]
    [InlineData("requestsPerMinute: 60.1", "17856")]
    [InlineData("requestsPerMinute: 180", "26784")]
    public void Estimate_RateRoundTheClock_CountsWindowsOfItsCopies(string rate, string windows)
    {
        JsonElement line = Import(rate, "").Line("import-cmu-minutes");
        Assert.Equal(decimal.Parse(windows) * 5 * 2, decimal.Parse(line.Text("quantity")!));
    }

    [Theory]
    [InlineData("09:00", "09:40", 8)]
    [InlineData("09:00", "09:20", 4)]
    [InlineData("09:00", "09:41", 9)]
    [InlineData("22:00", "02:10", 50)]
    public void Estimate_ClockTimesThatNoDecimalHolds_CountWholeWindowsExactly(string from, string to, int windowsOfADay)
    {
        JsonElement line = Import("requestsPerMinute: 40", $", active: {{from: \"{from}\", to: \"{to}\", weekdays: Mon-Fri}}")
            .Line("import-cmu-minutes");
        Assert.Equal(23 * windowsOfADay * 5 * 2, decimal.Parse(line.Text("quantity")!));
    }

    [Fact]
    public void Estimate_MoreCopiesThanAllowed_IsInfeasibleAndSaysSo()
    {
        JsonElement option = Import("requestsPerMinute: 180.1", "");
        Assert.Equal("infeasible", option.Text("verdict"));
        Assert.Equal(["copies"], option.Codes("reasons"));
        Assert.Equal(4, option.GetProperty("units").GetInt64());
        Assert.NotNull(option.Text("monthly.amount"));
    }

    [Fact]
    public void Estimate_HoursWithoutACalendar_StayWithinExactDigits()
    {
        Answer answer = Terminal.Estimate(
            Plan("requestsPerMinute: 1500", ", active: {daysPerWeek: 6}").Replace("month: 2026-12", "hours: 720")
                + "hosting: {maxCopies: 100}\n");
        JsonElement line = answer.Option("custom-model-import@us-east-1").Line("import-cmu-minutes");
        Assert.Equal("1851428.5714285714286", line.Text("quantity"));
    }

    [Fact]
    public void Estimate_CopyRateUnknown_IsAFloorOfOneCopyAndOpen()
    {
        Answer answer = Terminal.EstimateFlags(
            "--model meta.llama3-1-8b-instruct-v1:0 --region us-east-1 --method import --month 2026-12 --rpm 1 --in 1 --out 1");
        JsonElement option = answer.Option("custom-model-import@us-east-1");
        Assert.Equal("unconfirmed", option.Text("verdict"));
        Assert.Equal(["one-copy-carries", "each-copy-carries"], option.Codes("conditions"));
        Assert.Equal(["copy-throughput-unknown"], option.Codes("gaps"));
        Assert.Equal(["cost", "capacity"], option.GetProperty("gaps").EnumerateArray().Select(gap => gap.Text("affects")));
        Assert.Equal("5108.9304", option.Text("monthly.amount"));
        Assert.Null(option.Text("monthly.high"));
        Assert.Equal(("open", null), (answer.Json.Text("answer.kind"), answer.Json.Text("answer.amount")));
        Assert.Equal(3, answer.Exit);
    }

    private static JsonElement Import(string rate, string active) =>
        Terminal.Estimate(Plan(rate, active)).Option("custom-model-import@us-east-1");

    private static string Plan(string rate, string active) =>
        "model: meta.llama3-1-8b-instruct-v1:0\nregion: us-east-1\nmonth: 2026-12\n"
        + $"traffic: {{{rate}, tokens: {{input: 1000, output: 100}}{active}}}\n"
        + "customization: {method: import}\nknown: {source: load test, kind: measured, importCopy: {requestsPerMinute: 60}}\n";
}
