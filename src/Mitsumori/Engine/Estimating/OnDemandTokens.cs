using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>Tokens of on-demand inference: requests × tokens × price, each kind of token a line, all prices of the very tier and routing asked.</summary>
internal static class OnDemandTokens
{
    private static readonly Part[] BaseParts = Parts(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken);

    private static readonly Part[] BatchParts = Parts(PriceKind.BatchInput, PriceKind.BatchOutput);

    private static readonly Part[] CustomParts = Parts(PriceKind.CustomOnDemandInputToken, PriceKind.CustomOnDemandOutputToken);

    public static void ChargeBase(Case plan, Region region, OptionRow row, Ledger monthly)
    {
        DateOnly? extendedFrom = plan.Model.Lifecycle.PublicExtendedAccessFrom;
        bool isExtended = extendedFrom <= plan.Days.First, isBatch = row.Mode == HostingMode.Batch;
        PriceTier tier = isExtended ? PriceTier.PublicExtendedAccess : isBatch ? PriceTier.Batch : OfferJudge.ServedTier(row.Tier);
        foreach (Part part in isBatch ? BatchParts : BaseParts)
        {
            Corners<decimal> quantity = Quantity(plan, part);
            if (quantity.High == 0m) continue;
            PriceKey key = plan.Key(part.Kind, region) with { Tier = tier, Routing = row.Routing, CacheLife = LifeOf(plan, part) };
            if (isExtended && !HasPrice(plan, key)) monthly.AddGap(new Refusal.ExtendedAccessPriceUnknown(key, extendedFrom!.Value), Affects.Cost);
            else Charge(plan, monthly, part, key, quantity);
        }
    }

    public static void ChargeCustom(Case plan, Region region, Ledger monthly)
    {
        foreach (Part part in CustomParts)
        {
            Corners<decimal> quantity = Quantity(plan, part);
            if (quantity.High == 0m) continue;
            PriceKey key = plan.Key(part.Kind, region) with { CacheLife = LifeOf(plan, part) };

            // Cache prices are printed for base models only, and a custom model's are never derived from them.
            bool isCache = part.Charge is Core.Estimates.Charge.CacheReadTokens or Core.Estimates.Charge.CacheWriteTokens;
            if (isCache) monthly.AddGap(new Refusal.PriceMissing(key), Affects.Cost);
            else Charge(plan, monthly, part, key, quantity);
        }
    }

    private static CacheLife LifeOf(Case plan, Part part) =>
        part.Charge == Core.Estimates.Charge.CacheWriteTokens ? plan.Plan.Traffic.Tokens.CacheLife : CacheLife.FiveMinutes;

    private static void Charge(Case plan, Ledger monthly, Part part, PriceKey key, Corners<decimal> quantity)
    {
        Load typical = plan.Loads.Typical;
        monthly.Charge(part.Charge, key, quantity, new(typical.Requests.ToDecimal()), new(part.TokensOf(typical)));
    }

    private static Corners<decimal> Quantity(Case plan, Part part) => plan.Loads.Select(load => (load.Requests * part.TokensOf(load)).ToDecimal());

    private static bool HasPrice(Case plan, PriceKey key) => plan.Prices.Of(key).Refusal is not Refusal.PriceMissing;

    private static Part[] Parts(PriceKind input, PriceKind output) =>
    [
        new(Core.Estimates.Charge.InputTokens, input, load => load.Input),
        new(Core.Estimates.Charge.OutputTokens, output, load => load.Output),
        new(Core.Estimates.Charge.CacheReadTokens, PriceKind.CacheRead, load => load.CacheRead),
        new(Core.Estimates.Charge.CacheWriteTokens, PriceKind.CacheWrite, load => load.CacheWrite),
    ];

    // One kind of token: its charge, its price, and how many of them a request has.
    private sealed record Part(Charge Charge, PriceKind Kind, Func<Load, decimal> TokensOf);
}
