using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>A plan's typical values with a part of its load left to vary.</summary>
internal sealed record Scenario(ChargeInputs Typical, Variation Variation)
{
    /// <summary>Changes are looked for up to so many times the plan's own value.</summary>
    public const decimal Farthest = 50m;

    /// <summary>Another value along an axis, the others as they are: the requests follow.</summary>
    public static Scenario Along(ChargeInputs typical, Axis axis) => new(typical, new Variation.Growing(GrowthOf(axis), At(typical, axis)));

    /// <summary>Hours of different sizes have no rate of the day that could be varied by hours or days.</summary>
    public static bool CanVary(Plan plan, Axis axis) => axis == Axis.RequestsPerMinute || plan.Traffic.IsLevel;

    /// <summary>Where the plan itself stands on an axis.</summary>
    public static Ratio At(ChargeInputs typical, Axis axis) => typical.Of(axis switch
    {
        Axis.RequestsPerMinute => Input.RequestsPerMinute,
        Axis.HoursPerDay => Input.HoursPerDay,
        Axis.DaysPerMonth => Input.Days,
    });

    /// <summary>Requests a minute while active, at a value of what varies.</summary>
    public Ratio RateAt(Ratio value)
    {
        Ratio typical = Typical.Of(Input.RequestsPerMinute);
        bool varies = Variation.Varied.Contains(Input.RequestsPerMinute);
        return varies && Variation.CourseOf(Input.RequestsPerMinute, typical) is Course.Straight rate ? rate.Line.At(value) : typical;
    }

    private static Growth GrowthOf(Axis axis) => axis switch
    {
        Axis.RequestsPerMinute => Growth.Rate,
        Axis.HoursPerDay => Growth.Hours,
        Axis.DaysPerMonth => Growth.Days,
    };
}
