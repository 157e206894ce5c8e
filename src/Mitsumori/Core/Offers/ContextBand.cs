using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>An edge beyond which all tokens of a call have other prices.</summary>
/// <param name="OverInputTokens">Calls of strictly more input tokens, those of the cache included, are beyond it; at least 1.</param>
/// <param name="IsDisputed">True when sources disagree on whether there is such an edge.</param>
public sealed record ContextBand(long OverInputTokens, bool IsDisputed, Source Source)
{
    public long OverInputTokens
    {
        get;
        init => field = Bounds.Within(value, 1, long.MaxValue, nameof(OverInputTokens));
    }

    = Bounds.Within(OverInputTokens, 1, long.MaxValue, nameof(OverInputTokens));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}
