using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;

namespace Mitsumori.Engine.Estimating;

/// <summary>Storage of custom models: models kept × price of a month, on every option that runs one.</summary>
internal static class ModelStorage
{
    public static void Charge(Case plan, Region region, Ledger monthly)
    {
        decimal kept = plan.Plan.ModelsKept;
        if (plan.Plan.Method is CustomizationMethod.None or CustomizationMethod.Import) return;
        monthly.Charge(Core.Estimates.Charge.CustomModelStorage, plan.Key(PriceKind.StorageModelMonth, region), Corners.Same(kept), new Factor(kept));
    }
}
