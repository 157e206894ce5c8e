using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Loads;

/// <summary>One value for each corner at which a total is formed.</summary>
/// <remarks>What is made of a single value stays one: most plans have no ranges, and are reckoned once instead of three times.</remarks>
internal sealed record Corners<T>
{
    public Corners(T value)
    {
        (Low, Typical, High) = (value, value, value);
        IsSingle = true;
    }

    public Corners(T low, T typical, T high) => (Low, Typical, High) = (low, typical, high);

    public T Low { get; }

    public T Typical { get; }

    public T High { get; }

    /// <summary>True if one value was made for all three corners.</summary>
    public bool IsSingle { get; }

    public Corners<TResult> Select<TResult>(Func<T, TResult> select) =>
        IsSingle ? new(select(Typical)) : new(select(Low), select(Typical), select(High));

    /// <summary>What two values give at each corner.</summary>
    public Corners<TResult> With<TOther, TResult>(Corners<TOther> other, Func<T, TOther, TResult> combine) => IsSingle && other.IsSingle
        ? new(combine(Typical, other.Typical))
        : new(combine(Low, other.Low), combine(Typical, other.Typical), combine(High, other.High));
}

/// <summary>Makes corner values.</summary>
internal static class Corners
{
    public static Corners<T> Same<T>(T value) => new(value);

    public static Corners<decimal> Of(QuantityRange range) =>
        range.IsSingle ? new(range.Typical) : new(range.Low, range.Typical, range.High);

    public static Corners<Load> LoadOf(Plan plan) =>
        plan.Traffic.IsSingle
            ? new(Load.Of(plan.Traffic, plan.Period, Corner.Typical))
            : new(
                Load.Of(plan.Traffic, plan.Period, Corner.Low),
                Load.Of(plan.Traffic, plan.Period, Corner.Typical),
                Load.Of(plan.Traffic, plan.Period, Corner.High));
}
