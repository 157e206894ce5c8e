using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>From one minute of the day up to another; equal minutes are a whole day, a smaller end is on the next day.</summary>
public sealed record TimeSpanOfDay(TimeOnly From, TimeOnly To)
{
    /// <exception cref="ArgumentException">It is no whole minute.</exception>
    public TimeOnly From
    {
        get;
        init => field = WholeMinute(value, nameof(From));
    }

    = WholeMinute(From, nameof(From));

    /// <exception cref="ArgumentException">It is no whole minute.</exception>
    public TimeOnly To
    {
        get;
        init => field = WholeMinute(value, nameof(To));
    }

    = WholeMinute(To, nameof(To));

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

    private static TimeOnly WholeMinute(TimeOnly time, string name) => time.Ticks % TimeSpan.TicksPerMinute == 0
        ? time
        : throw Bounds.Refused($"{name} must be a whole minute of the day.", name);
}
