using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>Data leaves the Region: where the plan did not ask for it, that stands in the head of the answer.</summary>
internal static class RoutingWarnings
{
    public static IEnumerable<Warning> Of(Case asked, OptionRow row, Region region)
    {
        if (!row.IsRouted || row.Routing == Routing.InRegion) yield break;
        InferenceProfile? profile = asked.Book.Offers.CardOf(asked.Model.Id)?.ProfileOf(region, row.Routing);
        Sequence<Region>? destinations = profile?.DestinationsFrom(region);
        yield return row.IsTaken
            ? new Warning.RoutingTaken(asked.Model.Id, region, profile?.Id, destinations, row.Role == OptionRole.Reference)
            : new Warning.ThroughProfile(asked.Model.Id, region, row.Routing, profile?.Id, destinations);
    }
}
