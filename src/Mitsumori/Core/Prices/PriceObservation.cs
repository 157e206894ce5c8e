using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Prices;

/// <summary>One price as one source printed it on one day. Observations are only ever added.</summary>
/// <param name="Id">Unique in the price book; what a user names to accept it.</param>
/// <param name="Regions">Where it holds; empty when the source did not record it.</param>
/// <param name="Tier">Null when the source did not record it.</param>
/// <param name="CacheLife">Null serves the default life of five minutes only.</param>
/// <param name="Unit">What one price is for, as printed: <c>1000000 tokens</c>.</param>
/// <param name="IsSuspect">True for a row that disagrees with better sources; it serves only when its id is accepted.</param>
/// <param name="IsOverlay">True for a row of the user's own price file, which goes before the book.</param>
public sealed record PriceObservation(
    string Id,
    PriceKind Kind,
    PriceSubject Subject,
    Sequence<Region> Regions,
    PriceTier? Tier,
    PriceRouting Routing,
    CommitmentTerm? Commitment,
    CacheLife? CacheLife,
    UnitPrice Price,
    string Unit,
    Source Source,
    string Note,
    bool IsSuspect,
    bool IsOverlay)
{
    /// <summary>Further models that the same printed row serves.</summary>
    public Sequence<ModelId> AlsoModels { get; init; }

    /// <summary>The tier that it serves: the printed one, else that of its kind.</summary>
    public PriceTier TierServed => Tier ?? PriceKinds.Of(Kind).UnprintedTier;

    public bool Concerns(PriceSubject subject) => Subject == subject || (subject.IsModel && AlsoModels.Contains(new ModelId(subject.Name)));
}
