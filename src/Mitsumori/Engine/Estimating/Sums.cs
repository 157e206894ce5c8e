using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>What charges come to, at every corner.</summary>
internal readonly record struct Sums(Usd Amount, Usd Low, Usd High)
{
    public static Sums operator +(Sums left, Sums right) => new(left.Amount + right.Amount, left.Low + right.Low, left.High + right.High);

    public static Sums operator *(Sums sums, int count) => new(Times(sums.Amount, count), Times(sums.Low, count), Times(sums.High, count));

    /// <summary>With what is typical between the ends.</summary>
    /// <remarks>
    /// Fewer tokens may cost more where they fall below the least that a cache takes: what is typical then is the lower end.
    /// </remarks>
    public Sums InOrder() => new(Amount, Low < Amount ? Low : Amount, High > Amount ? High : Amount);

    private static Usd Times(Usd amount, int count) => new(Exact.Multiply(amount.Dollars, count));
}
