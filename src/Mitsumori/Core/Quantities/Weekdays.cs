namespace Mitsumori.Core.Quantities;

/// <summary>A set of days of the week.</summary>
public readonly record struct Weekdays
{
    private readonly int bits;

    private Weekdays(int bits) => this.bits = bits;

    public static Weekdays All => FirstFromMonday(7);

    public int Count => System.Numerics.BitOperations.PopCount((uint)bits);

    /// <summary>The first so many days of a week that begins on Monday; 1 to 7.</summary>
    public static Weekdays FirstFromMonday(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 7);
        return new((1 << days) - 1);
    }

    public static Weekdays Of(IEnumerable<DayOfWeek> days) => new(days.Aggregate(0, (set, day) => set | (1 << FromMonday(day))));

    public bool Contains(DayOfWeek day) => (bits & (1 << FromMonday(day))) != 0;

    /// <summary>The days, Monday first.</summary>
    public IEnumerable<DayOfWeek> Days()
    {
        for (int i = 0; i < 7; i++)
        {
            if ((bits & (1 << i)) != 0) yield return (DayOfWeek)((i + 1) % 7);
        }
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
