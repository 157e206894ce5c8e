using CsCheck;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Capacity;
using Mitsumori.Plans.Binding;
using NodaTime;
using static Mitsumori.Faces.Tests.PlanGen;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>How full the busiest day of UTC is, for hours that follow a local clock.</summary>
public sealed class BusiestDayTests
{
    private static readonly BillingMonth December = new(2026, 12);

    [Theory]
    [InlineData("Asia/Tokyo", "20:00", "06:00", 127, "10")] // 11:00 to 21:00 UTC: one day of UTC.
    [InlineData("Asia/Tokyo", "04:00", "14:00", 127, "10")] // Five hours of this day and five of the next meet in one day of UTC.
    [InlineData("Asia/Tokyo", "04:00", "14:00", 2, "5")] // Mondays alone: five hours on Sunday and five on Monday.
    [InlineData("Asia/Tokyo", "08:00", "14:00", 2, "5")] // 23:00 to 05:00 UTC.
    [InlineData("Asia/Tokyo", null, null, 2, "15")] // All Monday in Tokyo ends at 15:00 UTC.
    [InlineData("Asia/Tokyo", null, null, 127, "24")]
    [InlineData("UTC", "20:00", "06:00", 2, "6")] // Four hours on Monday and six on Tuesday.
    [InlineData("UTC", "09:30", "18:15", 127, "8.75")]
    [InlineData("Asia/Kathmandu", null, null, 2, "18.25")] // 5:45 ahead.
    public void Hours_LocalHours_FallIntoDaysOfUtc(string zone, string? from, string? to, int days, string expected)
    {
        TimeSpanOfDay? between = from is null ? null : new(TimeOnly.Parse(from), TimeOnly.Parse(to!));
        Assert.Equal(Ratio.Of(decimal.Parse(expected)), Hours(Active(zone, December, between, days), null, December));
    }

    [Theory]
    [InlineData(2026, 10, 25, "23")] // Berlin shows 02:00 to 03:00 twice: 00:00 to 23:00 UTC.
    [InlineData(2026, 3, 29, "21")] // Berlin skips it: 01:00 to 22:00 UTC.
    public void Hours_ClockChanges_CountsTheRealHours(int year, int month, int day, string expected)
    {
        BillingMonth changing = new(year, month);
        TimeSpanOfDay between = new(new(2, 0), new(0, 0));
        ActiveHours active = Active("Europe/Berlin", changing, between, 127) with { Holidays = AllBut(changing, day) };
        Assert.Equal(Ratio.Of(decimal.Parse(expected)), Hours(active, null, changing));
    }

    [Fact]
    public void Hours_NoClockTimes_StayWhatTheyAre() =>
        Assert.Equal(
            Ratio.Of(10m),
            BusiestDay.Hours(
                Load(Active("Asia/Tokyo", December, null, 2) with { HoursPerDay = QuantityRange.Of(10m) }, null),
                new BillingPeriod.CalendarMonth(December),
                10m));

    [Fact]
    public void Hours_AnyHours_AreThoseOfAMinuteByMinuteCount() =>
        Gen.Select(
                Gen.Select(
                    Among("Asia/Tokyo", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"),
                    Gen.Int[0, 30]),
                Gen.Select(Gen.Int[0, 1_439], Gen.Int[0, 1_439], Gen.Int[1, 127]),
                Gen.Bool,
                Gen.Int[0, 9].Array[HourlyMeans.Count])
            .HoldsOfEach(
                (place, span, isHourly, hours) =>
                {
                    BillingMonth month = new BillingMonth(2026, 1).Plus(place.Item2);
                    TimeSpanOfDay? between = isHourly
                        ? null
                        : new(new(span.Item1 / 60, span.Item1 % 60), new(span.Item2 / 60, span.Item2 % 60));
                    HourlyMeans? week = isHourly ? new([.. hours.Select((requests, i) => i == 0 ? requests + 1m : requests)]) : null;
                    ActiveHours active = Active(place.Item1, month, between, isHourly ? 127 : span.Item3);
                    Assert.Equal(MinuteByMinute(active, week, month), Hours(active, week, month));
                },
                Tries.Exactly(60));

    // Every minute of UTC around the month is shown to the local clock, which says how many requests it brings.
    private static Ratio MinuteByMinute(ActiveHours active, HourlyMeans? week, BillingMonth month)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[active.TimeZone];
        decimal fullest = 0m;
        for (DateOnly day = month.FirstDay.AddDays(-1); day <= month.LastDay.AddDays(2); day = day.AddDays(1))
        {
            decimal requests = 0m;
            for (int minute = 0; minute < 1_440; minute++)
            {
                LocalDateTime local = (Instant.FromUtc(day.Year, day.Month, day.Day, 0, 0) + NodaTime.Duration.FromMinutes(minute))
                    .InZone(zone)
                    .LocalDateTime;
                requests += RequestsAt(local, active, week, month);
            }

            fullest = Math.Max(fullest, requests);
        }

        return Ratio.Of(fullest, 60m) / (week?.Largest ?? 1m);
    }

    private static decimal RequestsAt(LocalDateTime local, ActiveHours active, HourlyMeans? week, BillingMonth month)
    {
        DateOnly today = local.Date.ToDateOnly();
        bool IsActive(DateOnly day) => day >= month.FirstDay && day <= month.LastDay && active.Weekdays.Contains(day.DayOfWeek);
        if (week is not null) return IsActive(today) ? week.Requests[(((int)today.DayOfWeek + 6) % 7 * 24) + local.Hour] : 0m;
        int minute = (local.Hour * 60) + local.Minute,
            start = (active.Between!.From.Hour * 60) + active.Between.From.Minute,
            end = start + active.Between.Minutes;
        return
            (IsActive(today) && minute >= start && minute < end)
            || (IsActive(today.AddDays(-1)) && minute + 1_440 >= start && minute + 1_440 < end)
            ? 1m
            : 0m;
    }

    private static Ratio Hours(ActiveHours active, HourlyMeans? week, BillingMonth month) =>
        BusiestDay.Hours(Load(active, week), new BillingPeriod.CalendarMonth(month), 24m);

    private static Traffic Load(ActiveHours active, HourlyMeans? week) =>
        week is null
            ? new Traffic.Rate(QuantityRange.Of(1m), RequestShape.Of(1m, 1m), active)
            : new Traffic.Week(week, RequestShape.Of(1m, 1m), active);

    private static ActiveHours Active(string zone, BillingMonth month, TimeSpanOfDay? between, int days)
    {
        Weekdays weekdays = Weekdays.Of(Enum.GetValues<DayOfWeek>().Where(day => (days & (1 << (int)day)) != 0));
        return new(QuantityRange.Of(between?.Hours ?? 24m), between, weekdays, null, zone)
        {
            Clock = LocalClocks.Of(zone, new BillingPeriod.CalendarMonth(month)),
        };
    }

    private static HolidayCalendar AllBut(BillingMonth month, int day) =>
        new(
            "XX",
            Enumerable
                .Range(1, month.Days)
                .Where(other => other != day)
                .Select(other => new DateOnly(month.Year, month.Month, other))
                .ToSequence(),
            month.Year,
            month.Year);
}
