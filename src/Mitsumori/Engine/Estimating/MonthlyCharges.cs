using Mitsumori.Core.Bedrock;

namespace Mitsumori.Engine.Estimating;

/// <summary>Every charge of one way of hosting in one month.</summary>
internal static class MonthlyCharges
{
    /// <param name="term">The commitment of units; not looked at in other modes.</param>
    public static Ledger Of(Case plan, Region region, HostingMode mode, CommitmentTerm term)
    {
        Ledger monthly = plan.NewLedger();
        switch (mode)
        {
            case HostingMode.BaseOnDemand:
                OnDemandTokens.ChargeBase(plan, region, monthly);
                break;
            case HostingMode.CustomOnDemand:
                OnDemandTokens.ChargeCustom(plan, region, monthly);
                ModelStorage.Charge(plan, region, monthly);
                break;
            case HostingMode.ProvisionedThroughput:
                ModelUnits.Charge(plan, region, term, ModelUnits.Needed(plan), monthly);
                ModelStorage.Charge(plan, region, monthly);
                break;
            case HostingMode.CustomModelImport:
                ImportedModel.Charge(plan, region, ImportedModel.Needed(plan), monthly);
                break;
            case HostingMode.Reserved:
            case HostingMode.Batch:
                throw new System.Diagnostics.UnreachableException($"{mode} has no row in the table of options.");
        }

        return monthly;
    }
}
