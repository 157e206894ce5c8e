using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>What is asked of the offer tables: can this model be had in this mode, here, on this day.</summary>
/// <param name="Method">How the model is customized; decides which alternatives count.</param>
/// <param name="Day">The first service day.</param>
public sealed record OfferQuestion(ModelFacts Model, HostingMode Mode, CustomizationMethod Method, Region Region, DateOnly Day)
{
    public Sequence<Holding> Holds { get; init; }

    /// <summary>The context variant a plan names for units; null asks for any.</summary>
    public string? ContextVariant { get; init; }

    /// <summary>The day of customization; null when not given.</summary>
    public DateOnly? CustomizedOn { get; init; }

    /// <summary>The architecture of an imported model, where it is not the model's own.</summary>
    public ImportArchitecture? Architecture { get; init; }

    public ServiceTier Tier { get; init; } = ServiceTier.Standard;

    /// <summary>The commitment of model units.</summary>
    public CommitmentTerm Term { get; init; } = CommitmentTerm.None;

    public Routing Routing { get; init; } = Routing.InRegion;
}
