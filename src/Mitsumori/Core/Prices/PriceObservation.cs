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
/// <param name="Note">What a reader should know about the row; empty if there is nothing.</param>
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
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public PriceKind Kind
    {
        get;
        init => field = Bounds.Member(value, PriceKind.ReservedOutputTpmHour, nameof(Kind));
    }

    = Bounds.Member(Kind, PriceKind.ReservedOutputTpmHour, nameof(Kind));

    /// <exception cref="ArgumentException">It names nothing.</exception>
    public PriceSubject Subject
    {
        get;
        init => field = Named(value);
    }

    = Named(Subject);

    public PriceTier? Tier
    {
        get;
        init => field = Bounds.Member(value, PriceTier.HalfPrice, nameof(Tier));
    }

    = Bounds.Member(Tier, PriceTier.HalfPrice, nameof(Tier));

    public PriceRouting Routing
    {
        get;
        init => field = Bounds.Member(value, PriceRouting.Global, nameof(Routing));
    }

    = Bounds.Member(Routing, PriceRouting.Global, nameof(Routing));

    public CommitmentTerm? Commitment
    {
        get;
        init => field = Bounds.Member(value, CommitmentTerm.SixMonths, nameof(Commitment));
    }

    = Bounds.Member(Commitment, CommitmentTerm.SixMonths, nameof(Commitment));

    public CacheLife? CacheLife
    {
        get;
        init => field = Bounds.Member(value, Prices.CacheLife.OneHour, nameof(CacheLife));
    }

    = Bounds.Member(CacheLife, Prices.CacheLife.OneHour, nameof(CacheLife));

    public UnitPrice Price
    {
        get;
        init => field = Bounds.Given(value, nameof(Price));
    }

    = Bounds.Given(Price, nameof(Price));

    public string Unit
    {
        get;
        init => field = Bounds.Text(value, nameof(Unit));
    }

    = Bounds.Text(Unit, nameof(Unit));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    public string Note
    {
        get;
        init => field = Bounds.Given(value, nameof(Note));
    }

    = Bounds.Given(Note, nameof(Note));

    /// <summary>The size of calls that it is for, as printed; null where the row names none.</summary>
    public string? ContextBand
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(ContextBand));
    }

    /// <summary>Calls of more input tokens than this are priced by it; null and 0 serve calls up to the first edge only.</summary>
    public long? OverInputTokens
    {
        get;
        init => field = Bounds.Within(value, 0, long.MaxValue, nameof(OverInputTokens));
    }

    /// <summary>Further models that the same printed row serves.</summary>
    public Sequence<ModelId> AlsoModels { get; init; }

    /// <summary>The tier that it serves: the printed one, else that of its kind.</summary>
    public PriceTier TierServed => Tier ?? PriceKinds.Of(Kind).UnprintedTier;

    public bool Concerns(PriceSubject subject) => Subject == subject || (subject.IsModel && AlsoModels.Contains(new ModelId(subject.Name)));

    private static PriceSubject Named(PriceSubject subject) =>
        subject.Name is not null ? subject : throw Bounds.Refused("A price is that of a model, or of an architecture.", nameof(Subject));
}
