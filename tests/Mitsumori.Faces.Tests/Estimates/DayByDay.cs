using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>The plain judge of a month: walks its days one by one and counts what each brings.</summary>
internal sealed record DayByDay(int ActiveDays, Ratio ActiveHours, Ratio Requests, Ratio UnitHours)
{
    /// <param name="units">How many units stand in an hour with requests; no hour else has any.</param>
    public static DayByDay Walk(Traffic traffic, BillingMonth month, long units)
    {
        int days = 0;
        Ratio hours = 0m, requests = 0m, unitHours = 0m;
        for (DateOnly day = month.FirstDay; day <= month.LastDay; day = day.AddDays(1))
        {
            if (traffic.Active.Holidays is HolidayCalendar holidays && holidays.Days.Contains(day)) continue;
            (Ratio ofDay, int standing, Ratio taken) = traffic.Match(level => HoursOf(level, day), week => HoursOf(week.Hours, day));
            if (standing == 0) continue;
            days++;
            hours += ofDay;
            requests += taken;
            unitHours += Ratio.Of(standing) * units;
        }

        return new(days, hours, requests, unitHours);
    }

    private static (Ratio Active, int Standing, Ratio Requests) HoursOf(HourlyMeans week, DateOnly day)
    {
        int active = 0;
        Ratio requests = 0m;
        for (int hour = 0; hour < 24; hour++)
        {
            int sinceMonday = (day.DayOfWeek == DayOfWeek.Sunday ? 6 : (int)day.DayOfWeek - 1) * 24;
            decimal taken = week.Requests[sinceMonday + hour];
            if (taken == 0m) continue;
            active++;
            requests += taken;
        }

        return (active, active, requests);
    }

    private static (Ratio Active, int Standing, Ratio Requests) HoursOf(Traffic.Level traffic, DateOnly day)
    {
        if (!traffic.Active.Weekdays.Contains(day.DayOfWeek)) return (0m, 0, 0m);
        int minutes = traffic.Active.Between is TimeSpanOfDay between ? between.Minutes : (int)(traffic.Active.HoursPerDay.Typical * 60m);
        int begun = 0;
        for (int minute = 0; minute < minutes; minute += 60) begun++;
        decimal asked = traffic.Requests.Typical;
        return (Ratio.Of(minutes, 60m), begun, traffic is Traffic.Rate ? Ratio.Of(asked) * minutes : asked);
    }
}
