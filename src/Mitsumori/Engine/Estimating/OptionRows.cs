using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>A row of the table of options: a mode in a role on a tier and routing, or refused from the start with its reason.</summary>
/// <param name="Remarked">A reason that is shown beside the row although it can be had.</param>
internal sealed record OptionRow(HostingMode Mode, OptionRole Role, Refusal? Refused = null, Refusal? Remarked = null)
{
    public ServiceTier Tier { get; init; } = ServiceTier.Standard;

    public Routing Routing { get; init; } = Routing.InRegion;

    /// <summary>
    /// True if the plan leaves the routing open, and this one was taken because the Region has no other, or too small a quota.
    /// </summary>
    public bool IsTaken { get; init; }

    /// <summary>True for the ways of calling a base model, which go by routing.</summary>
    public bool IsRouted => Mode is HostingMode.BaseOnDemand or HostingMode.Batch or HostingMode.Reserved;
}

/// <summary>Which options a plan has: candidates run the asked model, references are shown beside it.</summary>
internal static class OptionRows
{
    public static IReadOnlyList<OptionRow> Of(Case asked, Region region) =>
    [
        .. Of(asked.Plan).SelectMany(row => row.IsRouted && row.Refused is null ? RoutingRows.Of(asked, row, region) : [row]),
    ];

    /// <summary>Those that run the asked model and are not refused, one by one: who looks for one need not make all.</summary>
    public static IEnumerable<OptionRow> Candidates(Case asked, Region region) => Of(asked.Plan)
        .Where(row => row is { Role: OptionRole.Candidate, Refused: null })
        .SelectMany(row => row.IsRouted ? RoutingRows.Of(asked, row, region) : [row])
        .Where(row => row.Refused is null);

    /// <summary>True if the asked model may be called on demand in a Region, so that quotas of calls are its own.</summary>
    public static bool HaveCandidateOnDemand(Case asked, Region region) => Of(asked.Plan).Any(row =>
        row is { Role: OptionRole.Candidate, Refused: null, Mode: HostingMode.BaseOnDemand or HostingMode.CustomOnDemand }
        && (row.Mode == HostingMode.BaseOnDemand
            || asked.OfferOf(row, region).Verdict is not (Verdict.NotOffered or Verdict.NoLongerSold)));

    /// <summary>The rows before it is told by which routing a Region answers.</summary>
    private static IEnumerable<OptionRow> Of(Plan plan) =>
    [
        .. (plan.Method switch
        {
            CustomizationMethod.None =>
            [
                .. OfBaseModel(plan, OptionRole.Candidate),
                Candidate(HostingMode.ProvisionedThroughput),
                Refused(HostingMode.CustomOnDemand, new Refusal.NothingCustomized()),
                Refused(HostingMode.CustomModelImport, new Refusal.NothingCustomized()),
            ],
            CustomizationMethod.Import =>
            [
                Candidate(HostingMode.CustomModelImport),
                Refused(HostingMode.CustomOnDemand, new Refusal.ImportedModel()),
                Refused(HostingMode.ProvisionedThroughput, new Refusal.ImportedModel()),
                .. plan.Own is null ? OfBaseModel(plan, OptionRole.Reference) : [],
            ],
            CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining
                or CustomizationMethod.ReinforcementFineTuning or CustomizationMethod.Distillation => (IEnumerable<OptionRow>)
            [
                plan.Customization?.Technique == TuningTechnique.FullRank
                    ? Refused(HostingMode.CustomOnDemand, new Refusal.FullRank())
                    : Candidate(HostingMode.CustomOnDemand),
                Candidate(HostingMode.ProvisionedThroughput),
                Refused(HostingMode.CustomModelImport, new Refusal.WeightsStayInBedrock()),
                .. OfBaseModel(plan, OptionRole.Reference),
            ],
        }).Where(row => plan.Hosting.Includes(row.Mode)),
    ];

    // Every asked tier of on-demand inference, then batch and the Reserved tier.
    private static IEnumerable<OptionRow> OfBaseModel(Plan plan, OptionRole role)
    {
        Hosting hosting = plan.Hosting;
        foreach (ServiceTier tier in hosting.Tiers) yield return new(HostingMode.BaseOnDemand, role) { Tier = tier };

        // Batch may take a day: it competes only where nobody waits, or where it is asked for by name.
        bool competes = !plan.Traffic.IsInteractive || hosting.IsAskedByName(HostingMode.Batch);
        yield return new(
            HostingMode.Batch,
            competes ? role : OptionRole.Reference,
            Remarked: competes ? null : new Refusal.NotInteractive());
        yield return new(HostingMode.Reserved, role);
    }

    private static OptionRow Candidate(HostingMode mode) => new(mode, OptionRole.Candidate);

    private static OptionRow Refused(HostingMode mode, Refusal reason) => new(mode, OptionRole.Candidate, reason);
}
