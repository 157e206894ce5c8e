using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Facts;

/// <summary>Why a number or an option cannot be given: the world says no. Those that leave a number open are gaps, those that decide a verdict are reasons.</summary>
public abstract record Refusal : Remark
{
    private Refusal()
    {
    }

    // Gaps: a price.
    public sealed record PriceMissing(PriceKey Key) : Refusal;

    public sealed record PriceRegionUnrecorded(PriceKey Key, Sequence<string> Ids, string Source) : Refusal;

    public sealed record PriceAmbiguous(PriceKey Key, Sequence<string> Ids) : Refusal;

    public sealed record PriceNotAccepted(PriceKey Key, Sequence<string> Ids) : Refusal;

    public sealed record UnitPriceUnpublished(ModelId Model, Region Region, CommitmentTerm Term) : Refusal;

    public sealed record ExtendedAccessPriceUnknown(PriceKey Key, DateOnly Since) : Refusal;

    // Gaps: a quantity.
    public sealed record UnitThroughputUnpublished(ModelId Model) : Refusal;

    public sealed record CopyThroughputUnknown(ModelId Model) : Refusal;

    public sealed record CmuCountUnpublished(ModelId Model) : Refusal;

    public sealed record TrainingAmountNotGiven(CustomizationMethod Method) : Refusal;

    public sealed record TrainingNotOffered(ModelId Model, CustomizationMethod Method, Region Region, Sequence<Region> OfferedIn, DateOnly? LegacySince) : Refusal;

    // Reasons: an option that does not exist for the plan.
    public sealed record NothingCustomized : Refusal;

    public sealed record WeightsStayInBedrock : Refusal;

    public sealed record ImportedModel : Refusal;

    // Reasons: an option that is not sold.
    public sealed record RegionNotServed(ModelId Model, HostingMode Mode, Region Region, Sequence<Region> OfferedIn, Region Nearest, int Kilometres, DateOnly? TableOf) : Refusal;

    public sealed record ModelNotInList(ModelId Model, HostingMode Mode, Sequence<ModelId> Alternatives, DateOnly? TableOf) : Refusal;

    public sealed record Legacy(ModelId Model, HostingMode Mode, DateOnly Since, Sequence<ModelId> Alternatives) : Refusal;

    public sealed record EndOfLife(ModelId Model, HostingMode Mode, DateOnly On, Sequence<ModelId> Alternatives) : Refusal;

    public sealed record Retired(ModelId Model, HostingMode Mode, Sequence<ModelId> Alternatives, DateOnly? TableOf) : Refusal;

    public sealed record ArchitectureNotImportable(ModelId Model) : Refusal;

    public sealed record CustomizedTooEarly(ModelId Model, DateOnly NotBefore) : Refusal;

    public sealed record OfferUnknown(ModelId Model, HostingMode Mode, Region Region, Sequence<Region> KnownIn) : Refusal;

    // Reasons: a limit.
    public sealed record ModelUnitQuota(long Needed, long Granted) : Refusal;

    public sealed record ModelCopies(long Needed, long Maximum) : Refusal;
}
