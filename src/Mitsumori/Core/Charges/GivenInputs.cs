using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>A few inputs with their values; all others are not known.</summary>
public sealed class GivenInputs(params IReadOnlyList<(Input Input, Ratio Value)> values) : ChargeInputs
{
    public override IReadOnlyList<ChargeInputs>? Hours => null;

    public override Ratio? Find(Input input)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Input == input) return values[i].Value;
        }

        return null;
    }
}
