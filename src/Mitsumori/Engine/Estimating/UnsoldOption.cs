using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>A row without any amount: not even of what it would need beside.</summary>
internal static class UnsoldOption
{
    public static Option Of(Case asked, OptionRow row, Region region, Verdict verdict, Refusal reason) =>
        Bare(asked, row, region, verdict, [reason]);

    /// <summary>What the tables do not offer in a Region, with what it costs where they do.</summary>
    public static Option Here(Case asked, OptionRow row, Region region, OfferAnswer answer)
    {
        Option option = Of(asked, row, region, answer.Verdict, answer.Reason!);
        bool mayBeElsewhere = answer is { Verdict: Verdict.NotOffered, Reason.IsOfRegion: true };
        if (!mayBeElsewhere || IsSoldOtherwise(asked, row, region)) return option;
        if (Elsewhere.Of(asked, row, region) is not ElsewhereAmount there) return option;
        return option with
        {
            Elsewhere = there,
            Warnings = [new Warning.SoldElsewhere(row.Mode, there.Region, there.Kilometres, there.Amount)],
        };
    }

    // By another routing that the plan asks for, the mode is sold here.
    private static bool IsSoldOtherwise(Case asked, OptionRow row, Region region)
    {
        if (!row.IsRouted) return false;
        foreach (Routing named in asked.Plan.Hosting.Routings)
        {
            if (asked.OfferOf(row with { Routing = named }, region).IsOffered) return true;
        }

        return false;
    }

    /// <summary>What holds of a row, whether it is sold or not.</summary>
    public static Option Bare(Case asked, OptionRow row, Region region, Verdict verdict, Sequence<Refusal> reasons) =>
        new(
            row.Mode,
            Commitment: null,
            Tier: row.Mode == HostingMode.BaseOnDemand ? row.Tier : null,
            Routing: row.IsRouted ? row.Routing : null,
            asked.Model.Id,
            ContextVariant: null,
            region,
            row.Role,
            verdict,
            reasons,
            OneTime: null,
            Monthly: null,
            FirstYear: null,
            Units: null,
            Capacity: null,
            Committed: null,
            asked.Loads.Typical.Requests,
            asked.Loads.Typical.Tokens,
            Warnings: [],
            Assumptions: []);
}
