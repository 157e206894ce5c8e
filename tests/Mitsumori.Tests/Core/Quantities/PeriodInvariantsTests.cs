using Mitsumori.Core.Quantities;
using static Mitsumori.Tests.Core.Plans.PlanValues;

namespace Mitsumori.Tests.Core.Quantities;

/// <summary>What months, hours and holidays refuse that are made from values.</summary>
public sealed class PeriodInvariantsTests
{
    [Fact]
    public void CalendarMonth_DefaultOfAMonth_IsRefused() => Refuses.Each(
        nameof(BillingPeriod.CalendarMonth.Month),
        () => new BillingPeriod.CalendarMonth(default),
        () => new BillingPeriod.CalendarMonth(new(2026, 12)) with { Month = default });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(BillingPeriod.ExplicitHours.MostHours + 1)]
    public void ExplicitHours_OutsideAYear_AreRefused(int hours) =>
        Refuses.Each("hours", () => new BillingPeriod.ExplicitHours(hours));

    [Fact]
    public void HolidayCalendar_DaysTwiceOrOutOfOrder_IsRefused() => Refuses.Each(
        nameof(HolidayCalendar.Days),
        () => Holidays with { Days = [new(2026, 1, 1), new(2026, 1, 1)] },
        () => new HolidayCalendar("JP", [new(2026, 1, 2), new(2026, 1, 1)], 2026, 2026));
}
