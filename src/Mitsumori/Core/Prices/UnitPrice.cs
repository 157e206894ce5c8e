using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>A price as its source prints it: an amount in dollars for 1, 1,000 or 1,000,000 of something.</summary>
public sealed record UnitPrice
{
    /// <param name="amount">Dollars, zero or more. Zero is a price.</param>
    /// <param name="per">1, 1,000 or 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or <paramref name="per"/> is another number.</exception>
    public UnitPrice(decimal amount, long per)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (per is not (1 or 1_000 or 1_000_000))
            throw new ArgumentOutOfRangeException(nameof(per), per, "Prices are for 1, 1,000 or 1,000,000.");
        Amount = amount;
        Per = per;
    }

    public decimal Amount { get; }

    public long Per { get; }

    /// <summary>The price of one, in dollars, exact: what makes two printed forms comparable.</summary>
    public decimal OfOne => Exact.DivideByPowerOfTen(Amount, Per);

    /// <summary>The cost of so many, in dollars, exact.</summary>
    public Usd CostOf(decimal quantity) => new(Exact.DivideByPowerOfTen(Exact.Multiply(quantity, Amount), Per));
}
