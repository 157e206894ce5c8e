using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using NodaTime;

namespace Mitsumori.Plans.Binding;

/// <summary>Finds how the clock of a time zone runs beside UTC.</summary>
public static class LocalClocks
{
    /// <param name="timeZone">The IANA name of a time zone that exists.</param>
    /// <returns>The clock over the local month and the day after it; that of UTC where the period has no calendar.</returns>
    public static LocalClock Of(string timeZone, BillingPeriod period)
    {
        if (timeZone == ActiveHours.Always.TimeZone || period is not BillingPeriod.CalendarMonth { Month: BillingMonth month })
            return LocalClock.Utc;
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[timeZone];
        Instant first = zone.AtStartOfDay(LocalDate.FromDateOnly(month.FirstDay)).ToInstant();

        // A stretch of hours that begins on the last day may end on the next.
        Instant end = zone.AtStartOfDay(LocalDate.FromDateOnly(month.LastDay).PlusDays(2)).ToInstant();
        return new(
            zone.GetZoneIntervals(new Interval(first, end))
                .Select(interval => new ClockOffset(
                    (interval.HasStart && interval.Start > first ? interval.Start : first).ToUnixTimeSeconds(),
                    interval.WallOffset.Seconds))
                .ToSequence());
    }
}
