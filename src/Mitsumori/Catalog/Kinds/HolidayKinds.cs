using static Mitsumori.Catalog.Kinds.Field;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fields of public holidays.</summary>
internal static class HolidayKinds
{
    /// <summary>A holiday that falls on one day of every year, or on one Monday of a month.</summary>
    public static EntryKind Yearly { get; } = new(
        "yearly-holiday",
        Must("id", Is.Id, "Unique among all entries."),
        Must("name", Is.Words, "English name."),
        Must("nameJa", Is.Words, "Japanese name."),
        Must("month", Is.Whole(1, 12), "The month."),
        May("day", Is.Whole(1, 31), "The day of the month; absent where a Monday is set."),
        May("monday", Is.Whole(1, 4), "Which Monday of the month; absent where a day is set."),
        Must("source", Is.Source, "Id of the source."),
        May("note", Is.Words, "What a reader should know about the row."));

    /// <summary>A holiday whose day is published for each year.</summary>
    public static EntryKind Published { get; } = new(
        "published-holiday",
        Must("id", Is.Id, "Unique among all entries."),
        Must("name", Is.Words, "English name; the years of one holiday have the same."),
        Must("nameJa", Is.Words, "Japanese name."),
        Must("day", Is.Day, "The day."),
        Must("source", Is.Source, "Id of the source."),
        May("note", Is.Words, "What a reader should know about the row."));
}
