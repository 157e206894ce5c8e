using Mitsumori.Core.Charges;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>How much a charge counts, at every corner.</summary>
/// <param name="Typical">The inputs of the typical quantity.</param>
internal sealed record ChargedQuantity(ChargeFormula Formula, ChargeInputs Typical, Corners<decimal> At)
{
    /// <summary>True if nothing is charged even at the high corner.</summary>
    public bool IsNothing => At.High == 0m;

    public static ChargedQuantity Of(ChargeFormula formula, Corners<ChargeInputs> inputs) =>
        new(
            formula,
            inputs.Typical,
            inputs.IsSingle
                ? new(formula.QuantityAt(inputs.Typical))
                : new(formula.QuantityAt(inputs.Low), formula.QuantityAt(inputs.Typical), formula.QuantityAt(inputs.High)));
}
