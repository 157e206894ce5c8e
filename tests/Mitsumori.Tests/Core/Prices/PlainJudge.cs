using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Core.Prices;

/// <summary>The choice of a price, written a second time as a list of eliminations, to judge the first.</summary>
internal static class PlainJudge
{
    /// <summary>The chosen id, or the code of the refusal with the ids it names.</summary>
    public static string Answer(IReadOnlyList<PriceObservation> rows, PriceKey key, DateOnly day, Acceptance accepted)
    {
        List<PriceObservation> left =
        [
            .. rows.Where(row => IsOfKind(row, key) && row.Concerns(key.Subject) && row.Commitment == key.Commitment),
        ];
        left.RemoveAll(row => !ServesTier(row, key.Tier) || RoutingClass(row.Routing, key.Routing) is null);
        left.RemoveAll(row => row.CacheLife is CacheLife printed ? printed != key.CacheLife : key.CacheLife != CacheLife.FiveMinutes);
        left.RemoveAll(row => row.Source.AsOf > day);
        left.RemoveAll(row => row.Regions.Count > 0 && !row.Regions.Contains(key.Region));

        bool IsNamed(PriceObservation row) => accepted.Ids.Contains(row.Id);
        List<PriceObservation> doubtful = left.FindAll(row =>
            (row.IsSuspect || row.Source.Trust == Trust.Seed || row.Source.AsOf is null) && !IsNamed(row));
        left.RemoveAll(doubtful.Contains);
        List<PriceObservation> nowhere = left.FindAll(row =>
            row.Regions.Count == 0
            && !IsNamed(row)
            && !accepted.Sources.Any(source => source.Location == row.Source.Location && source.As == key.Region));
        left.RemoveAll(nowhere.Contains);

        if (left.Count > 0)
        {
            List<PriceObservation> best = Best(left, key);
            return best.Select(row => row.Price.OfOne).Distinct().Count() > 1
                ? "price-ambiguous " + Ids(best)
                : best.Select(row => row.Id).Order(StringComparer.Ordinal).First();
        }

        if (nowhere.Count > 0) return "price-region-unrecorded " + Ids(Best(nowhere, key));
        return doubtful.Count > 0 ? "price-not-accepted " + Ids(doubtful) : "price-missing";
    }

    private static bool IsOfKind(PriceObservation row, PriceKey key)
    {
        bool isBatchAtHalfPrice =
            key is { Kind: PriceKind.BatchInput, Tier: PriceTier.Batch }
            && row is { Kind: PriceKind.OnDemandInputToken, Tier: PriceTier.HalfPrice };
        return row.Kind == key.Kind || isBatchAtHalfPrice;
    }

    private static List<PriceObservation> Best(List<PriceObservation> rows, PriceKey key)
    {
        List<PriceObservation> left = [.. rows];
        if (left.Exists(row => row.IsOverlay)) left.RemoveAll(row => !row.IsOverlay);
        int nearest = left.Min(row => RoutingClass(row.Routing, key.Routing)!.Value);
        left.RemoveAll(row => RoutingClass(row.Routing, key.Routing) != nearest);
        foreach (
            Trust trust in new[]
            {
                Trust.Contract,
                Trust.Official,
                Trust.Quoted,
                Trust.Secondary,
                Trust.Measured,
                Trust.Assumed,
                Trust.Seed,
            })
        {
            if (left.Exists(row => row.Source.Trust == trust)) left.RemoveAll(row => row.Source.Trust != trust);
        }

        DateOnly newest = left.Max(row => row.Source.AsOf ?? DateOnly.MinValue);
        left.RemoveAll(row => (row.Source.AsOf ?? DateOnly.MinValue) != newest);
        if (left.Exists(row => row.Routing != PriceRouting.GeoOrInRegion)) left.RemoveAll(row => row.Routing == PriceRouting.GeoOrInRegion);
        return left;
    }

    private static bool ServesTier(PriceObservation row, PriceTier asked) => row.Tier switch
    {
        null => asked == (row.Kind is PriceKind.BatchInput or PriceKind.BatchOutput ? PriceTier.Batch : PriceTier.Standard),
        PriceTier.HalfPrice => asked is PriceTier.Batch or PriceTier.Flex or PriceTier.HalfPrice,
        PriceTier tier => tier == asked,
    };

    private static int? RoutingClass(PriceRouting printed, Routing asked) => (printed, asked) switch
    {
        (PriceRouting.InRegion, Routing.InRegion) or (PriceRouting.Geo, Routing.Geo) or (PriceRouting.Global, Routing.Global) => 0,
        (PriceRouting.GeoOrInRegion, Routing.InRegion or Routing.Geo) => 0,
        (PriceRouting.InRegion, Routing.Geo) => 1,
        (PriceRouting.Unrecorded, Routing.InRegion or Routing.Geo) => 2,
        _ => null,
    };

    private static string Ids(IEnumerable<PriceObservation> rows) =>
        string.Join(", ", rows.Select(row => row.Id).Order(StringComparer.Ordinal));
}
