using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>Weights of one's own, which no list of models names; they are hosted by import.</summary>
/// <param name="Name">What its owner calls it; it stands where the name of a model stands.</param>
public sealed record OwnWeights(string Name, ImportArchitecture Architecture)
{
    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));
}
