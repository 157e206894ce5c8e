namespace Mitsumori.Core.Quantities;

/// <summary>Article 3 of the Japanese Act on National Holidays (Act No. 178 of 1948): the days of rest that follow from where the named holidays fall.</summary>
public static class JapaneseHolidayLaw
{
    /// <summary>The named holidays, substitute holidays and days between two holidays.</summary>
    /// <param name="named">The national holidays that the Act names, of whole years, in any order.</param>
    /// <returns>All days of rest in order, each once.</returns>
    public static Sequence<DateOnly> DaysOfRest(IEnumerable<DateOnly> named)
    {
        HashSet<DateOnly> holidays = [.. named];
        SortedSet<DateOnly> rest = [.. holidays];
        foreach (DateOnly holiday in holidays)
        {
            // Paragraph 2: for a holiday on a Sunday, the nearest later day that is none is a day of rest.
            if (holiday.DayOfWeek == DayOfWeek.Sunday) rest.Add(FirstFree(holiday, holidays));

            // Paragraph 3: so is a day between two holidays.
            DateOnly next = holiday.AddDays(1);
            if (holidays.Contains(holiday.AddDays(2))) rest.Add(next);
        }

        return rest.ToSequence();
    }

    /// <summary>The day of a month's Monday by its number, as Article 2 sets four holidays since the year 2000.</summary>
    /// <param name="number">1 for the first Monday, at most 4.</param>
    public static DateOnly MondayOf(int year, int month, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        DateOnly first = new(year, month, 1);
        int toMonday = ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toMonday + (7 * (number - 1)));
    }

    private static DateOnly FirstFree(DateOnly day, HashSet<DateOnly> holidays)
    {
        while (holidays.Contains(day)) day = day.AddDays(1);
        return day;
    }
}
