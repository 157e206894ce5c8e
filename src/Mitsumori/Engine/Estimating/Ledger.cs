using System.Globalization;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>Collects the lines and gaps of one total. Each quantity meets its price once.</summary>
/// <param name="keepsLines">False where only sums are asked for: lines and warnings are left out then.</param>
internal sealed class Ledger(ChosenPrices prices, bool keepsLines)
{
    private readonly List<CostLine> lines = [];
    private readonly List<Gap> gaps = [];
    private readonly List<Warning> warnings = [];

    public IEnumerable<Warning> Warnings => warnings;

    /// <summary>True if anything has been charged.</summary>
    public bool HasLines { get; private set; }

    /// <summary>True if no gap leaves the cost open.</summary>
    public bool IsComplete => !gaps.Exists(gap => gap.Affects == Affects.Cost);

    public Usd Amount { get; private set; }

    public Usd Low { get; private set; }

    public Usd High { get; private set; }

    /// <summary>Charges a quantity at the price of a key, or notes the gap.</summary>
    /// <param name="factors">What the typical quantity is the product of.</param>
    /// <returns>The price, or null if there is none.</returns>
    public UnitPrice? Charge(Charge charge, PriceKey key, Corners<decimal> quantity, params ReadOnlySpan<Factor> factors)
    {
        if (quantity.High == 0m) return null;
        PriceChoice choice = prices.Of(key);
        if (choice.Chosen is not PriceObservation chosen)
        {
            AddGap(AsGap(key, choice.Refusal!), Affects.Cost);
            return null;
        }

        if (keepsLines) Warn(key, choice, chosen);
        return Charge(charge, chosen.Price, new(chosen.Id, chosen.Source, chosen.Note), quantity, factors);
    }

    /// <summary>Charges a quantity at a price that is already known.</summary>
    public UnitPrice Charge(Charge charge, UnitPrice price, LinePrice from, Corners<decimal> quantity, params ReadOnlySpan<Factor> factors)
    {
        Usd cost = price.CostOf(quantity.Typical);
        if (keepsLines) lines.Add(new(charge, quantity.Typical, price, Sequence.Create(factors), from));
        HasLines = true;
        Amount += cost;
        Low += quantity.IsSingle ? cost : price.CostOf(quantity.Low);
        High += quantity.IsSingle ? cost : price.CostOf(quantity.High);
        return price;
    }

    public void AddGap(Refusal refusal, params ReadOnlySpan<Affects> affects)
    {
        foreach (Affects open in affects) gaps.Add(new(refusal, open));
    }

    public Total ToTotal() => new(lines.ToSequence(), gaps.ToSequence(), Low, High);

    /// <summary>A number in a sentence, every digit, no exponent.</summary>
    public static string Number(decimal value) => Exact.Trim(value).ToString(CultureInfo.InvariantCulture);

    private static Refusal AsGap(PriceKey key, Refusal refusal) =>
        key.Kind == PriceKind.ModelUnitHour && refusal is Refusal.PriceMissing
            ? new Refusal.UnitPriceUnpublished(new(key.Subject.Name), key.Region, key.Commitment!.Value)
            : refusal;

    private void Warn(PriceKey key, PriceChoice choice, PriceObservation chosen)
    {
        if (choice.Disagreeing is PriceObservation other)
        {
            warnings.Add(new Warning.PriceDisagreement(
                chosen.Id, Number(chosen.Price.OfOne), chosen.Source.Trust, other.Id, Number(other.Price.OfOne), other.Source.Trust));
        }

        if (PriceKinds.Of(key.Kind).HasRouting && chosen.Routing == PriceRouting.Unrecorded) warnings.Add(new Warning.RoutingUnrecorded(chosen.Id));
    }
}
