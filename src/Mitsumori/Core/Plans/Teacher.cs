using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>The teacher of a distillation, and the tokens it reads and writes on demand.</summary>
public sealed record Teacher(ModelId Model, QuantityRange InputTokens, QuantityRange OutputTokens)
{
    public ModelId Model
    {
        get;
        init => field = Bounds.Given(value, nameof(Model));
    }

    = Bounds.Given(Model, nameof(Model));

    public QuantityRange InputTokens
    {
        get;
        init => field = Bounds.Given(value, nameof(InputTokens));
    }

    = Bounds.Given(InputTokens, nameof(InputTokens));

    public QuantityRange OutputTokens
    {
        get;
        init => field = Bounds.Given(value, nameof(OutputTokens));
    }

    = Bounds.Given(OutputTokens, nameof(OutputTokens));
}
