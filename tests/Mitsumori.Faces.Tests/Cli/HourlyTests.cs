using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Traffic given hour by hour for a week.</summary>
public sealed class HourlyTests
{
    // Monday to Friday, 10 hours of 600 requests each.
    private static readonly decimal[] Office = Week((day, hour) => day < 5 && hour is >= 9 and < 19 ? 600 : 0);

    [Theory]
    [InlineData("", "230", "138000")] // December 2026: 23 days from Monday to Friday.
    [InlineData(", active: {holidays: JP, timeZone: Asia/Tokyo}", "230", "138000")]
    public void Estimate_OfficeHours_CountsTheHoursOfTheMonth(string active, string hours, string requests)
    {
        JsonElement plan = Estimate(Office, active).Json.GetProperty("plan");
        Assert.Equal(("23", hours, requests), (plan.Text("activeDays"), plan.Text("activeHours"), plan.Text("requestsPerMonth")));
    }

    [Fact]
    public void Estimate_Holidays_AreHoursWithoutRequests()
    {
        JsonElement plan = Estimate(Office, ", active: {holidays: JP}", "2026-11").Json.GetProperty("plan");
        Assert.Equal(("19", "190", "114000"), (plan.Text("activeDays"), plan.Text("activeHours"), plan.Text("requestsPerMonth")));
    }

    [Fact]
    public void Estimate_LevelWeek_CostsWhatTheSameRateDoes()
    {
        Answer hourly = Estimate(Week((_, _) => 3_630), "");
        Answer level = Terminal.Estimate(Plan("requestsPerMinute: 60.5", "", "2026-12"));
        Assert.NotEmpty(level.Options);
        Assert.Equal(level.Options.Select(Sums), hourly.Options.Select(Sums));
    }

    [Theory]
    [InlineData(12, 12 * 31)] // A call in each window.
    [InlineData(11, 11 * 31)] // Fewer: each call pays one.
    [InlineData(3_600, 12 * 31)] // 60 a minute: what one copy carries.
    [InlineData(3_601, 24 * 31)] // Two copies in this hour.
    public void Estimate_OneHourADay_CountsWindowsOfThatHour(int requests, int windows) =>
        Assert.Equal(windows * 5 * 2, Quantity(Estimate(Week((_, hour) => hour == 9 ? requests : 0), "")));

    [Fact]
    public void Estimate_ThinAndFullHours_RunTheCopiesOfTheirOwn()
    {
        // 31 days of one hour with 3 copies, one with 1 copy, and one with 2 calls.
        decimal[] week = Week((_, hour) => hour switch { 9 => 9_000, 10 => 3_000, 11 => 2, _ => 0 });
        Assert.Equal(31 * (36 + 12 + 2) * 5 * 2, Quantity(Estimate(week, "")));
    }

    [Fact]
    public void Estimate_PeakFactor_RaisesCopiesAndNotTheVolume()
    {
        Answer answer = Estimate(Office, ", peakFactor: 12");
        JsonElement option = answer.Option("custom-model-import@us-east-1");
        Assert.Equal(2, option.GetProperty("units").GetInt64());
        Assert.Equal(230 * 24 * 5 * 2, Quantity(answer));
        Assert.Equal("138000", answer.Json.Text("plan.requestsPerMonth"));
    }

    [Fact]
    public void Estimate_UnitsWhileActive_StandInHoursWithRequests()
    {
        decimal[] week = Week((day, hour) => day == 0 && hour is 3 or 5 ? 1 : 0);
        Answer answer = Terminal.Estimate(
            Plan(Hourly(week), "", "2026-12")
                .Replace("method: import", "method: supervised-fine-tuning")
                .Replace("meta.llama3-1-8b-instruct-v1:0", "Nova Pro") + "hosting: {unitsStand: while-active}\n");

        // Two hours on each of 4 Mondays.
        Assert.Equal("8", answer.Option("provisioned-throughput/none@us-east-1").Line("model-unit-hours").Text("quantity"));
    }

    [Fact]
    public void Estimate_Hourly_SaysHowItIsRead() => Assert.Contains("requests-per-hour", Estimate(Office, "").Json.Codes("assumptions"));

    private static (string?, string?, string?) Sums(JsonElement option) =>
        (
            option.Text("id"),
            option.Text("verdict"),
            option.GetProperty("monthly") is { ValueKind: JsonValueKind.Object } monthly ? monthly.Text("amount") : null);

    private static decimal Quantity(Answer answer) =>
        decimal.Parse(answer.Option("custom-model-import@us-east-1").Line("import-cmu-minutes").Text("quantity")!);

    private static Answer Estimate(decimal[] week, string rest, string month = "2026-12") =>
        Terminal.Estimate(Plan(Hourly(week), rest, month));

    private static string Hourly(decimal[] week) => $"hourly: [{string.Join(", ", week)}]";

    private static decimal[] Week(Func<int, int, int> requests) =>
        [.. Enumerable.Range(0, 168).Select(i => (decimal)requests(i / 24, i % 24))];

    private static string Plan(string rate, string rest, string month) =>
        $"model: meta.llama3-1-8b-instruct-v1:0\nregion: us-east-1\nmonth: {month}\n"
        + $"traffic: {{{rate}, tokens: {{input: 1000, output: 100}}{rest}}}\n"
        + "customization: {method: import}\nknown: {source: load test, kind: measured, importCopy: {requestsPerMinute: 60}}\n";
}
