using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>Which models are asked about; null asks for all.</summary>
/// <param name="Day">The day on which things are offered.</param>
public sealed record ModelFilter(ModelId? Model, Region? Region, HostingMode? Mode, DateOnly Day);

/// <summary>What one model offers, each with the Regions in the order of the Regions file.</summary>
public sealed record ModelOffers(
    ModelFacts Model,
    IReadOnlyList<(CustomizationMethod Method, Sequence<Region> Regions)> Methods,
    IReadOnlyList<(HostingMode Mode, Sequence<Region> Regions)> Modes);
