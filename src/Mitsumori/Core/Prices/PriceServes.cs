using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Prices;

/// <summary>Which tiers and routings a printed row serves. Nothing else is ever taken in their place.</summary>
public static class PriceServes
{
    /// <summary>A row serves its own tier; half price serves batch and flex, which some sources do not tell apart.</summary>
    public static bool Tier(PriceTier printed, PriceTier asked) =>
        printed == asked || (printed == PriceTier.HalfPrice && asked is PriceTier.Batch or PriceTier.Flex);

    /// <summary>A row shows a routing that it names.</summary>
    public static bool Routing(PriceRouting printed, Routing asked) => RoutingRank(printed, asked) == 0;

    /// <summary>How near a row is to the asked routing, 0 first; null if it never serves it.</summary>
    /// <remarks>
    /// A geographic call costs what the calling Region charges: a row of its in-Region calls serves where none names the profile. A row
    /// without a record comes last, and never serves global calls.
    /// </remarks>
    public static int? RoutingRank(PriceRouting printed, Routing asked) => (printed, asked) switch
    {
        (PriceRouting.InRegion, Bedrock.Routing.InRegion) or (PriceRouting.Geo, Bedrock.Routing.Geo) => 0,
        (PriceRouting.GeoOrInRegion, Bedrock.Routing.InRegion or Bedrock.Routing.Geo) => 0,
        (PriceRouting.Global, Bedrock.Routing.Global) => 0,
        (PriceRouting.InRegion, Bedrock.Routing.Geo) => 1,
        (PriceRouting.Unrecorded, Bedrock.Routing.InRegion or Bedrock.Routing.Geo) => 2,
        (PriceRouting.InRegion, Bedrock.Routing.Global) or (PriceRouting.Geo, Bedrock.Routing.InRegion or Bedrock.Routing.Global)
            or (PriceRouting.GeoOrInRegion, Bedrock.Routing.Global) or (PriceRouting.Global, Bedrock.Routing.InRegion or Bedrock.Routing.Geo)
            or (PriceRouting.Unrecorded, Bedrock.Routing.Global) => null,
    };
}
