using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Engine.Loads;

/// <summary>Hourly means laid over the calendar of one month: how often an hour of which size comes.</summary>
/// <param name="Days">Days with at least one active hour.</param>
/// <param name="ActiveHours">Hours with a rate above 0.</param>
/// <param name="Hours">Each size of an active hour and how often it comes, the smallest first.</param>
internal sealed record HourlyLoad(int Days, int ActiveHours, Ratio Requests, Sequence<HourlyLoad.Hour> Hours)
{
    public static HourlyLoad Of(Traffic.Week week, BillingMonth month)
    {
        (int Times, decimal[] Hours)[] days =
        [
            .. Weekdays.All.Days().Select(day => (
                week.Active.DaysIn(month, Weekdays.Of([day])),
                week.Hours.On(day).Where(requests => requests > 0m).ToArray())),
        ];
        Hour[] hours =
        [
            .. days.SelectMany(day => day.Hours.Select(requests => new Hour(requests, day.Times)))
                .GroupBy(hour => hour.Requests, (requests, same) => new Hour(requests, same.Sum(hour => hour.Times)))
                .OrderBy(hour => hour.Requests),
        ];
        return new(
            days.Where(day => day.Hours.Length > 0).Sum(day => day.Times),
            hours.Sum(hour => hour.Times),
            hours.Aggregate(Ratio.Of(0m), (sum, hour) => sum + (Ratio.Of(hour.Requests) * hour.Times)),
            hours.ToSequence());
    }

    /// <summary>An active hour of one size.</summary>
    /// <param name="Requests">Requests in the hour, above 0.</param>
    /// <param name="Times">How often it comes in the month.</param>
    public readonly record struct Hour(decimal Requests, int Times)
    {
        public Ratio PerMinute => Ratio.Of(Requests, 60m);
    }
}
