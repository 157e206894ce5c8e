using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Remarks;

/// <summary>
/// Why a number or an option cannot be given: the world says no. Those that leave a number open are gaps, those that decide a verdict are
/// reasons.
/// </summary>
public abstract record Refusal : Remark
{
    private Refusal()
    {
    }

    /// <summary>The address of the page that the refusal rests on; null where it rests on what is absent, or on the plan.</summary>
    public virtual string? SourceLocation => null;

    /// <summary>False where it only explains a choice, and nothing is lacking.</summary>
    public virtual bool TakesAway => true;

    /// <summary>True where another Region may offer what this one does not: others rest on the model or on the plan.</summary>
    public virtual bool IsOfRegion => false;

    // Gaps: a price.
    public sealed record PriceMissing(PriceKey Key) : Refusal;

    /// <param name="Price">What these rows print; null where they differ.</param>
    public sealed record PriceRegionUnrecorded(PriceKey Key, Sequence<string> Ids, string Source, UnitPrice? Price) : Refusal
    {
        /// <summary>What the line would amount to at that price; null where it is not asked for, or not known.</summary>
        public Usd? WouldBe { get; init; }

        public override string? Wording => WouldBe is null ? null : "priced";
    }

    public sealed record PriceAmbiguous(PriceKey Key, Sequence<string> Ids) : Refusal;

    public sealed record PriceNotAccepted(PriceKey Key, Sequence<string> Ids) : Refusal;

    public sealed record UnitPriceUnpublished(ModelId Model, Region Region, CommitmentTerm Term) : Refusal;

    /// <param name="Key">Of the band that has no price.</param>
    /// <param name="OverInputTokens">The edge that the call lies beyond.</param>
    /// <param name="Source">The address of the page that names the edge; null where a price row does.</param>
    public sealed record ContextBandUnpriced(PriceKey Key, ModelId Model, long OverInputTokens, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    public sealed record ExtendedAccessPriceUnknown(PriceKey Key, DateOnly Since) : Refusal;

    // Gaps: a quantity.
    public sealed record UnitThroughputUnpublished(ModelId Model) : Refusal;

    public sealed record CopyThroughputUnknown(ModelId Model) : Refusal;

    public sealed record MaxOutputUnknown(ModelId Model) : Refusal;

    public sealed record QuotaUnknown(ModelId Model, HostingMode Mode, Region Region) : Refusal;

    public sealed record CmuCountUnpublished(ModelId Model) : Refusal;

    /// <summary>A commitment is charged the whole of its term, however few hours a plan has.</summary>
    /// <param name="Hours">Of the plan.</param>
    /// <param name="ShortestHours">Of the term where it falls in the shortest months; what is charged.</param>
    public sealed record TermExceedsPeriod(HostingMode Mode, CommitmentTerm Term, decimal Hours, int ShortestHours) : Refusal;

    public sealed record TrainingAmountNotGiven(CustomizationMethod Method) : Refusal;

    /// <param name="IsDisputed">True where one text offers it without a Region, and the table leaves it out.</param>
    public sealed record TrainingNotOffered(
        ModelId Model,
        CustomizationMethod Method,
        Region Region,
        Sequence<Region> OfferedIn,
        DateOnly? LegacySince,
        bool IsDisputed
    ) : Refusal
    {
        public override string? Wording => IsDisputed ? "disputed" : OfferedIn.IsEmpty ? "nowhere" : null;
    }

    /// <param name="Ended">The day of its end of life, if that is why.</param>
    public sealed record TeacherNotOffered(ModelId Model, Region Region, DateOnly? Ended) : Refusal
    {
        public override string? Wording => Ended is null ? null : "ended";
    }

    // Reasons: an option that does not exist for the plan.
    public sealed record NothingCustomized : Refusal;

    public sealed record WeightsStayInBedrock : Refusal;

    public sealed record ImportedModel : Refusal;

    public sealed record FullRank : Refusal;

    public sealed record NotInteractive : Refusal;

    // Reasons: what was chosen for a plan that leaves it open.
    public sealed record ContextVariantChosen(string Variant, decimal Tokens, Sequence<string> Others) : Refusal
    {
        public override bool TakesAway => false;
    }

    // Reasons: an option that is not sold. A table is the newest source that was looked into.
    /// <param name="Nearest">The nearest Region of the partition that is listed; null where there is none.</param>
    /// <param name="NotRecordedIn">Regions of the partition of which a note leaves it open.</param>
    public sealed record NotInRegion(
        ModelId Model,
        HostingMode Mode,
        Region Region,
        Sequence<Region> OfferedIn,
        RegionDistance? Nearest,
        Sequence<Region> NotRecordedIn,
        Source? Table
    ) : Refusal
    {
        public override bool IsOfRegion => true;

        public override string Code => "region";

        public override string? Wording => Nearest is not null ? null : NotRecordedIn.IsEmpty ? "other-partition" : "not-recorded";

        public override string? SourceLocation => Table?.Location;
    }

    public sealed record ModelNotInList(ModelId Model, HostingMode Mode, Sequence<ModelId> Alternatives, Source? Table) : Refusal
    {
        public override string? SourceLocation => Table?.Location;
    }

    public sealed record Legacy(ModelId Model, HostingMode Mode, DateOnly Since, Sequence<ModelId> Alternatives, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    /// <param name="IsBound">True where only a day is known by which it had ended.</param>
    public sealed record EndOfLife(
        ModelId Model, HostingMode Mode, DateOnly On, bool IsBound, Sequence<ModelId> Alternatives, string? Source
    ) : Refusal
    {
        public override string? Wording => IsBound ? "by" : null;

        public override string? SourceLocation => Source;
    }

    public sealed record Retired(ModelId Model, HostingMode Mode, Sequence<ModelId> Alternatives, Source? Table) : Refusal
    {
        public override string? SourceLocation => Table?.Location;
    }

    public sealed record Architecture(ModelId Model) : Refusal;

    public sealed record CommitmentRequired(ModelId Model) : Refusal;

    public sealed record CustomizedTooEarly(ModelId Model, DateOnly NotBefore) : Refusal;

    /// <param name="Tier">Null where tiers are not asked.</param>
    /// <param name="Routing">Null where the mode is not routed.</param>
    public sealed record OfferNotRecorded(
        ModelId Model, HostingMode Mode, Region Region, ServiceTier? Tier, Routing? Routing, Sequence<Region> KnownIn
    ) : Refusal
    {
        public override string? Wording => (Routing, Tier, KnownIn.IsEmpty) switch
        {
            (null, _, _) => "unrouted",
            (_, null, false) => "untiered",
            (_, null, true) => "untiered-only",
            (_, _, true) => "only",
            _ => null,
        };
    }

    /// <param name="Here">The routings that are offered in the Region instead.</param>
    /// <param name="OfferedIn">The Regions of its partition where this routing is offered.</param>
    /// <param name="Nearest">The nearest of them in the partition; null where there is none.</param>
    /// <param name="OtherEndpoint">True if the model answers there on the OpenAI-compatible endpoint only.</param>
    /// <param name="ListedUntil">The day of the newest table that still listed it; null where none did.</param>
    public sealed record RoutingNotOffered(
        ModelId Model,
        HostingMode Mode,
        Region Region,
        Routing Routing,
        Sequence<Routing> Here,
        Sequence<Region> OfferedIn,
        RegionDistance? Nearest,
        bool OtherEndpoint,
        DateOnly? ListedUntil,
        Source? Table
    ) : Refusal
    {
        public override bool IsOfRegion => true;

        public override string? Wording =>
            OtherEndpoint ? "other-endpoint" : ListedUntil is not null ? "until" : Here.IsEmpty ? "elsewhere" : null;

        public override string? SourceLocation => Table?.Location;
    }

    public sealed record TierNotOffered(ModelId Model, PriceTier Tier, Sequence<PriceTier> Offered, Source? Table) : Refusal
    {
        public override string? SourceLocation => Table?.Location;
    }

    /// <summary>A note above a table of units says which models and terms are sold there, and this is none of them.</summary>
    /// <param name="IsOfModel">True where the note speaks of other models: base or custom, whichever this is not.</param>
    public sealed record NotByNote(Region Region, Sequence<CommitmentTerm> Terms, bool IsOfModel, Source? Table) : Refusal
    {
        public override string? Wording => IsOfModel ? "model" : null;

        public override bool IsOfRegion => true;

        public override string? SourceLocation => Table?.Location;
    }

    public sealed record BilledBy(ModelId Model, ModelBilling Billing) : Refusal;

    // Reasons: a limit. Rates are requests a minute; the allowed one is rounded down.
    public sealed record QuotaRpm(long Allowed, string Needed, bool? IsAdjustable) : Refusal;

    public sealed record QuotaTpm(string Allowed, string Needed, long Tokens, bool? IsAdjustable) : Refusal;

    public sealed record QuotaTpd(string Allowed, string Needed, long Tokens, bool? IsAdjustable) : Refusal;

    public sealed record QuotaReservation(string Allowed, string Needed, long MaxTokens) : Refusal;

    /// <param name="Quota">The code in Service Quotas; null where none is recorded.</param>
    public sealed record ModelUnitQuota(long Needed, long Granted, string? Quota) : Refusal;

    /// <param name="Subject">The context variant of units, or the model's id.</param>
    public sealed record OverContextWindow(string Subject, decimal Tokens, long Length, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    public sealed record OverMaxOutput(ModelId Model, decimal Tokens, long Most, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    /// <summary>A call beyond the context window, where an edge of price says that the provider takes longer ones.</summary>
    public sealed record LongContext(ModelId Model, decimal Tokens, long Window, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    /// <summary>A call above a limit that only a secondary source prints.</summary>
    public sealed record CallLimitSecondary(ModelId Model, decimal Tokens, long Limit, string? Source) : Refusal
    {
        public override string? SourceLocation => Source;
    }

    public sealed record BurndownNotRecorded(ModelId Model, int Greatest) : Refusal;

    /// <summary>One call reserves more than the quota holds: none is ever admitted.</summary>
    /// <param name="Reserved">Tokens at the start of a call: input, writes to the cache, max_tokens.</param>
    /// <param name="MaxTokens">The most max_tokens that would pass; null where none would.</param>
    public sealed record CallExceedsQuota(decimal Reserved, long Allowed, long? MaxTokens) : Refusal
    {
        public override string? Wording => MaxTokens is null ? "never" : null;
    }

    public sealed record CacheLifeNotOffered(ModelId Model, CacheLife Life, Sequence<CacheLife> Lives) : Refusal;

    public sealed record Copies(long Needed, long Maximum) : Refusal;
}
