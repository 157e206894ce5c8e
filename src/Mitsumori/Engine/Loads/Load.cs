using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Engine.Loads;

/// <summary>A plan's traffic in one month at one corner of its ranges, exact.</summary>
/// <param name="Days">Active days of the period; a fraction where hours stand for a calendar.</param>
/// <param name="HoursPerDay">Active hours of an active day, where all days are alike.</param>
/// <param name="Requests">Requests in the period.</param>
/// <param name="RequestsPerMinute">While active, steady; in the fullest hour where hours differ.</param>
/// <param name="PeakRequestsPerMinute">The rate that capacity must carry.</param>
internal sealed record Load(
    decimal PeriodHours,
    Ratio Days,
    Ratio HoursPerDay,
    Ratio Requests,
    Ratio RequestsPerMinute,
    Ratio PeakRequestsPerMinute,
    decimal Input,
    decimal Output,
    decimal CacheRead,
    decimal CacheWrite)
{
    /// <summary>Tokens of one request, of every kind.</summary>
    public decimal Tokens => Input + Output + CacheRead + CacheWrite;

    /// <summary>Tokens a host without a prompt cache reads for one request.</summary>
    public decimal InputWithoutCache => Input + CacheRead + CacheWrite;

    /// <summary>The sizes of hours, where they differ; null for a level rate.</summary>
    public HourlyLoad? Hourly { get; private init; }

    public Ratio ActiveHours => Hourly?.ActiveHours ?? Days * HoursPerDay;

    public static Load Of(Traffic traffic, BillingPeriod period, Corner corner) => traffic.Match(
        level => Of(level, period, corner),
        week => Of(week, Traffic.Week.MonthOf(period), corner));

    private static Load Of(Traffic.Level level, BillingPeriod period, Corner corner)
    {
        Ratio days = level.Active.DaysIn(period);
        TrafficFormulas formulas = TrafficFormulas.Of(level);
        GivenInputs asked = formulas.InputsAt(level, corner, days);
        Ratio requests = formulas.Requests.At(asked), perMinute = formulas.RequestsPerMinute.At(asked);
        return Of(level, corner, period.Hours, days, level.Active.HoursAt(corner), requests, perMinute);
    }

    // The fullest hour is the steady rate that capacity is judged by.
    private static Load Of(Traffic.Week week, BillingMonth month, Corner corner)
    {
        HourlyLoad hourly = HourlyLoad.Of(week, month);
        return Of(week, corner, month.Hours, hourly.Days, 24m, hourly.Requests, week.FullestRequestsPerMinute) with { Hourly = hourly };
    }

    private static Load Of(
        Traffic traffic,
        Corner corner,
        decimal periodHours,
        Ratio days,
        Ratio hoursPerDay,
        Ratio requests,
        Ratio perMinute)
    {
        RequestShape tokens = traffic.Tokens;
        return new(
            periodHours, days, hoursPerDay, requests, perMinute, perMinute * traffic.PeakFactor,
            tokens.Input.At(corner), tokens.Output.At(corner), tokens.CacheRead.At(corner), tokens.CacheWriteAt(corner));
    }
}
