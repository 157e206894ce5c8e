using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Application.Sentences;

/// <summary>When requests come, in words that a reader can check the active days and hours by.</summary>
internal static class ScheduleWords
{
    /// <returns>Times of the day, weekdays, holidays and the time zone that counts; null for every hour of every day in UTC.</returns>
    public static string? Of(ActiveHours active, TextResource texts)
    {
        if (active == ActiveHours.Always) return null;
        string[] parts =
        [
            active.Between is TimeSpanOfDay span
                ? texts.Fill("active.between", ("from", Time(span.From)), ("to", span.To == TimeOnly.MinValue ? "24:00" : Time(span.To)))
                : texts.Fill("active.hours", ("hours", Hours(active))),
            active.Weekdays.Count == 7
                ? texts["active.daily"]
                : string.Join(texts["active.between-days"], active.Weekdays.Days().Select(day => texts["active." + day.ToString()[..3]])),
            .. active.Holidays is { } holidays ? [texts.Fill("active.holidays", ("country", holidays.Country))] : Array.Empty<string>(),
            texts.Fill("active.zone", ("zone", active.TimeZone)),
        ];
        return string.Join(texts["active.and"], parts);
    }

    private static string Hours(ActiveHours active) =>
        active.HoursPerDay.IsSingle
            ? Figures.Count(active.HoursPerDay.Typical)
            : $"{Figures.Count(active.HoursPerDay.Low)}–{Figures.Count(active.HoursPerDay.High)}";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
