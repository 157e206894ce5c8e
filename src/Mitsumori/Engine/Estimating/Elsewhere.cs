using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;

namespace Mitsumori.Engine.Estimating;

/// <summary>What a mode that is not sold in the asked Region costs in the nearest Region of the partition where it is.</summary>
internal static class Elsewhere
{
    /// <returns>Null if the plan asks for several Regions, or no Region of the partition sells it.</returns>
    public static ElsewhereAmount? Of(Case asked, OptionRow row, Region region, FirstYear year)
    {
        if (asked.Plan.Regions is not [_]) return null;
        foreach (RegionDistance there in asked.Nearest.From(region))
        {
            OptionRow offered = RoutedIn(asked, row, there.Region);
            if (!asked.OfferOf(offered, there.Region).IsOffered) continue;
            Option first = new OptionBuilder(asked, there.Region, year).Build(offered).First();
            return new(there.Region, there.Kilometres, first.Monthly is { IsComplete: true } total ? total.Amount : null);
        }

        return null;
    }

    private static OptionRow RoutedIn(Case asked, OptionRow row, Region region)
    {
        bool isFree = row.IsRouted && asked.Plan.Hosting.Routings.IsEmpty;
        return isFree ? RoutingRows.Of(asked, row, region).First() : row;
    }
}
