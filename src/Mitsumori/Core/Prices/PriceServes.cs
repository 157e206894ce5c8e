using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Prices;

/// <summary>Which tiers and routings a printed row serves. Nothing else is ever taken in their place.</summary>
public static class PriceServes
{
    /// <summary>A row serves its own tier; half price serves batch and flex, which some sources do not tell apart.</summary>
    public static bool Tier(PriceTier printed, PriceTier asked) =>
        printed == asked || (printed == PriceTier.HalfPrice && asked is PriceTier.Batch or PriceTier.Flex);

    /// <summary>A row serves its own routing; one without a record serves in-Region calls only.</summary>
    public static bool Routing(PriceRouting printed, Routing asked) => printed switch
    {
        PriceRouting.Unrecorded or PriceRouting.InRegion => asked == Bedrock.Routing.InRegion,
        PriceRouting.Geo => asked == Bedrock.Routing.Geo,
        PriceRouting.GeoOrInRegion => asked is Bedrock.Routing.InRegion or Bedrock.Routing.Geo,
        PriceRouting.Global => asked == Bedrock.Routing.Global,
    };
}
