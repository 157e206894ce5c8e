using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>Which models are asked about; null asks for all.</summary>
/// <param name="Day">The day on which things are offered.</param>
public sealed record ModelFilter(ModelId? Model, Region? Region, HostingMode? Mode, DateOnly Day)
{
    /// <summary>True if models that have ended and offer nothing are told with their dates: who names one asks about it.</summary>
    public bool ShowsEnded { get; init; } = Model is not null;
}

/// <summary>What one model offers, each with the Regions in the order of the Regions file.</summary>
/// <param name="Modes">Calls of the base model, its batch and its reserved tier by any routing.</param>
public sealed record ModelOffers(
    ModelFacts Model,
    IReadOnlyList<(CustomizationMethod Method, Sequence<Region> Regions)> Methods,
    IReadOnlyList<(HostingMode Mode, Sequence<Region> Regions)> Modes)
{
    /// <summary>Where the base model is called, by routing; null where no table names the model, or another way is asked about.</summary>
    public ModelCalls? Calls { get; init; }

    /// <summary>Where batch jobs are offered, by what they name; null where no text says, or another way is asked about.</summary>
    public ModelBatch? Batch { get; init; }

    /// <summary>What is said of tiers and caching; null where no card is known.</summary>
    public ModelCard? Card { get; init; }
}

/// <summary>Where a base model is called on a day.</summary>
/// <param name="InRegion">Where its plain id answers.</param>
/// <param name="Geo">Where a geographic profile answers.</param>
/// <param name="Global">Where the global profile answers.</param>
/// <param name="GlobalProfile">The id of the global profile; null where there is none, or none is recorded.</param>
public sealed record ModelCalls(Sequence<Region> InRegion, Sequence<GeoCall> Geo, Sequence<Region> Global, string? GlobalProfile)
{
    /// <summary>Where its plain id answers on the OpenAI-compatible endpoint only.</summary>
    public Sequence<Region> OtherEndpoint { get; init; }

    /// <summary>True if it is called somewhere by any routing.</summary>
    public bool IsAnywhere => InRegion.Count + Geo.Count + Global.Count > 0;
}

/// <summary>A Region that calls a model by a geographic profile.</summary>
/// <param name="Profile">Its id; null where none is recorded for the Region.</param>
public sealed record GeoCall(Region Region, string? Profile);

/// <summary>Where batch jobs of a model are offered on a day.</summary>
/// <param name="InRegion">Where a job names the plain id.</param>
/// <param name="Profile">Where a job names a profile.</param>
public sealed record ModelBatch(Sequence<Region> InRegion, Sequence<Region> Profile);
