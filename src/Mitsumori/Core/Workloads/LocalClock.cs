using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>How a local clock runs beside UTC over one period: the offsets in force, one after the other, the earliest first.</summary>
/// <param name="Offsets">By the moments from which they are in force, ascending; empty where the clock shows UTC.</param>
public sealed record LocalClock(Sequence<ClockOffset> Offsets)
{
    private const long LongestOffset = 86_400;

    public static LocalClock Utc { get; } = new([]);

    /// <exception cref="ArgumentException">They do not ascend.</exception>
    public Sequence<ClockOffset> Offsets
    {
        get;
        init => field = Ascending(value);
    }

    = Ascending(Offsets);

    /// <summary>Seconds that the clock is ahead of UTC all through a stretch of local time; null where it is set in or near it.</summary>
    /// <param name="from">Local seconds since the first of January 1970, 00:00; likewise <paramref name="to"/>.</param>
    public int? SteadyIn(long from, long to)
    {
        if (Offsets.IsEmpty) return 0;
        for (int i = Offsets.Count - 1; i >= 0; i--)
        {
            if (Offsets[i].SinceSeconds > to + (2 * LongestOffset)) continue;
            return Offsets[i].SinceSeconds <= from - LongestOffset ? Offsets[i].AheadSeconds : null;
        }

        return null;
    }

    /// <summary>
    /// The stretches of UTC in which the clock shows a stretch of local time; two where the clock is set back in between.
    /// </summary>
    /// <param name="from">Local seconds since the first of January 1970, 00:00; likewise <paramref name="to"/>, which is not shown any
    /// more.</param>
    public IEnumerable<(long From, long To)> InUtc(long from, long to)
    {
        if (Offsets.IsEmpty) yield return (from, to);
        for (int i = 0; i < Offsets.Count; i++)
        {
            ClockOffset offset = Offsets[i];
            long until = i + 1 < Offsets.Count ? Offsets[i + 1].SinceSeconds : long.MaxValue;
            (long From, long To) stretch =
                (Math.Max(from - offset.AheadSeconds, offset.SinceSeconds), Math.Min(to - offset.AheadSeconds, until));
            if (stretch.From < stretch.To) yield return stretch;
        }
    }

    private static Sequence<ClockOffset> Ascending(Sequence<ClockOffset> offsets)
    {
        for (int i = 1; i < offsets.Count; i++)
        {
            if (offsets[i].SinceSeconds <= offsets[i - 1].SinceSeconds)
                throw Bounds.Refused("The offsets of a clock come one after the other.", nameof(Offsets));
        }

        return offsets;
    }
}

/// <summary>An offset from UTC and the moment from which it is in force.</summary>
/// <param name="SinceSeconds">Seconds of UTC since the first of January 1970, 00:00.</param>
/// <param name="AheadSeconds">Seconds that the clock is ahead of UTC, less than a day; negative west of it.</param>
public readonly record struct ClockOffset(long SinceSeconds, int AheadSeconds)
{
    private const int LastSecondOfDay = 86_399;

    public int AheadSeconds
    {
        get;
        init => field = Bounds.Within(value, -LastSecondOfDay, LastSecondOfDay, nameof(AheadSeconds));
    }

    = Bounds.Within(AheadSeconds, -LastSecondOfDay, LastSecondOfDay, nameof(AheadSeconds));
}
