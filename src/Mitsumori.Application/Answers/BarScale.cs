namespace Mitsumori.Application.Answers;

/// <summary>Chooses where a scale of bars ends, and its round ticks.</summary>
internal static class BarScale
{
    // One amount so many times the median would leave nothing to see of the others.
    private const decimal MostTimesTheMedian = 50m;

    // Labels of more ticks would touch on a narrow page.
    private const decimal MostTicks = 5m;

    /// <summary>The greatest amount that leaves something to see of the others; 0 where none is above 0.</summary>
    public static decimal EndOf(IEnumerable<decimal> amounts)
    {
        decimal[] ordered = [.. amounts.Where(amount => amount > 0m).Order()];
        if (ordered.Length == 0) return 0m;
        decimal median = ordered[(ordered.Length - 1) / 2];
        return ordered.Last(amount => amount / MostTimesTheMedian <= median);
    }

    /// <summary>Round amounts up to the end of the scale, 0 first; none of an empty scale.</summary>
    public static IEnumerable<decimal> TicksTo(decimal upTo)
    {
        if (upTo <= 0m) return [];
        decimal step = StepOver(upTo / MostTicks);
        return Enumerable.Range(0, (int)(upTo / step) + 1).Select(tick => tick * step);
    }

    // The least of 1, 2 and 5, times a power of ten, that is not below what is given.
    private static decimal StepOver(decimal least)
    {
        decimal power = 1m;
        while (power > least) power /= 10m;
        while (power <= least / 10m) power *= 10m;
        return ((decimal[])[1m, 2m, 5m, 10m]).Select(times => times * power).First(step => step >= least);
    }
}
