namespace Mitsumori.Core.Quantities;

/// <summary>The public holidays of one country, substitute holidays included.</summary>
/// <param name="Country">The country by its ISO 3166 code, such as <c>JP</c>.</param>
/// <param name="Days">All holidays of the years that are covered, in order.</param>
/// <param name="FirstYear">The first year whose holidays are known.</param>
/// <param name="LastYear">The last year whose holidays are known; every year between is known too.</param>
public sealed record HolidayCalendar(string Country, Sequence<DateOnly> Days, int FirstYear, int LastYear)
{
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
}
