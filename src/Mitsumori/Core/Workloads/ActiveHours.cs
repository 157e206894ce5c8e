using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>When requests come: so many hours on each of some weekdays.</summary>
/// <param name="HoursPerDay">Hours in one unbroken stretch, above 0, at most 24.</param>
/// <param name="Between">The hours of the day, where they are given; otherwise null.</param>
/// <param name="Weekdays">At least one.</param>
/// <param name="DaysPerWeekGiven">The count of days the plan gave, 1 to 7; null where it named weekdays.</param>
/// <param name="TimeZone">The time zone whose calendar and clock count, by its IANA name.</param>
public sealed record ActiveHours(
    QuantityRange HoursPerDay,
    TimeSpanOfDay? Between,
    Weekdays Weekdays,
    int? DaysPerWeekGiven,
    string TimeZone)
{
    /// <summary>The hours of a day.</summary>
    public const int MostHoursPerDay = 24;

    public static ActiveHours Always { get; } = new(QuantityRange.Of(24m), null, Weekdays.All, 7, "UTC");

    public QuantityRange HoursPerDay
    {
        get;
        init => field = Bounds.Above0(Bounds.Given(value, nameof(HoursPerDay)), nameof(HoursPerDay), MostHoursPerDay)!;
    }

    = Bounds.Above0(Bounds.Given(HoursPerDay, nameof(HoursPerDay)), nameof(HoursPerDay), MostHoursPerDay)!;

    /// <exception cref="ArgumentException">There is none.</exception>
    public Weekdays Weekdays
    {
        get;
        init => field = AtLeastOne(value);
    }

    = AtLeastOne(Weekdays);

    public int? DaysPerWeekGiven
    {
        get;
        init => field = Bounds.Within(value, 1, 7, nameof(DaysPerWeekGiven));
    }

    = Bounds.Within(DaysPerWeekGiven, 1, 7, nameof(DaysPerWeekGiven));

    public string TimeZone
    {
        get;
        init => field = Bounds.Text(value, nameof(TimeZone));
    }

    = Bounds.Text(TimeZone, nameof(TimeZone));

    /// <summary>Public holidays, on which no requests come; null if they are days like others.</summary>
    public HolidayCalendar? Holidays { get; init; }

    /// <summary>How the clock of the time zone runs in the plan's month.</summary>
    public LocalClock Clock
    {
        get;
        init => field = Bounds.Given(value, nameof(Clock));
    }

    = LocalClock.Utc;

    /// <summary>Hours of an active day at a corner, exact.</summary>
    /// <remarks>Given clock times are thirds of an hour and the like, which a decimal cannot hold: their minutes are exact.</remarks>
    public Ratio HoursAt(Corner corner) => Between is TimeSpanOfDay between ? Ratio.Of(between.Minutes, 60m) : HoursPerDay.At(corner);

    /// <summary>True if days of so many hours follow each other without a pause, so that a whole period is one stretch.</summary>
    public bool IsUnbroken(Ratio hoursPerDay) => hoursPerDay == 24m && Weekdays.Count == 7 && Holidays is null;

    /// <summary>The active days of a month, the first one first.</summary>
    public IEnumerable<DateOnly> DaysOf(BillingMonth month)
    {
        DateOnly last = month.LastDay;
        for (DateOnly day = month.FirstDay; day <= last; day = day.AddDays(1))
        {
            if (Weekdays.Contains(day.DayOfWeek) && Holidays?.Days.Contains(day) != true) yield return day;
        }
    }

    /// <summary>Active days of a period. Hours without a calendar have their share of days, which may be a fraction.</summary>
    public Ratio DaysIn(BillingPeriod period) => period.Match<Ratio>(
        month => DaysIn(month),
        hours => Ratio.Of(hours, 24m) * Weekdays.Count / 7m);

    /// <summary>Active days of a month. A month that the holidays do not cover is not asked for.</summary>
    public int DaysIn(BillingMonth month) => DaysIn(month, Weekdays);

    /// <summary>Days of a month that fall on some weekdays and on no holiday.</summary>
    public int DaysIn(BillingMonth month, Weekdays weekdays) => month.DaysOn(weekdays) - (Holidays?.DaysOn(month, weekdays) ?? 0);

    private static Weekdays AtLeastOne(Weekdays weekdays) =>
        weekdays.Count > 0 ? weekdays : throw Bounds.Refused("At least one day of the week is active.", nameof(Weekdays));
}
