using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using static Mitsumori.Core.Charges.Expression;

namespace Mitsumori.Core.Workloads;

/// <summary>How many requests come in a period and at which rate, where all active hours are alike.</summary>
/// <param name="Asked">As what a plan gives its requests.</param>
/// <param name="Requests">Requests of the period.</param>
/// <param name="RequestsPerMinute">While active.</param>
public sealed record TrafficFormulas(Input Asked, Expression Requests, Expression RequestsPerMinute)
{
    private static readonly Expression HoursPerDay = Input.HoursPerDay, Days = Input.Days;

    private static readonly Expression MinutesOfHour = Number(60m, Unit.Of(Measure.Minute).Per(Measure.Hour));

    private static readonly Expression MinutesOfDay = (Expression)Input.HoursPerDaySpread * MinutesOfHour;

    private static readonly TrafficFormulas PerMinute = new(
        Input.RequestsAskedPerMinute,
        new Step(Result.Requests, Input.RequestsAskedPerMinute * MinutesOfHour * HoursPerDay * Days),
        Input.RequestsAskedPerMinute);

    private static readonly TrafficFormulas PerDay = new(
        Input.RequestsAskedPerDay,
        new Step(Result.Requests, Input.RequestsAskedPerDay * Days),
        new Step(Result.Steady, Input.RequestsAskedPerDay / MinutesOfDay));

    private static readonly TrafficFormulas PerMonth = new(
        Input.RequestsAskedPerPeriod,
        Input.RequestsAskedPerPeriod,
        new Step(Result.Steady, Input.RequestsAskedPerPeriod / (MinutesOfDay * Days)));

    /// <summary>The formulas of traffic, by what its requests are given for.</summary>
    public static TrafficFormulas Of(Traffic.Level level) =>
        level.Match(static rate => PerMinute, static dayVolume => PerDay, static monthVolume => PerMonth);

    /// <summary>The inputs of these formulas at a corner, in a period of so many active days.</summary>
    public GivenInputs InputsAt(Traffic.Level level, Corner corner, Ratio days) => new(
        (Asked, level.Requests.At(corner)),
        (Input.Days, days),
        (Input.HoursPerDay, level.Active.HoursAt(corner)),
        (Input.HoursPerDaySpread, level.Active.HoursAt(corner.Opposite())));
}
