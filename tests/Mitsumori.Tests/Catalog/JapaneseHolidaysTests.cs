using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Catalog;

/// <summary>The shipped holidays of Japan, against the lists that the Cabinet Office prints.</summary>
public sealed class JapaneseHolidaysTests
{
    private static readonly HolidayCalendar Japan = Assert.Single(ShippedData.Read(ShippedFolder.Data).Holidays);

    [Theory]
    [InlineData(2025, "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24")]
    [InlineData(2026, "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23")]
    [InlineData(2027, "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23")]
    public void Japan_AYear_HasItsPrintedHolidays(int year, string days) =>
        Assert.Equal(days, string.Join(' ', Japan.Days.Where(day => day.Year == year).Select(day => $"{day:MM-dd}")));

    [Theory]
    [InlineData(2024, 12, false)]
    [InlineData(2025, 1, true)]
    [InlineData(2028, 12, true)]
    [InlineData(2029, 1, false)]
    public void Covers_AMonth_IsTrueWithinThePublishedYears(int year, int month, bool expected) =>
        Assert.Equal(expected, Japan.Covers(new(year, month)));

    [Fact]
    public void DaysOn_WeekdaysOfAMonth_LeavesOutHolidaysOnOtherDays()
    {
        // May 2026: a Sunday, Monday, Tuesday and Wednesday.
        Assert.Equal(3, Japan.DaysOn(new(2026, 5), Weekdays.FirstFromMonday(5)));
        Assert.Equal(4, Japan.DaysOn(new(2026, 5), Weekdays.All));
        Assert.Equal(0, Japan.DaysOn(new(2026, 6), Weekdays.All));
    }
}
