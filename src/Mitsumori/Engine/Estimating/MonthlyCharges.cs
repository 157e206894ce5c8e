using Mitsumori.Core.Bedrock;

namespace Mitsumori.Engine.Estimating;

/// <summary>Every charge of one way of hosting in one month.</summary>
internal static class MonthlyCharges
{
    /// <param name="term">The commitment of units or of the Reserved tier; not looked at in other modes.</param>
    /// <param name="keepsLines">False where only the sums are asked for.</param>
    public static Ledger Of(Case asked, Region region, OptionRow row, CommitmentTerm term, bool keepsLines = true)
    {
        Ledger monthly = asked.NewLedger(keepsLines);
        switch (row.Mode)
        {
            case HostingMode.BaseOnDemand:
            case HostingMode.Batch:
                OnDemandTokens.ChargeBase(asked, region, row, monthly);
                break;
            case HostingMode.CustomOnDemand:
                OnDemandTokens.ChargeCustom(asked, region, monthly);
                ModelStorage.Charge(asked, region, monthly);
                break;
            case HostingMode.ProvisionedThroughput:
                ModelUnits.Charge(asked, region, term, monthly);
                ModelStorage.Charge(asked, region, monthly);
                break;
            case HostingMode.CustomModelImport:
                ImportedModel.Charge(asked, region, ImportedModel.Needed(asked), monthly);
                break;
            case HostingMode.Reserved:
                ReservedTier.Charge(asked, region, row.Routing, term, monthly);
                break;
        }

        return monthly;
    }
}
