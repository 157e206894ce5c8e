using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>A few inputs with their values; all others are not known.</summary>
public sealed class GivenInputs(params (Input Input, Ratio Value)[] values) : ChargeInputs
{
    public override IReadOnlyList<ChargeInputs>? Hours => null;

    public override Ratio? Find(Input input)
    {
        foreach ((Input known, Ratio value) in values)
        {
            if (known == input) return value;
        }

        return null;
    }

    // Looking a result up takes as long as reckoning it from so few.
    internal override Ratio Of(Expression.Step step) => step.Of.At(this);
}
