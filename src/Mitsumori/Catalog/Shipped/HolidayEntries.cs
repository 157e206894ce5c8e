using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads public holidays. The years covered are those from the first to the last published day.</summary>
internal static class HolidayEntries
{
    public static HolidayCalendar Japan(IFactEntries data)
    {
        Entry[] published = [.. data.EntriesOf(FileKinds.JapaneseHolidays, "published")],
            yearly = [.. data.EntriesOf(FileKinds.JapaneseHolidays, "yearly")];
        if (published.Length == 0) return new("JP", [], 0, 0);
        int first = published.Min(entry => entry.Day("day")!.Value.Year), last = published.Max(entry => entry.Day("day")!.Value.Year);
        return new("JP", JapaneseHolidayLaw.DaysOfRest(Named(published, yearly, first, last)), first, last);
    }

    private static IEnumerable<DateOnly> Named(Entry[] published, Entry[] yearly, int first, int last)
    {
        for (int year = first; year <= last; year++)
        {
            foreach (Entry entry in yearly) yield return In(year, entry);
        }

        foreach (Entry entry in published) yield return entry.Day("day")!.Value;
    }

    private static DateOnly In(int year, Entry entry)
    {
        int month = (int)entry.Whole("month");
        return entry.OptionalText("monday") is null
            ? new DateOnly(year, month, (int)entry.Whole("day"))
            : JapaneseHolidayLaw.MondayOf(year, month, (int)entry.Whole("monday"));
    }
}
