using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Public holidays as days without requests.</summary>
public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2026-11", "", "daysPerWeek: 5", "21")]
    [InlineData("2026-11", "holidays: JP, ", "daysPerWeek: 5", "19")]
    [InlineData("2026-05", "holidays: JP, ", "daysPerWeek: 5", "18")]
    [InlineData("2026-05", "holidays: JP, ", "daysPerWeek: 7", "27")]
    [InlineData("2026-11", "holidays: JP, ", "weekdays: Sat-Sun", "9")]
    public void Estimate_PlanWithHolidays_CountsTheOtherDays(string month, string holidays, string days, string expected) =>
        Assert.Equal(expected, Terminal.Estimate(Plan(month, holidays + days)).Json.Text("plan.activeDays"));

    [Fact]
    public void Estimate_HolidaysBeyondTheFirstYear_HasMonthButNoFirstYear()
    {
        Assert.Null(FirstYear("2028-02", "holidays: JP"));
        Assert.NotNull(FirstYear("2028-02", "daysPerWeek: 5"));
        Assert.NotNull(FirstYear("2028-01", "holidays: JP"));
    }

    [Theory]
    [InlineData("month: 2029-01", "holidays-unknown")]
    [InlineData("month: 2024-12", "holidays-unknown")]
    [InlineData("hours: 720", "not-with-hours")]
    public void Estimate_HolidaysWithoutACalendar_IsRefused(string period, string code)
    {
        Answer answer = Terminal.Estimate(Plan("2026-11", "holidays: JP").Replace("month: 2026-11", period));
        Assert.Equal(2, answer.Exit);
        Assert.Contains($"\"{code}\"", answer.Output + answer.Error);
    }

    private static JsonElement? FirstYear(string month, string active) =>
        Terminal.Estimate(Plan(month, active)).Option("base-on-demand@us-east-1").GetProperty("firstYear")
            is { ValueKind: JsonValueKind.Object } year
            ? year
            : null;

    private static string Plan(string month, string active) =>
        $"model: Nova Pro\nregion: us-east-1\nmonth: {month}\n"
        + $"traffic: {{requestsPerDay: 100, tokens: {{input: 1000, output: 100}}, active: {{{active}}}}}\n"
        + "customization: {method: none}\n";
}
