using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>What a mode that is not sold in the asked Region costs in the nearest Region of the partition where it is.</summary>
internal static class Elsewhere
{
    /// <returns>Null if the plan asks for several Regions, or no Region of the partition sells it.</returns>
    public static ElsewhereAmount? Of(Case asked, OptionRow row, Region region)
    {
        if (asked.Plan.Regions is not [_]) return null;
        foreach (RegionDistance there in NearestRegion.From(asked.Book.Offers, region))
        {
            OptionRow offered = RoutedIn(asked, row, there.Region);
            if (!asked.OfferOf(asked.Question(offered, there.Region) with { Holds = [] }).IsOffered) continue;
            return new(there.Region, there.Kilometres, AmountOf(asked, offered, there.Region));
        }

        return null;
    }

    // Of the least commitment that is sold for the row: what else an option says is asked for in its own Region only.
    private static Usd? AmountOf(Case asked, OptionRow row, Region region)
    {
        CommitmentTerm term = row.Mode == HostingMode.Reserved ? ReservedTier.Terms[0] : CommitmentTerm.None;
        if (row.Mode == HostingMode.ProvisionedThroughput && ModelUnits.NeedCommitment(asked, region, term)) return null;
        Ledger monthly = MonthlyCharges.Of(asked, region, row, term, keepsLines: false);
        return monthly.IsComplete ? monthly.Sums.Amount : null;
    }

    private static OptionRow RoutedIn(Case asked, OptionRow row, Region region)
    {
        bool isFree = row.IsRouted && asked.Plan.Hosting.Routings.IsEmpty;
        return isFree ? RoutingRows.Of(asked, row, region).First() : row;
    }
}
