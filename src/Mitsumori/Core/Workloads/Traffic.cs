using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>How many requests come, how large they are, and when: at one rate in all active hours, or in hours that differ.</summary>
/// <remarks>
/// A closed family: who tells the cases apart asks <see cref="Match"/> or an abstract member,
/// and a new case does not compile until each of them answers for it.
/// </remarks>
public abstract partial record Traffic
{
    /// <summary>The most that <see cref="PeakFactor"/> may be.</summary>
    public const int GreatestPeakFactor = 1_000;

    /// <summary>The most that <see cref="LatencySeconds"/> may be: a day.</summary>
    public const int LongestLatencySeconds = 86_400;

    private Traffic(RequestShape tokens) => Tokens = tokens;

    /// <summary>The key of the requests in the traffic of a plan.</summary>
    public abstract string Key { get; }

    /// <summary>The tokens of one request.</summary>
    public RequestShape Tokens
    {
        get;
        init => field = Bounds.Given(value, nameof(Tokens));
    }

    /// <summary>When requests come.</summary>
    public abstract ActiveHours Active { get; init; }

    /// <summary>1 to 1,000; multiplies the rate that capacity must carry, never the volume.</summary>
    public decimal PeakFactor
    {
        get;
        init => field = Bounds.Within(value, 1m, GreatestPeakFactor, nameof(PeakFactor));
    }

    = 1m;

    /// <summary>True if a caller waits for the answer.</summary>
    public bool IsInteractive { get; init; } = true;

    /// <summary>How long a call runs, above 0, at most a day; null when not given.</summary>
    public decimal? LatencySeconds
    {
        get;
        init => field = Bounds.Above0(value, LongestLatencySeconds, nameof(LatencySeconds));
    }

    /// <summary>True if one rate holds in all active hours.</summary>
    public bool IsLevel => this is Level;

    /// <summary>True if no quantity of it is a range.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>True if requests come at one rate in every hour of every day.</summary>
    public abstract bool IsRoundTheClock { get; }

    /// <summary>True if more active hours bring more requests, and not as many at a lower rate.</summary>
    public abstract bool GrowsWithHours { get; }

    /// <summary>
    /// True if it can be laid over a period: the hours of a week need a calendar, and holidays a month that theirs covers.
    /// </summary>
    public abstract bool Fits(BillingPeriod period);

    /// <summary>The answer for the case that this is.</summary>
    public abstract T Match<T>(Func<Level, T> level, Func<Week, T> week);

    private bool KnowsHolidaysOf(BillingPeriod period) =>
        Active.Holidays is not HolidayCalendar holidays
        || (period is BillingPeriod.CalendarMonth calendar && holidays.Covers(calendar.Month));
}
