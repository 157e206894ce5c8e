using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;

namespace Mitsumori.Core.Decisions;

/// <summary>One price, what is chosen for its key in each of its Regions, and the other rows of the same thing.</summary>
public sealed record PriceExplanation(PriceObservation Price, IReadOnlyList<PriceChoice> Choices, IReadOnlyList<PriceObservation> Beside)
{
    /// <returns>Null if no price has the id.</returns>
    public static PriceExplanation? Of(FactBook book, string id, DateOnly day)
    {
        if (book.Prices.Find(id) is not PriceObservation price) return null;
        Region[] regions = [.. price.Regions.IsEmpty ? book.Offers.RegionsInOrder.Take(1).Select(region => region.Region) : price.Regions];
        Routing routing =
            price.Routing == PriceRouting.Global ? Routing.Global
            : price.Routing == PriceRouting.Geo ? Routing.Geo
            : Routing.InRegion;
        PriceKey KeyIn(Region region) => new(price.Kind, price.Subject, region)
        {
            Tier = price.TierServed == PriceTier.HalfPrice ? PriceTier.Flex : price.TierServed,
            Routing = routing,
            Commitment = price.Commitment,
            CacheLife = price.CacheLife ?? CacheLife.FiveMinutes,
            OverInputTokens = price.OverInputTokens ?? 0L,
        };
        return new(
            price,
            [.. regions.Select(region => book.Prices.Choose(KeyIn(region), day, Acceptance.Nothing))],
            [
                .. book.Prices
                    .About(price.Kind, price.Subject)
                    .Where(other => other.Id != id && other.Commitment == price.Commitment)
                    .OrderByDescending(other => other.Source.AsOf)
                    .ThenBy(other => other.Id, StringComparer.Ordinal),
            ]);
    }
}
