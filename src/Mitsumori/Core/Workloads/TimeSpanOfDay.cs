using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

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
