using System.Diagnostics;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

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

    public static Load Of(Traffic traffic, BillingPeriod period, Corner corner)
    {
        ActiveHours active = traffic.Active;
        if (traffic.Hourly is HourlyMeans week && period is BillingPeriod.CalendarMonth { Month: BillingMonth month }) return Of(traffic, week, month, corner);
        Ratio hoursPerDay = HoursOf(active, corner);
        Ratio days = DaysOf(period, active);
        TrafficFormulas formulas = TrafficFormulas.Of(traffic.Rate) ?? throw new UnreachableException("Hourly means need a calendar.");
        GivenInputs asked = formulas.InputsWith(traffic.Requests.At(corner), days, hoursPerDay, HoursOf(active, Opposite(corner)));
        Ratio requests = formulas.Requests.At(asked), perMinute = formulas.RequestsPerMinute.At(asked);
        RequestShape tokens = traffic.Tokens;
        return new(
            period.Hours, days, hoursPerDay, requests, perMinute, perMinute * traffic.PeakFactor,
            tokens.Input.At(corner), tokens.Output.At(corner), tokens.CacheRead.At(corner), tokens.CacheWrite.At(corner));
    }

    // The fullest hour is the steady rate that capacity is judged by.
    private static Load Of(Traffic traffic, HourlyMeans week, BillingMonth month, Corner corner)
    {
        HourlyLoad hourly = HourlyLoad.Of(week, traffic.Active, month);
        Ratio perMinute = Ratio.Of(week.Largest, 60m);
        RequestShape tokens = traffic.Tokens;
        return new(
            month.Hours, hourly.Days, 24m, hourly.Requests, perMinute, perMinute * traffic.PeakFactor,
            tokens.Input.At(corner), tokens.Output.At(corner), tokens.CacheRead.At(corner), tokens.CacheWrite.At(corner))
        {
            Hourly = hourly,
        };
    }

    // Given clock times are thirds of an hour and the like, which a decimal cannot hold: their minutes are exact.
    private static Ratio HoursOf(ActiveHours active, Corner corner) => active.Between is TimeSpanOfDay between ? Ratio.Of(between.Minutes, 60m) : active.HoursPerDay.At(corner);

    private static Corner Opposite(Corner corner) => corner switch
    {
        Corner.Low => Corner.High,
        Corner.Typical => Corner.Typical,
        Corner.High => Corner.Low,
    };

    private static Ratio DaysOf(BillingPeriod period, ActiveHours active) => period switch
    {
        BillingPeriod.CalendarMonth calendar => active.DaysIn(calendar.Month),
        _ => Ratio.Of(period.Hours, 24m) * active.Weekdays.Count / 7m,
    };
}
