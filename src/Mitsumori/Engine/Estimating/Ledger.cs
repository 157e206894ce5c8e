using System.Globalization;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>Collects the lines and gaps of one total. Each quantity meets its price once.</summary>
/// <param name="keepsLines">False where only sums are asked for: lines and warnings are left out then.</param>
internal sealed class Ledger(ChosenPrices prices, bool keepsLines)
{
    private readonly List<CostLine> lines = [];
    private readonly List<Gap> gaps = [];
    private readonly List<Warning> warnings = [];
    private Usd low, high;

    public IEnumerable<Warning> Warnings => warnings;

    /// <summary>True if anything has been charged.</summary>
    public bool HasLines { get; private set; }

    /// <summary>True if no gap leaves the cost open.</summary>
    public bool IsComplete => !gaps.Exists(gap => gap.Affects == Affects.Cost);

    public Usd Amount { get; private set; }

    /// <summary>Never above the amount.</summary>
    /// <remarks>
    /// Fewer tokens may cost more where they fall below the least that a cache takes: what is typical then is the lower end.
    /// </remarks>
    public Usd Low => low < Amount ? low : Amount;

    /// <summary>Never below the amount.</summary>
    public Usd High => high > Amount ? high : Amount;

    /// <summary>Charges a quantity at the price of a key, or notes the gap.</summary>
    public void Charge(ChargedQuantity quantity, PriceKey key)
    {
        if (quantity.IsNothing) return;
        PriceChoice choice = prices.Of(key);
        if (choice.Chosen is not PriceObservation chosen)
        {
            AddGap(AsGap(key, choice.Refusal!, quantity), Affects.Cost);
            return;
        }

        if (keepsLines) Warn(key, choice, chosen);
        Charge(quantity, chosen.Price, new(chosen.Id, chosen.Source, chosen.Note));
    }

    /// <summary>Charges a quantity at the price of the band in which a call lies at each corner.</summary>
    /// <remarks>A band without a price is a gap, and is charged as the next one below that has one: the total is then a floor.</remarks>
    public void Charge(ChargedQuantity quantity, PriceKey key, ContextBands bands)
    {
        if (quantity.IsNothing) return;
        Corners<PriceKey> keys = bands.Over.Select(over => PricedKey(key with { OverInputTokens = over }, bands));
        if (keys.IsSingle || (keys.Low == keys.Typical && keys.High == keys.Typical))
        {
            Charge(quantity, keys.Typical);
            return;
        }

        Corners<PriceChoice> choices = keys.Select(prices.Of);
        foreach (PriceChoice refused in new[] { choices.Low, choices.Typical, choices.High }.DistinctBy(choice => choice.Key))
        {
            if (refused.Refusal is Refusal refusal) AddGap(AsGap(refused.Key, refusal, quantity), Affects.Cost);
        }

        if (choices.Typical.Chosen is not PriceObservation chosen) return;
        if (keepsLines) Warn(keys.Typical, choices.Typical, chosen);
        Add(
            quantity,
            new(
                (choices.Low.Chosen ?? chosen).Price,
                chosen.Price,
                (choices.High.Chosen ?? chosen).Price),
            new(chosen.Id, chosen.Source, chosen.Note));
    }

    /// <summary>Charges a quantity at a price that is already known.</summary>
    public void Charge(ChargedQuantity quantity, UnitPrice price, LinePrice from) =>
        Add(quantity, new(price), from);

    private void Add(ChargedQuantity quantity, Corners<UnitPrice> price, LinePrice from)
    {
        Corners<decimal> at = quantity.At;
        bool isSingle = at.IsSingle && price.IsSingle;
        Usd cost = price.Typical.CostOf(at.Typical);
        if (keepsLines) lines.Add(new(quantity.Formula, quantity.Typical, at.Typical, price.Typical, from));
        HasLines = true;
        Amount += cost;
        low += isSingle ? cost : price.Low.CostOf(at.Low);
        high += isSingle ? cost : price.High.CostOf(at.High);
    }

    // One gap for all kinds of token of an option: each of them would say the same.
    private PriceKey PricedKey(PriceKey key, ContextBands bands)
    {
        if (key.OverInputTokens == 0L || prices.Of(key).Refusal is not Refusal.PriceMissing) return key;
        if (!gaps.Exists(gap => gap.Refusal is Refusal.ContextBandUnpriced)) AddGap(bands.Unpriced(key), Affects.Cost);
        foreach (long below in bands.Below(key.OverInputTokens))
        {
            PriceKey lower = key with { OverInputTokens = below };
            if (below == 0L || prices.Of(lower).Refusal is not Refusal.PriceMissing) return lower;
        }

        return key with { OverInputTokens = 0L };
    }

    public void AddGap(Refusal refusal, params ReadOnlySpan<Affects> affects)
    {
        // Tokens of two kinds may lack the same price: it is said once.
        foreach (Affects open in affects)
        {
            Gap gap = new(refusal, open);
            if (!gaps.Contains(gap)) gaps.Add(gap);
        }
    }

    /// <summary>True if a gap of the kind is open.</summary>
    public bool Lacks<T>()
        where T : Refusal => gaps.Exists(gap => gap.Refusal is T);

    /// <summary>True if no gap leaves the cost open but of the kind.</summary>
    public bool LacksOnly<T>()
        where T : Refusal => gaps.TrueForAll(gap => gap.Affects != Affects.Cost || gap.Refusal is T);

    public Total ToTotal() => new(lines.ToSequence(), gaps.ToSequence(), Low, High);

    /// <summary>A number in a sentence, every digit, no exponent.</summary>
    public static string Number(decimal value) => Exact.Trim(value).ToString(CultureInfo.InvariantCulture);

    private static Refusal AsGap(PriceKey key, Refusal refusal, ChargedQuantity quantity) => refusal switch
    {
        Refusal.PriceMissing when key.Kind == PriceKind.ModelUnitHour =>
            new Refusal.UnitPriceUnpublished(new(key.Subject.Name), key.Region, key.Commitment!.Value),
        Refusal.PriceRegionUnrecorded { Price: UnitPrice price } unplaced => unplaced with { WouldBe = price.CostOf(quantity.At.Typical) },
        _ => refusal,
    };

    private void Warn(PriceKey key, PriceChoice choice, PriceObservation chosen)
    {
        if (choice.Disagreeing is PriceObservation other)
        {
            warnings.Add(new Warning.PriceDisagreement(
                chosen.Id, Number(chosen.Price.OfOne), chosen.Source.Trust, other.Id, Number(other.Price.OfOne), other.Source.Trust));
        }

        if (PriceKinds.Of(key.Kind).HasRouting && chosen.Routing == PriceRouting.Unrecorded)
            warnings.Add(new Warning.RoutingUnrecorded(chosen.Id));
    }
}
