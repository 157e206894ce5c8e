using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>What a number of requests is counted over.</summary>
public enum RequestRate
{
    PerMinute,
    PerDay,
    PerMonth,
    Hourly,
}

/// <summary>How many requests come, how large they are, and when.</summary>
/// <param name="Requests">Per active minute, per active day, per month or, where they are given hourly, per week, as <paramref name="Rate"/> says.</param>
/// <param name="PeakFactor">At least 1; multiplies the rate that capacity must carry, never the volume.</param>
/// <param name="LatencySeconds">How long a call runs; null when not given.</param>
public sealed record Traffic(
    RequestRate Rate, QuantityRange Requests, decimal PeakFactor, bool IsInteractive, RequestShape Tokens, ActiveHours Active, decimal? LatencySeconds)
{
    /// <summary>The hours of a week, laid over the calendar; null unless the rate is hourly.</summary>
    public HourlyMeans? Hourly { get; init; }
}

/// <summary>The average tokens of one request; averages may be decimals.</summary>
/// <param name="MaxTokens">The limit a caller sets on the output; null when not given.</param>
public sealed record RequestShape(QuantityRange Input, QuantityRange Output, long? MaxTokens, QuantityRange CacheRead, QuantityRange CacheWrite, CacheLife CacheLife)
{
    public static RequestShape Of(decimal input, decimal output) =>
        new(QuantityRange.Of(input), QuantityRange.Of(output), null, QuantityRange.Of(0m), QuantityRange.Of(0m), CacheLife.FiveMinutes);
}

/// <summary>When requests come: so many hours on each of some weekdays.</summary>
/// <param name="HoursPerDay">Hours in one unbroken stretch, above 0, at most 24.</param>
/// <param name="Between">The hours of the day, where they are given; otherwise null.</param>
/// <param name="DaysPerWeekGiven">The count of days the plan gave; null where it named weekdays.</param>
/// <param name="TimeZone">The time zone whose calendar and clock count, by its IANA name.</param>
public sealed record ActiveHours(QuantityRange HoursPerDay, TimeSpanOfDay? Between, Weekdays Weekdays, int? DaysPerWeekGiven, string TimeZone)
{
    public static ActiveHours Always { get; } = new(QuantityRange.Of(24m), null, Weekdays.All, 7, "UTC");

    /// <summary>Public holidays, on which no requests come; null if they are days like others.</summary>
    public HolidayCalendar? Holidays { get; init; }

    /// <summary>How the clock of the time zone runs in the plan's month.</summary>
    public LocalClock Clock { get; init; } = LocalClock.Utc;

    /// <summary>The active days of a month, the first one first.</summary>
    public IEnumerable<DateOnly> DaysOf(BillingMonth month)
    {
        for (DateOnly day = month.FirstDay; day <= month.LastDay; day = day.AddDays(1))
        {
            if (Weekdays.Contains(day.DayOfWeek) && Holidays?.Days.Contains(day) != true) yield return day;
        }
    }

    /// <summary>Active days of a month. A month that the holidays do not cover is not asked for.</summary>
    public int DaysIn(BillingMonth month) => DaysIn(month, Weekdays);

    /// <summary>Days of a month that fall on some weekdays and on no holiday.</summary>
    public int DaysIn(BillingMonth month, Weekdays weekdays) => month.DaysOn(weekdays) - (Holidays?.DaysOn(month, weekdays) ?? 0);
}

/// <summary>From one minute of the day up to another; equal minutes are a whole day, a smaller end is on the next day.</summary>
public sealed record TimeSpanOfDay(TimeOnly From, TimeOnly To)
{
    /// <summary>Minutes it lasts: 1 to 1,440.</summary>
    public int Minutes
    {
        get
        {
            int minutes = ((To.Hour - From.Hour) * 60) + To.Minute - From.Minute;
            return minutes > 0 ? minutes : minutes + 1_440;
        }
    }

    public decimal Hours => Ratio.Of(Minutes, 60m).ToDecimal();
}
