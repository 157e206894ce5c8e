using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>Which Region of a list is nearest by great circle, within the same partition: an account of one cannot use another.</summary>
internal sealed class NearestRegion(OfferBook offers)
{
    private static readonly ConditionalWeakTable<OfferBook, ConcurrentDictionary<string, RegionDistance[]>> Known = [];

    /// <summary>The other Regions of the partition, nearest first; ties by code.</summary>
    public IReadOnlyList<RegionDistance> From(Region from)
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
    public Sequence<Region> Within(Region from, Sequence<Region> listed)
    {
        Partition here = offers.Regions[from].Partition;
        return listed.Where(region => offers.Regions[region].Partition == here).ToSequence();
    }

    /// <returns>Null if the list has none in the partition.</returns>
    public RegionDistance? To(Region from, Sequence<Region> listed)
    {
        RegionFacts here = offers.Regions[from];
        RegionDistance? nearest = null;
        foreach (Region region in listed)
        {
            RegionFacts there = offers.Regions[region];
            if (there.Partition != here.Partition || region == from) continue;
            RegionDistance distance = new(region, GreatCircle.Kilometres(here, there));
            bool isNearer = nearest is null
                || distance.Kilometres < nearest.Kilometres
                || (distance.Kilometres == nearest.Kilometres && region.CompareTo(nearest.Region) < 0);
            if (isNearer) nearest = distance;
        }

        return nearest;
    }
}
