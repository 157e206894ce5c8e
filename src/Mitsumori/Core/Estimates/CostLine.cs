using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Estimates;

/// <summary>A quantity at a sourced price. Quantity × unit price ÷ per is the amount, to the last digit.</summary>
/// <param name="Reckoning">The formula of the quantity.</param>
/// <param name="Inputs">The typical values that it was reckoned from.</param>
public sealed record CostLine(ChargeFormula Reckoning, ChargeInputs Inputs, decimal Quantity, UnitPrice UnitPrice, LinePrice Price)
{
    public Charge Charge => Reckoning.Charge;

    /// <summary>The code of its charge, with what tells it from another line of that charge: <c>cache-write-tokens.1h</c>.</summary>
    public string Name => ChargeCodes.Charges.CodeOf(Charge) + (Reckoning.Variant is string variant ? "." + variant : "");

    public Usd Amount { get; } = UnitPrice.CostOf(Quantity);

    /// <summary>What the quantity is the product of, for a reader who multiplies it again.</summary>
    public Sequence<Factor> Factors => Reckoning.FactorsAt(Inputs);

    /// <summary>The whole arithmetic, numbers and signs only: <c>1785600 × 2000 × 0.8 ÷ 1000000</c>.</summary>
    public string Formula =>
        string.Join(" × ", [.. Factors, new Factor(UnitPrice.Amount)]) + (UnitPrice.Per == 1 ? "" : $" ÷ {new Factor(UnitPrice.Per)}");

    public bool IsStorage => ChargeCodes.GroupOf(Charge) == ChargeGroup.Storage;

    /// <summary>Lines are the same that show the same sum at the same price.</summary>
    public bool Equals(CostLine? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Reckoning == other.Reckoning
            && Quantity == other.Quantity
            && UnitPrice == other.UnitPrice
            && Price == other.Price
            && Factors == other.Factors);

    public override int GetHashCode() => HashCode.Combine(Charge, Quantity, UnitPrice, Price);
}

/// <summary>Where a line's price comes from.</summary>
/// <param name="Id">The id in the price book, or the place in the plan.</param>
public sealed record LinePrice(string Id, Source Source, string Note);
