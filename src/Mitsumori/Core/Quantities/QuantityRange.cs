namespace Mitsumori.Core.Quantities;

/// <summary>Which end of every range a total is formed at: the end that lowers it, the typical value, or the end that raises it.</summary>
public enum Corner
{
    Low,
    Typical,
    High,
}

/// <summary>Turns corners round.</summary>
public static class CornerEnds
{
    /// <summary>The other end of a range; the typical value is its own.</summary>
    public static Corner Opposite(this Corner corner) => corner switch
    {
        Corner.Low => Corner.High,
        Corner.Typical => Corner.Typical,
        Corner.High => Corner.Low,
    };
}

/// <summary>A quantity that is known as one number, or as low, typical and high, in ascending order, none negative.</summary>
public sealed record QuantityRange
{
    private QuantityRange(decimal low, decimal typical, decimal high, bool typicalIsMidpoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        if (low > typical || typical > high) throw new ArgumentException("A range ascends: low, typical, high.", nameof(typical));
        Low = low;
        Typical = typical;
        High = high;
        TypicalIsMidpoint = typicalIsMidpoint;
    }

    public decimal Low { get; private init; }

    public decimal Typical { get; private init; }

    public decimal High { get; private init; }

    /// <summary>True if nobody gave a typical value, so that the midpoint stands for it: an assumption that answers name.</summary>
    public bool TypicalIsMidpoint { get; }

    public bool IsSingle => Low == High && Typical == High;

    public bool IsZero => High == 0m && IsSingle;

    public static QuantityRange Of(decimal value) => new(value, value, value, typicalIsMidpoint: false);

    /// <summary>A range without a typical value: its midpoint is taken, exactly.</summary>
    public static QuantityRange Between(decimal low, decimal high) =>
        low == high ? Of(low) : new(low, Exact.Multiply(Exact.Add(low, high), 0.5m), high, typicalIsMidpoint: true);

    public static QuantityRange Of(decimal low, decimal typical, decimal high) => new(low, typical, high, typicalIsMidpoint: false);

    /// <summary>
    /// What is left of a quantity at each corner, where another takes from it: the ends need not ascend. Never part of a plan that is given.
    /// </summary>
    internal static QuantityRange AtCorners(decimal low, decimal typical, decimal high) =>
        low <= typical && typical <= high ? Of(low, typical, high) : Of(0m) with { Low = low, Typical = typical, High = high };

    /// <summary>At the other end than the corner names: for what lowers a total when it grows.</summary>
    public decimal AtOpposite(Corner corner) => At(corner.Opposite());

    public decimal At(Corner corner) => corner switch
    {
        Corner.Low => Low,
        Corner.Typical => Typical,
        Corner.High => High,
    };
}
