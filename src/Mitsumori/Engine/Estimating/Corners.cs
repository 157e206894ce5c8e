using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>One value for each corner at which a total is formed.</summary>
internal sealed record Corners<T>(T Low, T Typical, T High)
{
    public T At(Corner corner) => corner switch
    {
        Corner.Low => Low,
        Corner.Typical => Typical,
        Corner.High => High,
    };

    public Corners<TResult> Select<TResult>(Func<T, TResult> select) => new(select(Low), select(Typical), select(High));
}

/// <summary>Makes corner values.</summary>
internal static class Corners
{
    public static Corners<T> Of<T>(Func<Corner, T> value) => new(value(Corner.Low), value(Corner.Typical), value(Corner.High));

    public static Corners<T> Same<T>(T value) => new(value, value, value);

    public static Corners<Load> LoadOf(Plan plan) => Of(corner => Load.Of(plan.Traffic, plan.Period, corner));
}
