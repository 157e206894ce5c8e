using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Reads the texts of fixed form; each form has a pattern, which the JSON Schema prints.</summary>
public static partial class TextForms
{
    /// <summary>Weekdays as plans write them, Monday first.</summary>
    public static ImmutableArray<string> DayNames { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static TextForm Date { get; } = new("day", PatternOf(DatePattern()), text => TryDate(text, out _));

    public static TextForm Month { get; } = new("month", PatternOf(MonthPattern()), text => TryMonth(text, out _));

    public static TextForm Clock { get; } = new("time of day", ClockText.Pattern, text => TryClock(text, out _));

    public static TextForm Weekdays { get; } = new("weekdays", WeekdaysText.Pattern, text => TryWeekdays(text, out _));

    public static TextForm ExchangeRate { get; } = new("rate@day", SpokenRate.Pattern, text => TryExchangeRate(text, out _));

    // What is wrong with a text that is not of the form.
    private static readonly (TextForm Form, PlanFault Wrong)[] Codes =
    [
        (Date, PlanFault.WantsDate), (Month, PlanFault.WantsMonth), (Clock, PlanFault.WantsClock),
        (Weekdays, PlanFault.WantsWeekdays), (ExchangeRate, PlanFault.WantsExchangeRate),
    ];

    /// <summary>The code of a text that should be of a form and is not.</summary>
    public static PlanFault WrongOf(TextForm form) => Codes.First(row => row.Form == form).Wrong;

    /// <summary>A day of the years 2000 to 2999: <c>2026-11-20</c>.</summary>
    public static bool TryDate(string text, out DateOnly day)
    {
        day = default;
        return DatePattern().IsMatch(text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>A month of the years 2000 to 2999: <c>2026-12</c>.</summary>
    public static bool TryMonth(string text, out BillingMonth month)
    {
        month = default;
        if (!MonthPattern().IsMatch(text)) return false;
        month = new(int.Parse(text.AsSpan(0, 4)), int.Parse(text.AsSpan(5)));
        return true;
    }

    /// <summary>A minute of the day, 00:00 to 24:00; 24:00 is the midnight that ends the day.</summary>
    public static bool TryClock(string text, out TimeOnly time)
    {
        time = default;
        if (!ClockPattern().IsMatch(text)) return false;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        time = new(int.Parse(text.AsSpan(0, colon)) % 24, int.Parse(text.AsSpan(colon + 1)));
        return true;
    }

    /// <summary>Days and stretches of days: <c>Mon-Fri</c>, <c>Mon,Wed,Fri</c>, <c>Sat-Mon</c>.</summary>
    public static bool TryWeekdays(string text, out Core.Quantities.Weekdays weekdays)
    {
        weekdays = default;
        if (!WeekdaysPattern().IsMatch(text)) return false;
        List<DayOfWeek> days = [];
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Trim().Split('-');
            int first = NumberOf(ends[0]), last = NumberOf(ends[^1]);
            for (int day = first; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)((day + 1) % 7));
                if (day == last) break;
            }
        }

        weekdays = Core.Quantities.Weekdays.Of(days);
        return true;
    }

    /// <summary>What a dollar costs and the day of the rate: <c>150.25@2026-11-20</c> in yen, else <c>0.92 EUR@2026-11-20</c>.</summary>
    public static bool TryExchangeRate(string text, out Core.Plans.ExchangeRate? rate)
    {
        rate = null;
        if (!ExchangeRatePattern().IsMatch(text)) return false;
        string[] parts = text.Split('@'), amount = parts[0].Split(' ');
        Core.Quantities.Currency? currency =
            amount is [_, string code] ? Core.Quantities.Currency.Find(code) : Core.Quantities.Currency.Yen;
        bool isRead = NumberText.Read(amount[0], out decimal perUsd) == NumberText.Outcome.Number && perUsd != 0m;
        if (!isRead || currency is null || !TryDate(parts[1], out DateOnly day)) return false;
        rate = new(perUsd, currency, day);
        return rate.IsPlausible;
    }

    /// <summary>The name of a weekday as plans write it.</summary>
    public static string NameOf(DayOfWeek day) => DayNames[((int)day + 6) % 7];

    private static string PatternOf(Regex pattern) => pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal);

    private static int NumberOf(string dayName) => DayNames.IndexOf(dayName);

    [GeneratedRegex(@"^2[0-9]{3}-[0-9]{2}-[0-9]{2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^2[0-9]{3}-(0[1-9]|1[0-2])\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockPattern();

    [GeneratedRegex(
        @"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?"
            + @"(, ?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?)*\z",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex WeekdaysPattern();

    [GeneratedRegex(@"^[0-9]{1,15}(\.[0-9]{1,9})?( [A-Z]{3})?@2[0-9]{3}-[0-9]{2}-[0-9]{2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExchangeRatePattern();
}
