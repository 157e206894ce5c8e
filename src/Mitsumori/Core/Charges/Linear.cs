using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>A quantity that is a constant plus a slope times the variable, exact.</summary>
internal readonly record struct Linear(Ratio Constant, Ratio Slope)
{
    /// <summary>The variable itself.</summary>
    public static Linear Variable { get; } = new(0m, 1m);

    public bool IsConstant => Slope.IsZero;

    public static implicit operator Linear(Ratio constant) => new(constant, 0m);

    public static implicit operator Linear(decimal constant) => new(constant, 0m);

    public static Linear operator +(Linear left, Linear right) => new(left.Constant + right.Constant, left.Slope + right.Slope);

    public static Linear operator -(Linear left, Linear right) => new(left.Constant - right.Constant, left.Slope - right.Slope);

    /// <exception cref="ArgumentException">Both sides depend on the variable: their product is not linear.</exception>
    public static Linear operator *(Linear left, Linear right)
    {
        if (left.IsConstant) return new(left.Constant * right.Constant, left.Constant * right.Slope);
        if (right.IsConstant) return new(left.Constant * right.Constant, left.Slope * right.Constant);
        throw new ArgumentException("A product of two quantities that both depend on the variable is not linear.", nameof(right));
    }

    public Ratio At(Ratio x) => Constant + (Slope * x);

    /// <summary>Where this line has a value; null for a constant.</summary>
    public Ratio? Where(Ratio value) => IsConstant ? null : (value - Constant) / Slope;
}
