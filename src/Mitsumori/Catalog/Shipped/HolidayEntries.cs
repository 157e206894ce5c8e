using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads public holidays. The years covered are those from the first to the last published day.</summary>
internal static class HolidayEntries
{
    public static HolidayCalendar Japan(DataFiles data)
    {
        DateOnly[] published = [.. data.EntriesOf(FileKinds.JapaneseHolidays, "published").Select(entry => entry.Day("day")!.Value)];
        Entry[] yearly = [.. data.EntriesOf(FileKinds.JapaneseHolidays, "yearly")];
        if (published.Length == 0) return new("JP", [], 0, 0);
        int first = published.Min(day => day.Year), last = published.Max(day => day.Year);
        IEnumerable<DateOnly> named = Enumerable.Range(first, last - first + 1).SelectMany(year => yearly.Select(entry => In(year, entry))).Concat(published);
        return new("JP", JapaneseHolidayLaw.DaysOfRest(named), first, last);
    }

    private static DateOnly In(int year, Entry entry)
    {
        int month = (int)entry.Whole("month");
        return entry.OptionalText("monday") is null
            ? new DateOnly(year, month, (int)entry.Whole("day"))
            : JapaneseHolidayLaw.MondayOf(year, month, (int)entry.Whole("monday"));
    }
}
