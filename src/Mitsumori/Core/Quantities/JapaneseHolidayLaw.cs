using System.Collections.Immutable;

namespace Mitsumori.Core.Quantities;

/// <summary>
/// Article 3 of the Japanese Act on National Holidays (Act No. 178 of 1948): the days of rest that follow from where the named holidays
/// fall.
/// </summary>
public static class JapaneseHolidayLaw
{
    /// <summary>The named holidays, substitute holidays and days between two holidays.</summary>
    /// <param name="named">The national holidays that the Act names, of whole years, in any order.</param>
    /// <returns>All days of rest in order, each once.</returns>
    public static Sequence<DateOnly> DaysOfRest(IEnumerable<DateOnly> named)
    {
        // By their numbers: what the runtime library has for sets of dates is compiled anew at every start.
        List<int> holidays = [];
        foreach (DateOnly holiday in named) holidays.Add(holiday.DayNumber);
        List<int> rest = [.. holidays];
        foreach (int holiday in holidays)
        {
            // Paragraph 2: for a holiday on a Sunday, the nearest later day that is none is a day of rest.
            if (DateOnly.FromDayNumber(holiday).DayOfWeek == DayOfWeek.Sunday) rest.Add(FirstFree(holiday, holidays));

            // Paragraph 3: so is a day between two holidays.
            if (holidays.Contains(holiday + 2)) rest.Add(holiday + 1);
        }

        return InOrder(rest);
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

    private static int FirstFree(int day, List<int> holidays)
    {
        while (holidays.Contains(day)) day++;
        return day;
    }

    private static Sequence<DateOnly> InOrder(List<int> days)
    {
        days.Sort();
        ImmutableArray<DateOnly>.Builder once = ImmutableArray.CreateBuilder<DateOnly>(days.Count);
        for (int i = 0; i < days.Count; i++)
        {
            if (i == 0 || days[i] != days[i - 1]) once.Add(DateOnly.FromDayNumber(days[i]));
        }

        return new(once.ToImmutable());
    }
}
