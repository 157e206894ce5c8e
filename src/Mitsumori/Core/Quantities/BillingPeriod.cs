namespace Mitsumori.Core.Quantities;

/// <summary>A calendar month, in UTC.</summary>
public readonly record struct BillingMonth : IComparable<BillingMonth>
{
    // The year and the terms that begin in the last month a plan can name go beyond it.
    private const int FirstYear = 2000, LastYear = 3999;

    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 2000 to 3999, or there is no such month.</exception>
    public BillingMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Year = year;
        Month = month;
    }

    public int Year { get; }

    public int Month { get; }

    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>Hours in this month: 672, 696, 720 or 744.</summary>
    public int Hours => Days * 24;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>How many days of this month fall on the given weekdays.</summary>
    public int DaysOn(Weekdays weekdays)
    {
        // Four whole weeks, then what is left of the month, 0 to 3 days.
        int count = 4 * weekdays.Count;
        DateOnly first = FirstDay;
        for (int rest = 28; rest < Days; rest++)
        {
            if (weekdays.Contains(first.AddDays(rest).DayOfWeek)) count++;
        }

        return count;
    }

    /// <summary>The calendar month so many months later.</summary>
    public BillingMonth Plus(int months)
    {
        DateOnly day = FirstDay.AddMonths(months);
        return new(day.Year, day.Month);
    }

    public int CompareTo(BillingMonth other) => FirstDay.CompareTo(other.FirstDay);

    public override string ToString() => $"{Year:D4}-{Month:D2}";
}

/// <summary>What a monthly total covers: a calendar month, or a number of hours without a calendar.</summary>
public abstract record BillingPeriod
{
    private BillingPeriod()
    {
    }

    /// <summary>The hours it lasts, never a hidden average.</summary>
    public abstract decimal Hours { get; }

    /// <summary>The answer for the case that this is: for the month, or for the number of hours.</summary>
    public abstract T Match<T>(Func<BillingMonth, T> month, Func<decimal, T> hours);

    /// <summary>One month of the calendar.</summary>
    public sealed record CalendarMonth(BillingMonth Month) : BillingPeriod
    {
        /// <exception cref="ArgumentException">It is the default value, which is no month.</exception>
        public BillingMonth Month
        {
            get;
            init => field = Existing(value);
        }

        = Existing(Month);

        public override decimal Hours => Month.Hours;

        public override T Match<T>(Func<BillingMonth, T> month, Func<decimal, T> hours) => month(Month);

        private static BillingMonth Existing(BillingMonth month) =>
            month != default ? month : throw Bounds.Refused("A period needs a month.", nameof(Month));
    }

    /// <summary>So many hours, more than zero and at most those of a leap year; days are hours ÷ 24, and there are no weekdays.</summary>
    public sealed record ExplicitHours : BillingPeriod
    {
        /// <summary>The most hours: those of a leap year.</summary>
        public const int MostHours = 8_784;

        public ExplicitHours(decimal hours) => Hours = Bounds.Above0(hours, MostHours, nameof(hours));

        public override decimal Hours { get; }

        public override T Match<T>(Func<BillingMonth, T> month, Func<decimal, T> hours) => hours(Hours);
    }
}
