using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>Requests in each hour of a week, Monday 00:00 first.</summary>
public sealed record HourlyMeans
{
    /// <summary>Hours of a week.</summary>
    public const int Count = 168;

    /// <param name="requests">Requests in each hour: 168 numbers, none negative, at least one above 0; they may be decimals.</param>
    /// <exception cref="ArgumentException">The numbers are not 168, or none is above 0.</exception>
    public HourlyMeans(Sequence<decimal> requests)
    {
        if (requests.Count != Count) throw new ArgumentException($"A week has {Count} hours.", nameof(requests));
        if (requests.Min() < 0m || requests.Max() == 0m)
            throw new ArgumentException("No hour is below 0, and at least one above.", nameof(requests));
        Requests = requests;
    }

    public Sequence<decimal> Requests { get; }

    /// <summary>Requests in the fullest hour.</summary>
    public decimal Largest => Requests.Max();

    /// <summary>Requests in a whole week.</summary>
    public decimal OfWeek => Requests.Sum();

    /// <summary>The 24 hours of a day of the week.</summary>
    public IEnumerable<decimal> On(DayOfWeek day) => Requests.Skip((((int)day + 6) % 7) * 24).Take(24);
}
