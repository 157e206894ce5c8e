using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Engine.Capacity;

/// <summary>
/// Finds how full the fullest day of UTC is: a quota of tokens a day counts those days, and active hours follow a local clock.
/// </summary>
public static class BusiestDay
{
    private const long DaySeconds = 86_400;

    private static readonly TimeSpanOfDay WholeDay = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>
    /// Hours that the busiest day of UTC would last at the rate of capacity: its requests ÷ those of an hour at that rate.
    /// </summary>
    /// <param name="hoursPerDay">Active hours of a local day. Without clock times or without a calendar a day of UTC can hold all of
    /// them.</param>
    /// <remarks>
    /// The requests of the month count, and those of no day before or after it. An hour that the clock skips has none, one that it repeats
    /// has them twice.
    /// </remarks>
    public static Ratio Hours(Traffic traffic, BillingPeriod period, Ratio hoursPerDay)
    {
        return period.Match(
            month => traffic.Match(
                level => (level.Active.Between ?? (hoursPerDay == 24m ? WholeDay : null)) is TimeSpanOfDay between
                    ? Busiest(Of(between, level.Active, month), level.Active.Clock)
                    : hoursPerDay,
                week => Busiest(Of(week, month), week.Active.Clock) / week.Hours.Largest),
            hours => hoursPerDay);
    }

    // Requests of the fullest day, where a stretch has its weight in each hour.
    private static Ratio Busiest(IEnumerable<Stretch> stretches, LocalClock clock)
    {
        Dictionary<long, Ratio> days = [];
        foreach (Stretch stretch in stretches)
        {
            foreach ((long from, long to) in clock.InUtc(stretch.From, stretch.To))
            {
                for (long start = from; start < to;)
                {
                    long day = start / DaySeconds, end = Math.Min(to, (day + 1) * DaySeconds);
                    days[day] = days.GetValueOrDefault(day) + Ratio.Of(end - start, 3_600m) * stretch.PerHour;
                    start = end;
                }
            }
        }

        return days.Values.Aggregate(Ratio.Of(0m), Ratio.Max);
    }

    private static IEnumerable<Stretch> Of(TimeSpanOfDay between, ActiveHours active, BillingMonth month)
    {
        foreach (DateOnly day in active.DaysOf(month))
        {
            long from = SecondsTo(day) + (((between.From.Hour * 60L) + between.From.Minute) * 60L);
            yield return new(from, from + (between.Minutes * 60L), 1m);
        }
    }

    private static IEnumerable<Stretch> Of(Traffic.Week week, BillingMonth month)
    {
        foreach (DateOnly day in week.Active.DaysOf(month))
        {
            long from = SecondsTo(day);
            foreach (decimal requests in week.Hours.On(day.DayOfWeek))
            {
                if (requests > 0m) yield return new(from, from + 3_600, requests);
                from += 3_600;
            }
        }
    }

    private static long SecondsTo(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * DaySeconds;

    /// <summary>Local seconds since 1970 from one up to another, and the requests of an hour between them.</summary>
    private readonly record struct Stretch(long From, long To, Ratio PerHour);
}
