using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.UseCases;

/// <summary>Lists the prices of a book, and tells of one where it comes from and whether it is the one that is chosen.</summary>
public static class ExplainPrice
{
    /// <returns>The observations that fit, by model, then kind, then Region, newest first.</returns>
    public static IReadOnlyList<PriceObservation> List(FactBook book, ModelId? model, Region? region) =>
    [
        .. book.Prices.Observations
            .Where(price => model is not ModelId id || price.Concerns(PriceSubject.Of(id)))
            .Where(price => region is not Region place || price.Regions.Contains(place))
            .OrderBy(price => price.Subject.Name, StringComparer.Ordinal)
            .ThenBy(price => price.Kind)
            .ThenBy(price => price.Regions.ToString(), StringComparer.Ordinal)
            .ThenByDescending(price => price.Source.AsOf)
            .ThenBy(price => price.Id, StringComparer.Ordinal),
    ];

    /// <returns>Null if no price has the id.</returns>
    public static PriceExplanation? Explain(FactBook book, string id, DateOnly day)
    {
        if (book.Prices.Find(id) is not PriceObservation price) return null;
        Region[] regions = [.. price.Regions.IsEmpty ? book.Offers.RegionsInOrder.Take(1).Select(region => region.Region) : price.Regions];
        Routing routing = price.Routing == PriceRouting.Global ? Routing.Global : price.Routing == PriceRouting.Geo ? Routing.Geo : Routing.InRegion;
        PriceKey KeyIn(Region region) => new(price.Kind, price.Subject, region)
        {
            Tier = price.TierServed == PriceTier.HalfPrice ? PriceTier.Flex : price.TierServed,
            Routing = routing,
            Commitment = price.Commitment,
            CacheLife = price.CacheLife ?? CacheLife.FiveMinutes,
        };
        return new(
            price,
            [.. regions.Select(region => book.Prices.Choose(KeyIn(region), day, Acceptance.Nothing))],
            [.. book.Prices.About(price.Kind, price.Subject).Where(other => other.Id != id && other.Commitment == price.Commitment).OrderByDescending(other => other.Source.AsOf).ThenBy(other => other.Id, StringComparer.Ordinal)]);
    }
}

/// <summary>One price, what is chosen for its key in each of its Regions, and the other rows of the same thing.</summary>
public sealed record PriceExplanation(PriceObservation Price, IReadOnlyList<PriceChoice> Choices, IReadOnlyList<PriceObservation> Beside);
