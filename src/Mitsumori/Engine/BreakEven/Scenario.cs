using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>A plan's traffic at its typical values with one input left to vary: that one is a line, the others are constants.</summary>
/// <param name="Rate">Requests a minute while active.</param>
/// <param name="HoursPerDay">Active hours of an active day.</param>
/// <param name="Days">Active days of the period.</param>
/// <param name="Requests">Requests of the period.</param>
/// <param name="PerUnit">1 ÷ what one model unit carries a minute; null where that is not known.</param>
/// <param name="PerCopy">1 ÷ what one model copy carries a minute; null where that is not known.</param>
internal sealed record Scenario(
    Linear Rate, Linear HoursPerDay, Linear Days, Linear Requests, Linear Input, Linear Output, Linear CacheRead, Linear CacheWrite, UnitShares? PerUnit, Linear? PerCopy)
{
    /// <summary>Changes are looked for up to so many times the plan's own value.</summary>
    public const decimal Farthest = 50m;

    /// <summary>Tokens that a host without a prompt cache reads for one request.</summary>
    public Linear InputWithoutCache => Input + CacheRead + CacheWrite;

    /// <summary>All inputs at their typical values.</summary>
    public static Scenario Of(Plan plan, Load typical) => new(
        typical.RequestsPerMinute,
        typical.HoursPerDay,
        typical.Days,
        typical.Requests,
        typical.Input,
        typical.Output,
        typical.CacheRead,
        typical.CacheWrite,
        UnitShares.Of(plan.Known.ModelUnit),
        plan.Known.ImportCopy is { } copy && (copy.RequestsPerMinute ?? copy.TokensPerMinute) is QuantityRange each ? Ratio.Of(1m, each.Typical) : null);

    /// <summary>Hours of different sizes have no rate of the day that could be varied by hours or days.</summary>
    public static bool CanVary(Plan plan, Axis axis) => axis == Axis.RequestsPerMinute || plan.Traffic.IsLevel;

    /// <summary>Where the plan itself stands on an axis.</summary>
    public Ratio At(Axis axis) => (axis switch
    {
        Axis.RequestsPerMinute => Rate,
        Axis.HoursPerDay => HoursPerDay,
        Axis.DaysPerMonth => Days,
    }).Constant;

    /// <summary>The same with another value along an axis, the others as they are: the requests follow.</summary>
    public Scenario Along(Axis axis)
    {
        Scenario following = this with { Requests = Linear.Variable * (Requests.Constant / At(axis)) };
        return axis switch
        {
            Axis.RequestsPerMinute => following with { Rate = Linear.Variable },
            Axis.HoursPerDay => following with { HoursPerDay = Linear.Variable },
            Axis.DaysPerMonth => following with { Days = Linear.Variable },
        };
    }
}

/// <summary>The share of one model unit that a token a minute takes: by input and output apart, or by both together.</summary>
internal sealed record UnitShares(Linear? Input, Linear? Output, Linear? Both)
{
    public static UnitShares? Of(UnitThroughput? unit) => unit is null
        ? null
        : new(ShareOf(unit.InputTokensPerMinute), ShareOf(unit.OutputTokensPerMinute), ShareOf(unit.TokensPerMinute));

    private static Linear? ShareOf(QuantityRange? each) => each is null ? null : Ratio.Of(1m, each.Typical);
}
