using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>Tokens of on-demand inference: requests × tokens × price, each kind of token a line, all prices of the very tier and routing asked.</summary>
internal static class OnDemandTokens
{
    public static void ChargeBase(Case plan, Region region, OptionRow row, Ledger monthly)
    {
        DateOnly? extendedFrom = plan.Model.Lifecycle.PublicExtendedAccessFrom;
        bool isExtended = extendedFrom <= plan.Days.First, isBatch = row.Mode == HostingMode.Batch;
        PriceTier tier = isExtended ? PriceTier.PublicExtendedAccess : isBatch ? PriceTier.Batch : OfferJudge.ServedTier(row.Tier);
        foreach ((Charge charge, PriceKind kind, Func<Load, decimal> tokens) in isBatch
            ? Parts(PriceKind.BatchInput, PriceKind.BatchOutput)
            : Parts(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken))
        {
            PriceKey key = plan.Key(kind, region) with { Tier = tier, Routing = row.Routing, CacheLife = LifeOf(plan, charge) };
            if (isExtended && Quantity(plan, tokens).High > 0m && !HasPrice(plan, key)) monthly.AddGap(new Refusal.ExtendedAccessPriceUnknown(key, extendedFrom!.Value), Affects.Cost);
            else Charge(plan, monthly, charge, key, tokens);
        }
    }

    public static void ChargeCustom(Case plan, Region region, Ledger monthly)
    {
        foreach ((Charge charge, PriceKind kind, Func<Load, decimal> tokens) in Parts(PriceKind.CustomOnDemandInputToken, PriceKind.CustomOnDemandOutputToken))
        {
            PriceKey key = plan.Key(kind, region) with { CacheLife = LifeOf(plan, charge) };

            // Cache prices are printed for base models only, and a custom model's are never derived from them.
            bool isCache = charge is Core.Estimates.Charge.CacheReadTokens or Core.Estimates.Charge.CacheWriteTokens;
            if (!isCache) Charge(plan, monthly, charge, key, tokens);
            else if (Quantity(plan, tokens).High > 0m) monthly.AddGap(new Refusal.PriceMissing(key), Affects.Cost);
        }
    }

    private static (Charge Charge, PriceKind Kind, Func<Load, decimal> Tokens)[] Parts(PriceKind input, PriceKind output) =>
    [
        (Core.Estimates.Charge.InputTokens, input, load => load.Input),
        (Core.Estimates.Charge.OutputTokens, output, load => load.Output),
        (Core.Estimates.Charge.CacheReadTokens, PriceKind.CacheRead, load => load.CacheRead),
        (Core.Estimates.Charge.CacheWriteTokens, PriceKind.CacheWrite, load => load.CacheWrite),
    ];

    private static CacheLife LifeOf(Case plan, Charge charge) =>
        charge == Core.Estimates.Charge.CacheWriteTokens ? plan.Plan.Traffic.Tokens.CacheLife : CacheLife.FiveMinutes;

    private static void Charge(Case plan, Ledger monthly, Charge charge, PriceKey key, Func<Load, decimal> tokens)
    {
        Load typical = plan.Loads.Typical;
        monthly.Charge(charge, key, Quantity(plan, tokens), new(typical.Requests.ToDecimal()), new(tokens(typical)));
    }

    private static Corners<decimal> Quantity(Case plan, Func<Load, decimal> tokens) => plan.Loads.Select(load => (load.Requests * tokens(load)).ToDecimal());

    private static bool HasPrice(Case plan, PriceKey key) => plan.Prices.Of(key).Refusal is not Refusal.PriceMissing;
}
