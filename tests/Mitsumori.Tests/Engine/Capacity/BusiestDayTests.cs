using CsCheck;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Tests.Engine.Capacity;

/// <summary>How full the busiest day of UTC is, on clocks made up by hand; the judge counts minute by minute.</summary>
public sealed class BusiestDayTests
{
    private const int DaySeconds = 86_400;

    // Quarters of an hour that a clock is ahead, and one change of it at some hour in or near the month.
    private static readonly Gen<LocalClock> Clocks = Gen.Select(
        Gen.Int[-48, 56],
        Gen.Int[-4, 4],
        Gen.Int[-48, 900],
        (quarters, change, hour) => new LocalClock(change == 0
            ? [new(long.MinValue / 2, quarters * 900)]
            : [new(long.MinValue / 2, quarters * 900), new(SecondsTo(January.FirstDay) + (hour * 3_600L), (quarters + change) * 900)]));

    private static BillingMonth January { get; } = new(2026, 1);

    [Fact]
    public void Hours_AnyClock_AreThoseOfAMinuteByMinuteCount() =>
        Gen.Select(Clocks, Gen.Int[0, 1_439], Gen.Int[0, 1_439], Gen.Int[1, 127], Gen.Bool)
            .Holds(
                (clock, from, to, days, isHourly, bites) =>
                {
                    TimeSpanOfDay between = new(new(from / 60, from % 60), new(to / 60, to % 60));
                    HourlyMeans week = new([.. Enumerable.Range(0, HourlyMeans.Count).Select(hour => (decimal)((hour * (from + 1)) % 7) + 1m)]);
                    ActiveHours active = new(
                        QuantityRange.Of(isHourly ? 24m : between.Hours),
                        isHourly ? null : between,
                        Weekdays.Of(Enum.GetValues<DayOfWeek>().Where(day => isHourly || (days & (1 << (int)day)) != 0)),
                        null,
                        "UTC")
                    {
                        Clock = clock,
                    };
                    Traffic traffic = isHourly
                        ? new Traffic.Week(week, RequestShape.Of(1m, 1m), active)
                        : new Traffic.Rate(QuantityRange.Of(1m), RequestShape.Of(1m, 1m), active);
                    Ratio counted = MinuteByMinute(active, isHourly ? week : null);
                    bites.CountIf(clock.Offsets.Count > 1, "the clock is set");
                    bites.CountIf(isHourly, "hour by hour");
                    bites.CountIf(!isHourly && counted == Ratio.Of(between.Minutes, 60m), "a day as long as the local one");
                    bites.CountIf(!isHourly && counted != Ratio.Of(between.Minutes, 60m), "another length");
                    Assert.Equal(counted, BusiestDay.Hours(traffic, new BillingPeriod.CalendarMonth(January), 24m));
                },
                ["the clock is set", "hour by hour", "a day as long as the local one", "another length"],
                Tries.Usually(80));

    [Fact]
    public void Hours_NoCalendarOrNoClockTimes_StayAsGiven()
    {
        ActiveHours active = ActiveHours.Always with { HoursPerDay = QuantityRange.Of(9m) };
        Traffic traffic = new Traffic.Rate(QuantityRange.Of(1m), RequestShape.Of(1m, 1m), active);
        Assert.Equal(Ratio.Of(9m), BusiestDay.Hours(traffic, new BillingPeriod.CalendarMonth(January), 9m));
        Assert.Equal(Ratio.Of(7m), BusiestDay.Hours(traffic, new BillingPeriod.ExplicitHours(100m), 7m));
    }

    // Where a stretch is steady, UTC shows it once, so many seconds earlier.
    [Fact]
    public void SteadyIn_AnyStretch_IsOneStretchOfUtc() =>
        Gen.Select(Clocks, Gen.Int[-60, 1_000], Gen.Int[1, 100])
            .Holds(
                (clock, hour, hours, bites) =>
                {
                    long from = SecondsTo(January.FirstDay) + (hour * 3_600L), to = from + (hours * 3_600L);
                    bites.Count(clock.SteadyIn(from, to) is null ? "set" : "steady");
                    if (clock.SteadyIn(from, to) is int ahead) Assert.Equal([(from - ahead, to - ahead)], clock.InUtc(from, to));
                    else Assert.True(clock.Offsets.Count > 1);
                },
                ["set", "steady"]);

    private static long SecondsTo(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * (long)DaySeconds;

    // Every minute of UTC around the month is shown to the local clock, which says how many requests it brings.
    private static Ratio MinuteByMinute(ActiveHours active, HourlyMeans? week)
    {
        decimal fullest = 0m;
        for (DateOnly day = January.FirstDay.AddDays(-2); day <= January.LastDay.AddDays(2); day = day.AddDays(1))
        {
            decimal requests = 0m;
            for (int minute = 0; minute < 1_440; minute++)
            {
                long utc = SecondsTo(day) + (minute * 60L);
                long local = utc + active.Clock.Offsets.Last(offset => offset.SinceSeconds <= utc).AheadSeconds;
                requests += RequestsAt(DateTime.UnixEpoch.AddSeconds(local), active, week);
            }

            fullest = Math.Max(fullest, requests);
        }

        return Ratio.Of(fullest, 60m) / (week?.Largest ?? 1m);
    }

    private static decimal RequestsAt(DateTime local, ActiveHours active, HourlyMeans? week)
    {
        DateOnly today = DateOnly.FromDateTime(local);
        bool IsActive(DateOnly day) => day >= January.FirstDay && day <= January.LastDay && active.Weekdays.Contains(day.DayOfWeek);
        if (week is not null) return IsActive(today) ? week.Requests[(((int)today.DayOfWeek + 6) % 7 * 24) + local.Hour] : 0m;
        int minute = (local.Hour * 60) + local.Minute,
            start = (active.Between!.From.Hour * 60) + active.Between.From.Minute,
            end = start + active.Between.Minutes;
        bool isToday = IsActive(today) && minute >= start && minute < end;
        bool isOfYesterday = IsActive(today.AddDays(-1)) && minute + 1_440 >= start && minute + 1_440 < end;
        return isToday || isOfYesterday ? 1m : 0m;
    }
}
