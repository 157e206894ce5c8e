using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>How much a charge counts: its formula, which every answer about it reads.</summary>
/// <param name="keepsEveryDigit">True for products of what a plan says, which are refused where they have more digits than a decimal holds;
/// false where hours or requests need not come out even.</param>
public sealed class ChargeFormula(Charge charge, Expression quantity, bool keepsEveryDigit = false)
{
    private Unit? unit;

    public Charge Charge => charge;

    /// <summary>What tells it from others of its charge, where a bill has a line for each: the life of a cache entry; else null.</summary>
    public string? Variant { get; init; }

    public Expression Quantity => quantity;

    /// <summary>What the quantity counts.</summary>
    public Unit Unit => unit ??= quantity.Read(UnitReading.Instance);

    /// <summary>The quantity at the corner of the inputs.</summary>
    /// <exception cref="TooManyDigitsException">The quantity needs more digits than a decimal has.</exception>
    public decimal QuantityAt(ChargeInputs inputs)
    {
        Ratio value = quantity.At(inputs);
        if (!keepsEveryDigit) return value.ToDecimal();
        return value.TryToExact(out decimal exact) ? exact : throw new TooManyDigitsException(string.Join(" × ", FactorsAt(inputs)));
    }

    /// <summary>What the quantity is the product of, for a reader who multiplies it again.</summary>
    public Sequence<Factor> FactorsAt(ChargeInputs inputs) => quantity.Read(new FactorReading(inputs)).ToSequence();
}
