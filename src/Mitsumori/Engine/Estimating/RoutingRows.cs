using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// By which routings a base model is shown in a Region: those the plan names; else in-Region where that is offered, else the geographic
/// profile, which sends data out of the Region and is never taken in silence. Global only if named.
/// </summary>
internal static class RoutingRows
{
    public static IEnumerable<OptionRow> Of(Case asked, OptionRow row, Region region)
    {
        if (!asked.Plan.Hosting.Routings.IsEmpty)
        {
            foreach (Routing named in asked.Plan.Hosting.Routings) yield return row with { Routing = named };
            yield break;
        }

        OptionRow inRegion = row with { Routing = Routing.InRegion }, profile = row with { Routing = Routing.Geo, IsTaken = true };
        OfferAnswer here = asked.OfferOf(inRegion, region);
        if (!here.IsOffered)
        {
            // Where the model is called through its profile only, what is said of the mode is said of those calls.
            OfferAnswer through = asked.OfferOf(profile, region);
            bool isCalledSo = here.Reason is Refusal.RoutingNotOffered && through.Reason is not Refusal.RoutingNotOffered;
            yield return through.IsOffered || isCalledSo ? profile : inRegion;
            yield break;
        }

        yield return inRegion;
        if (MayLookFurther(asked, row) && asked.OfferOf(profile, region).IsOffered && IsTooSmall(asked, inRegion, region))
            yield return profile;
    }

    // A quota of the account says what the plan's own calls may do: no other is looked for then.
    private static bool MayLookFurther(Case asked, OptionRow row) =>
        row.Mode == HostingMode.BaseOnDemand && asked.Plan.Known.Quota is not { IsOfCalls: true };

    // What is not known to carry the load is no better than what is known not to.
    private static bool IsTooSmall(Case asked, OptionRow inRegion, Region region) =>
        asked.JudgementOf(inRegion, region) is { Verdict: not Verdict.Feasible, Reasons: [var first, ..] }
        && first is Refusal.QuotaUnknown or Refusal.QuotaRpm or Refusal.QuotaTpm or Refusal.QuotaTpd
            or Refusal.QuotaReservation or Refusal.CallExceedsQuota;
}
