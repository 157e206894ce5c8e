using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Core.Quantities;

/// <summary>Days of rest under Article 3 of the Act on National Holidays.</summary>
public sealed class JapaneseHolidayLawTests
{
    [Theory]
    [InlineData("2026-05-03 2026-05-04 2026-05-05", "2026-05-06")] // A Sunday: the first later day that is no holiday.
    [InlineData("2026-09-21 2026-09-23", "2026-09-22")] // A Tuesday between two holidays.
    [InlineData("2025-02-23", "2025-02-24")]
    [InlineData("2026-02-11", null)]
    [InlineData("2026-08-08", null)] // A Saturday is not replaced.
    [InlineData("2026-03-20 2026-03-23", null)] // Two days between them.
    public void DaysOfRest_NamedHolidays_AddWhatTheActAdds(string named, string? added)
    {
        DateOnly[] holidays = [.. named.Split(' ').Select(day => DateOnly.Parse(day))];
        DateOnly[] expected = added is null ? holidays : [.. holidays.Append(DateOnly.Parse(added)).Order()];
        Assert.Equal(expected, JapaneseHolidayLaw.DaysOfRest(holidays));
    }

    [Theory]
    [InlineData(2026, 1, 2, "2026-01-12")]
    [InlineData(2026, 6, 1, "2026-06-01")] // The month begins on a Monday.
    [InlineData(2026, 2, 1, "2026-02-02")] // The month begins on a Sunday.
    [InlineData(2026, 7, 3, "2026-07-20")]
    public void MondayOf_ANumber_IsThatMonday(int year, int month, int number, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), JapaneseHolidayLaw.MondayOf(year, month, number));
}
