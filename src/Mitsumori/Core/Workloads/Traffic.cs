using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>How many requests come, how large they are, and when: at one rate in all active hours, or in hours that differ.</summary>
/// <remarks>
/// A closed family: who tells the cases apart asks <see cref="Match"/> or an abstract member,
/// and a new case does not compile until each of them answers for it.
/// </remarks>
public abstract partial record Traffic
{
    private Traffic(RequestShape tokens) => Tokens = tokens;

    /// <summary>The key of the requests in the traffic of a plan.</summary>
    public abstract string Key { get; }

    /// <summary>The tokens of one request.</summary>
    public RequestShape Tokens { get; init; }

    /// <summary>When requests come.</summary>
    public abstract ActiveHours Active { get; init; }

    /// <summary>At least 1; multiplies the rate that capacity must carry, never the volume.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public decimal PeakFactor
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1m);
            field = value;
        }
    }

    = 1m;

    /// <summary>True if a caller waits for the answer.</summary>
    public bool IsInteractive { get; init; } = true;

    /// <summary>How long a call runs; null when not given.</summary>
    public decimal? LatencySeconds { get; init; }

    /// <summary>True if one rate holds in all active hours.</summary>
    public bool IsLevel => this is Level;

    /// <summary>True if no quantity of it is a range.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>True if requests come at one rate in every hour of every day.</summary>
    public abstract bool IsRoundTheClock { get; }

    /// <summary>True if more active hours bring more requests, and not as many at a lower rate.</summary>
    public abstract bool GrowsWithHours { get; }

    /// <summary>True if it can be laid over a period: the hours of a week need a calendar.</summary>
    public abstract bool Fits(BillingPeriod period);

    /// <summary>The answer for the case that this is.</summary>
    public abstract T Match<T>(Func<Level, T> level, Func<Week, T> week);
}
