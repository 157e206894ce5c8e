using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>Which Region of a list is nearest by great circle, within the same partition: an account of one cannot use another.</summary>
internal static class NearestRegion
{
    private static readonly ConditionalWeakTable<OfferBook, ConcurrentDictionary<string, RegionDistance[]>> Known = [];

    /// <summary>The other Regions of the partition, nearest first; ties by code.</summary>
    public static IReadOnlyList<RegionDistance> From(OfferBook offers, Region from)
    {
        // The same for every plan on a book.
        ConcurrentDictionary<string, RegionDistance[]> known = Known.GetValue(offers, _ => new(StringComparer.Ordinal));
        if (known.TryGetValue(from.Code, out RegionDistance[]? distances)) return distances;
        RegionFacts here = offers.Regions[from];
        distances =
        [
            .. offers.RegionsInOrder
                .Where(there => there.Partition == here.Partition && there.Region != from)
                .Select(there => new RegionDistance(there.Region, GreatCircle.Kilometres(here, there)))
                .OrderBy(distance => distance.Kilometres)
                .ThenBy(distance => distance.Region),
        ];
        known.TryAdd(from.Code, distances);
        return distances;
    }

    /// <summary>Those of a list that an account of the Region's partition can use, in their order.</summary>
    public static Sequence<Region> Within(OfferBook offers, Region from, Sequence<Region> listed)
    {
        Partition here = offers.Regions[from].Partition;
        return listed.Where(region => offers.Regions[region].Partition == here).ToSequence();
    }

    /// <returns>Null if the list has none in the partition.</returns>
    public static RegionDistance? To(OfferBook offers, Region from, Sequence<Region> listed)
    {
        foreach (RegionDistance there in From(offers, from))
        {
            if (listed.Contains(there.Region)) return there;
        }

        return null;
    }
}
