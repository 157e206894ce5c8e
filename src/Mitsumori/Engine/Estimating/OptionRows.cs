using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Engine.Estimating;

/// <summary>A row of the table of options: a mode in a role, or refused from the start with its reason.</summary>
internal sealed record OptionRow(HostingMode Mode, OptionRole Role, Refusal? Refused);

/// <summary>Which options a customization method has: candidates run the asked model, references are shown beside it.</summary>
internal static class OptionRows
{
    public static IReadOnlyList<OptionRow> Of(CustomizationMethod method) => method switch
    {
        CustomizationMethod.None =>
        [
            Candidate(HostingMode.BaseOnDemand),
            Candidate(HostingMode.ProvisionedThroughput),
            Refused(HostingMode.CustomOnDemand, new Refusal.NothingCustomized()),
            Refused(HostingMode.CustomModelImport, new Refusal.NothingCustomized()),
        ],
        CustomizationMethod.Import =>
        [
            Candidate(HostingMode.CustomModelImport),
            Refused(HostingMode.CustomOnDemand, new Refusal.ImportedModel()),
            Refused(HostingMode.ProvisionedThroughput, new Refusal.ImportedModel()),
            new(HostingMode.BaseOnDemand, OptionRole.Reference, null),
        ],
        CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining
            or CustomizationMethod.ReinforcementFineTuning or CustomizationMethod.Distillation =>
        [
            Candidate(HostingMode.CustomOnDemand),
            Candidate(HostingMode.ProvisionedThroughput),
            Refused(HostingMode.CustomModelImport, new Refusal.WeightsStayInBedrock()),
            new(HostingMode.BaseOnDemand, OptionRole.Reference, null),
        ],
    };

    private static OptionRow Candidate(HostingMode mode) => new(mode, OptionRole.Candidate, null);

    private static OptionRow Refused(HostingMode mode, Refusal reason) => new(mode, OptionRole.Candidate, reason);
}
