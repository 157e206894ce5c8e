using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Decisions;

/// <summary>What is varied to see where two options cross.</summary>
public enum Axis
{
    RequestsPerMinute,
    HoursPerDay,
    DaysPerMonth,
}

/// <summary>How the cheaper side changes.</summary>
public enum CrossingKind
{
    /// <summary>Both cost the same at the point.</summary>
    Equal,

    /// <summary>One steps over the other just beyond the point.</summary>
    Jump,
}

/// <summary>The codes of crossings.</summary>
public static class BreakEvenCodes
{
    public static Vocabulary<Axis> Axes { get; } = new(
        (Axis.RequestsPerMinute, "requests-per-minute"),
        (Axis.HoursPerDay, "hours-per-day"),
        (Axis.DaysPerMonth, "days-per-month"));

    public static Vocabulary<CrossingKind> Kinds { get; } = new(
        (CrossingKind.Equal, "equal"),
        (CrossingKind.Jump, "jump"));
}
