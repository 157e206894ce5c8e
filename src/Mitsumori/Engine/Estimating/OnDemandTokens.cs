using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// Tokens of on-demand inference: requests × tokens × price, each kind of token a line, all prices of the very tier and routing asked.
/// </summary>
internal static class OnDemandTokens
{
    private static readonly Part[] BaseParts = Parts(usage => usage.Base);

    private static readonly Part[] BatchParts = Parts(usage => usage.Batch);

    private static readonly Part[] CustomParts = Parts(usage => usage.Custom ?? usage.Base);

    public static void ChargeBase(Case asked, Region region, OptionRow row, Ledger monthly)
    {
        DateOnly? extendedFrom = asked.Model.Lifecycle.PublicExtendedAccessFrom;
        bool isExtended = asked.IsExtended, isBatch = row.Mode == HostingMode.Batch;
        PriceTier tier = isExtended ? PriceTier.PublicExtendedAccess : isBatch ? PriceTier.Batch : OfferJudge.ServedTier(row.Tier);
        foreach (Part part in isBatch ? BatchParts : BaseParts)
        {
            ChargedQuantity quantity = asked.QuantityOf(part.Formula);
            if (quantity.IsNothing) continue;
            PriceKey key =
                new(part.Kind, asked.Subject, region) { Tier = tier, Routing = row.Routing, CacheLife = LifeOf(asked, part) };
            if (part.IsOfCache && IsReadAsInput(asked, row, part, key))
                key = key with { Kind = isBatch ? PriceKind.BatchInput : PriceKind.OnDemandInputToken, CacheLife = CacheLife.FiveMinutes };
            if (isExtended && !HasPrice(asked, key))
                monthly.AddGap(new Refusal.ExtendedAccessPriceUnknown(key, extendedFrom!.Value), Affects.Cost);
            else
                monthly.Charge(quantity, key, asked.Bands);
        }
    }

    public static void ChargeCustom(Case asked, Region region, Ledger monthly)
    {
        foreach (Part part in CustomParts)
        {
            ChargedQuantity quantity = asked.QuantityOf(part.Formula);
            if (quantity.IsNothing) continue;

            // Custom models have no cache: what is read from it for a base model is ordinary input.
            PriceKind kind = part.IsOfCache ? PriceKind.CustomOnDemandInputToken : part.Kind;
            monthly.Charge(quantity, asked.Key(kind, region), asked.Bands);
        }
    }

    /// <summary>Whether a base model's calls have a price of the cache, where no text tells whether they are cached.</summary>
    public static bool HasCachePrice(Case asked, OptionRow row, Region region)
    {
        PriceKey key = asked.Key(PriceKind.CacheRead, region) with { Tier = OfferJudge.ServedTier(row.Tier), Routing = row.Routing };
        return HasPrice(asked, key) || HasPrice(asked, key with { Kind = PriceKind.CacheWrite, CacheLife = CacheUse.LifeOf(asked) });
    }

    // Batch has no cache. Where no text tells, a price tells; where a text says that a write costs no more than input, that is its price.
    private static bool IsReadAsInput(Case asked, OptionRow row, Part part, PriceKey key)
    {
        if (row.Mode == HostingMode.Batch) return true;
        bool costsInput = asked.Caching is not Caching facts || (facts.WritesCostInput && part.Formula.Charge == Charge.CacheWriteTokens);
        return costsInput && !HasPrice(asked, key);
    }

    private static CacheLife LifeOf(Case asked, Part part) => part.Formula.Charge == Charge.CacheWriteTokens
        ? part.Life ?? CacheUse.LifeOf(asked)
        : CacheLife.FiveMinutes;

    private static bool HasPrice(Case asked, PriceKey key) => asked.Prices.Of(key).Refusal is not Refusal.PriceMissing;

    private static Part[] Parts(Func<Usage, PriceKind> kindOf) =>
    [
        .. from charge in Enum.GetValues<Charge>()
           let usage = UsageOf(charge)
           where usage is not null
           from counted in CountedBy(charge)
           select new Part(counted.Formula, kindOf(usage), usage.Custom is null, counted.Life),
    ];

    // What is written to the cache is a line for each life.
    private static (ChargeFormula Formula, CacheLife? Life)[] CountedBy(Charge charge) => charge == Charge.CacheWriteTokens
        ?
        [
            (ChargeFormulas.CacheWriteTokens, null),
            (ChargeFormulas.CacheWriteHalfHourTokens, CacheLife.ThirtyMinutes),
            (ChargeFormulas.CacheWriteHourTokens, CacheLife.OneHour),
        ]
        : [(ChargeFormulas.Of(charge), null)];

    // The prices of what a request takes; null for what is paid whether requests come or not.
    private static Usage? UsageOf(Charge charge) => charge switch
    {
        Charge.InputTokens => new(PriceKind.OnDemandInputToken, PriceKind.BatchInput, PriceKind.CustomOnDemandInputToken),
        Charge.OutputTokens => new(PriceKind.OnDemandOutputToken, PriceKind.BatchOutput, PriceKind.CustomOnDemandOutputToken),
        Charge.CacheReadTokens => new(PriceKind.CacheRead, PriceKind.CacheRead, Custom: null),
        Charge.CacheWriteTokens => new(PriceKind.CacheWrite, PriceKind.CacheWrite, Custom: null),
        Charge.TrainingTokens or Charge.TrainingHours or Charge.TrainingImages or Charge.TeacherInputTokens or Charge.TeacherOutputTokens
            or Charge.CustomModelStorage or Charge.ImportStorage or Charge.ModelUnitHours or Charge.ImportCmuMinutes
            or Charge.ReservedInput or Charge.ReservedOutput => null,
    };

    // One kind of token: how many there are, and their price. The life is that of entries beside shorter ones; null takes the plan's.
    private sealed record Part(ChargeFormula Formula, PriceKind Kind, bool IsOfCache, CacheLife? Life);

    // Custom is null where lists print the price for base models only.
    private sealed record Usage(PriceKind Base, PriceKind Batch, PriceKind? Custom);
}
