using System.Globalization;
using Mitsumori.Core.Book;
using Mitsumori.Core.Charges;
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

    // Everything that has been charged, for months in which it counts otherwise and costs the same.
    private readonly List<Charged> charged = [];
    private Sums sums;

    public IEnumerable<Warning> Warnings => warnings;

    /// <summary>True if anything has been charged.</summary>
    public bool HasLines { get; private set; }

    /// <summary>True if no gap leaves the cost open.</summary>
    public bool IsComplete => !gaps.Exists(gap => gap.Affects == Affects.Cost);

    public Sums Sums => sums.InOrder();

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
        Add(quantity, chosen.Price, chosen.Price, chosen.Price, keepsLines ? From(chosen) : null);
    }

    /// <summary>Charges a quantity at the price of the band in which a call lies at each corner.</summary>
    /// <remarks>A band without a price is a gap, and is charged as the next one below that has one: the total is then a floor.</remarks>
    public void Charge(ChargedQuantity quantity, PriceKey key, ContextBands bands)
    {
        if (bands.AreNone)
        {
            Charge(quantity, key);
            return;
        }

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
            (choices.Low.Chosen ?? chosen).Price,
            chosen.Price,
            (choices.High.Chosen ?? chosen).Price,
            keepsLines ? From(chosen) : null);
    }

    /// <summary>Charges a quantity at a price that is already known.</summary>
    public void Charge(ChargedQuantity quantity, UnitPrice price, LinePrice from) =>
        Add(quantity, price, price, price, keepsLines ? from : null);

    private static LinePrice From(PriceObservation chosen) => new(chosen.Id, chosen.Source, chosen.Note);

    /// <param name="from">Null where no line is kept.</param>
    private void Add(ChargedQuantity quantity, UnitPrice lowest, UnitPrice typical, UnitPrice highest, LinePrice? from)
    {
        if (from is not null)
        {
            lines.Add(new(quantity.Formula, quantity.Typical, quantity.At.Typical, typical, from));
            charged.Add(new(quantity.Formula, lowest, typical, highest));
        }

        HasLines = true;
        sums += CostOf(quantity.At, lowest, typical, highest);
    }

    private static Sums CostOf(Corners<decimal> at, UnitPrice lowest, UnitPrice typical, UnitPrice highest)
    {
        Usd cost = typical.CostOf(at.Typical);
        return new(
            cost,
            at.IsSingle && ReferenceEquals(lowest, typical) ? cost : lowest.CostOf(at.Low),
            at.IsSingle && ReferenceEquals(highest, typical) ? cost : highest.CostOf(at.High));
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

    /// <summary>The sums of the same charges in another month: quantities of its own, at the same prices.</summary>
    public Sums SumsIn(Case month)
    {
        Sums there = default;
        foreach (Charged charge in charged)
            there += CostOf(month.QuantityOf(charge.Formula).At, charge.Lowest, charge.Typical, charge.Highest);
        return there.InOrder();
    }

    public Total ToTotal() => new(lines.ToSequence(), gaps.ToSequence(), Sums.Low, Sums.High);

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

        if (chosen.Regions.IsEmpty) warnings.Add(new Warning.PriceAccepted(chosen.Source.Location, key.Region));
        if (PriceKinds.Of(key.Kind).HasRouting && chosen.Routing == PriceRouting.Unrecorded)
            warnings.Add(new Warning.RoutingUnrecorded(chosen.Id));
    }

    private readonly record struct Charged(ChargeFormula Formula, UnitPrice Lowest, UnitPrice Typical, UnitPrice Highest);
}
