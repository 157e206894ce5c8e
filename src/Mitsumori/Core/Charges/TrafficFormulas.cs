using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using static Mitsumori.Core.Charges.Expression;

namespace Mitsumori.Core.Charges;

/// <summary>How many requests come in a period and at which rate, where all active hours are alike.</summary>
/// <param name="Asked">As what a plan gives its requests.</param>
/// <param name="Requests">Requests of the period.</param>
/// <param name="RequestsPerMinute">While active.</param>
public sealed record TrafficFormulas(Input Asked, Expression Requests, Expression RequestsPerMinute)
{
    private static readonly Expression MinutesOfHour = Number(60m, Unit.Of(Measure.Minute).Per(Measure.Hour)), HoursPerDay = Input.HoursPerDay, Days = Input.Days;

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

    /// <summary>The formulas of a kind of traffic; null where hours differ, and are counted one by one.</summary>
    public static TrafficFormulas? Of(RequestRate rate) => rate switch
    {
        RequestRate.PerMinute => PerMinute,
        RequestRate.PerDay => PerDay,
        RequestRate.PerMonth => PerMonth,
        RequestRate.Hourly => null,
    };

    /// <summary>The inputs of these formulas.</summary>
    /// <param name="asked">Requests as the plan gives them.</param>
    /// <param name="hoursPerDaySpread">Active hours of a day over which a volume is spread for its rate.</param>
    public GivenInputs InputsWith(Ratio asked, Ratio days, Ratio hoursPerDay, Ratio hoursPerDaySpread) =>
        new((Asked, asked), (Input.Days, days), (Input.HoursPerDay, hoursPerDay), (Input.HoursPerDaySpread, hoursPerDaySpread));
}
