using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;

namespace Mitsumori.Engine.Estimating;

/// <summary>Storage of custom models, on every option that runs one.</summary>
internal static class ModelStorage
{
    public static void Charge(Case asked, Region region, Ledger monthly)
    {
        if (asked.Plan.Method is CustomizationMethod.None or CustomizationMethod.Import) return;
        monthly.Charge(asked.QuantityOf(ChargeFormulas.CustomModelStorage), asked.Key(PriceKind.StorageModelMonth, region));
    }
}
