namespace Mitsumori.Core.Quantities;

/// <summary>The public holidays of one country, substitute holidays included.</summary>
/// <param name="Country">The country by its ISO 3166 code, such as <c>JP</c>.</param>
/// <param name="Days">All holidays of the years that are covered, in order, each once.</param>
/// <param name="FirstYear">The first year whose holidays are known.</param>
/// <param name="LastYear">The last year whose holidays are known; every year between is known too.</param>
public sealed record HolidayCalendar(string Country, Sequence<DateOnly> Days, int FirstYear, int LastYear)
{
    public string Country
    {
        get;
        init => field = Bounds.Text(value, nameof(Country));
    }

    = Bounds.Text(Country, nameof(Country));

    /// <exception cref="ArgumentException">They do not ascend.</exception>
    public Sequence<DateOnly> Days
    {
        get;
        init => field = Ascending(value);
    }

    = Ascending(Days);

    public int FirstYear
    {
        get;
        init => field = Bounds.Within(value, 0, 9_999, nameof(FirstYear));
    }

    = Bounds.Within(FirstYear, 0, 9_999, nameof(FirstYear));

    public int LastYear
    {
        get;
        init => field = Bounds.Within(value, 0, 9_999, nameof(LastYear));
    }

    = Bounds.Within(LastYear, 0, 9_999, nameof(LastYear));

    public bool Covers(BillingMonth month) => month.Year >= FirstYear && month.Year <= LastYear;

    /// <summary>How many holidays of a covered month fall on the given weekdays.</summary>
    public int DaysOn(BillingMonth month, Weekdays weekdays)
    {
        int count = 0;
        foreach (DateOnly day in Days)
        {
            if (day.Year == month.Year && day.Month == month.Month && weekdays.Contains(day.DayOfWeek)) count++;
        }

        return count;
    }

    private static Sequence<DateOnly> Ascending(Sequence<DateOnly> days)
    {
        for (int i = 1; i < days.Count; i++)
        {
            if (days[i] <= days[i - 1]) throw Bounds.Refused("Holidays stand in order, each once.", nameof(Days));
        }

        return days;
    }
}
