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
                    ? Busiest(between, level.Active, month)
                    : hoursPerDay,
                week => Busiest(Of(week, month), week.Active.Clock, month) / week.Hours.Largest),
            hours => hoursPerDay);
    }

    // Most months run on one offset: no day of theirs has to be laid against the clock. The last may go on after midnight.
    private static int? AheadIn(BillingMonth month, LocalClock clock) =>
        clock.SteadyIn(SecondsTo(month.FirstDay), SecondsTo(month.LastDay) + (2 * DaySeconds));

    // Then each local day lies in a day of UTC of its own.
    private static bool IsWithinOne(TimeSpanOfDay between, int? ahead) =>
        ahead is int steady && ((SecondsInto(between.From) - steady + DaySeconds) % DaySeconds) + (between.Minutes * 60L) <= DaySeconds;

    private static Ratio Busiest(TimeSpanOfDay between, ActiveHours active, BillingMonth month) =>
        IsWithinOne(between, AheadIn(month, active.Clock))
            ? Ratio.Of(between.Minutes, 60m)
            : Busiest(Of(between, active, month), active.Clock, month);

    // Requests of the fullest day, where a stretch has its weight in each hour. A local day lies within two days of its own in UTC.
    private static Ratio Busiest(IEnumerable<Stretch> stretches, LocalClock clock, BillingMonth month)
    {
        Ratio[] seconds = new Ratio[month.Days + 4];
        long first = (SecondsTo(month.FirstDay) / DaySeconds) - 2;

        int? ahead = AheadIn(month, clock);
        foreach (Stretch stretch in stretches)
        {
            if (ahead is int steady)
            {
                Add(stretch.From - steady, stretch.To - steady, stretch.PerHour);
                continue;
            }

            foreach ((long from, long to) in clock.InUtc(stretch.From, stretch.To)) Add(from, to, stretch.PerHour);
        }

        return seconds.Aggregate(Ratio.Max) / 3_600m;

        void Add(long from, long to, Ratio perHour)
        {
            for (long start = from; start < to;)
            {
                long day = start / DaySeconds, end = Math.Min(to, (day + 1) * DaySeconds);
                seconds[day - first] += (end - start) * perHour;
                start = end;
            }
        }
    }

    private static IEnumerable<Stretch> Of(TimeSpanOfDay between, ActiveHours active, BillingMonth month)
    {
        foreach (DateOnly day in active.DaysOf(month))
        {
            long from = SecondsTo(day) + SecondsInto(between.From);
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

    private static long SecondsInto(TimeOnly time) => ((time.Hour * 60L) + time.Minute) * 60L;

    private static long SecondsTo(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * DaySeconds;

    /// <summary>Local seconds since 1970 from one up to another, and the requests of an hour between them.</summary>
    private readonly record struct Stretch(long From, long To, Ratio PerHour);
}
