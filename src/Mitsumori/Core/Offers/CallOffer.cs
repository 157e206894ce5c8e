using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>Where a base model is called, by routing, as one table of one day says.</summary>
/// <param name="InRegion">Regions where the plain id answers.</param>
/// <param name="Geo">Source Regions of a geographic profile.</param>
/// <param name="Global">Source Regions of the global profile.</param>
/// <param name="IsComplete">True if the table names every Region where the model is called: what it leaves out is not offered. A list that
/// was asked in some Regions only says nothing of the others.</param>
public sealed record CallOffer(
    string Id,
    ModelId Model,
    Sequence<Region> InRegion,
    Sequence<Region> Geo,
    Sequence<Region> Global,
    bool IsComplete,
    Source Source)
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public ModelId Model
    {
        get;
        init => field = Bounds.Given(value, nameof(Model));
    }

    = Bounds.Given(Model, nameof(Model));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    /// <summary>Regions that were asked; of others the row says nothing, unless it is complete.</summary>
    public Sequence<Region> Asked { get; init; }

    /// <summary>Regions where the model answers on the OpenAI-compatible endpoint only; empty too where that is not told apart.</summary>
    public Sequence<Region> OtherEndpoint { get; init; }

    /// <summary>Cells on which official texts differ.</summary>
    public Sequence<DisputedCall> Disputed { get; init; }

    public Sequence<Region> Of(Routing routing) => routing switch
    {
        Routing.InRegion => InRegion,
        Routing.Geo => Geo,
        Routing.Global => Global,
    };

    /// <summary>Whether the table says yes, says no, or says nothing (null).</summary>
    public bool? Says(Region region, Routing routing)
    {
        if (Of(routing).Contains(region)) return true;
        return IsComplete || Asked.Contains(region) ? false : null;
    }
}

/// <summary>A cell on which official texts differ: one lists it, another does not.</summary>
/// <param name="OnPage">Whether the page lists it, which the lists of the offer follow.</param>
/// <param name="OnCard">Whether the model card lists it.</param>
public sealed record DisputedCall(Routing Routing, Region Region, bool OnPage, bool OnCard)
{
    public Routing Routing
    {
        get;
        init => field = Bounds.Member(value, Bedrock.Routing.Global, nameof(Routing));
    }

    = Bounds.Member(Routing, Bedrock.Routing.Global, nameof(Routing));

    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));
}
