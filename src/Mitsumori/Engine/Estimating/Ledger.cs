using System.Globalization;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

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
    public void Charge(ChargedQuantity quantity, PriceKey key)
    {
        if (quantity.IsNothing) return;
        PriceChoice choice = prices.Of(key);
        if (choice.Chosen is not PriceObservation chosen)
        {
            AddGap(AsGap(key, choice.Refusal!), Affects.Cost);
            return;
        }

        if (keepsLines) Warn(key, choice, chosen);
        Charge(quantity, chosen.Price, new(chosen.Id, chosen.Source, chosen.Note));
    }

    /// <summary>Charges a quantity at a price that is already known.</summary>
    public void Charge(ChargedQuantity quantity, UnitPrice price, LinePrice from)
    {
        Corners<decimal> at = quantity.At;
        Usd cost = price.CostOf(at.Typical);
        if (keepsLines) lines.Add(new(quantity.Formula, quantity.Typical, at.Typical, price, from));
        HasLines = true;
        Amount += cost;
        Low += at.IsSingle ? cost : price.CostOf(at.Low);
        High += at.IsSingle ? cost : price.CostOf(at.High);
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

        if (PriceKinds.Of(key.Kind).HasRouting && chosen.Routing == PriceRouting.Unrecorded)
            warnings.Add(new Warning.RoutingUnrecorded(chosen.Id));
    }
}
