using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// The Reserved tier: thousands of tokens a minute held all hours, input and output apart, each at least what the provider reserves.
/// </summary>
internal static class ReservedTier
{
    /// <summary>The commitments that it is sold with, the shortest first.</summary>
    public static readonly CommitmentTerm[] Terms = [CommitmentTerm.OneMonth, CommitmentTerm.ThreeMonths];

    private static readonly Side[] Sides =
    [
        new(
            ChargeFormulas.ReservedInputOf, ChargeFormulas.InputToReserve,
            PriceKind.ReservedInputTpmHour, LimitedThing.LeastReservedInput),
        new(
            ChargeFormulas.ReservedOutputOf, ChargeFormulas.OutputToReserve,
            PriceKind.ReservedOutputTpmHour, LimitedThing.LeastReservedOutput),
    ];

    public static void Charge(Case asked, Region region, Routing routing, CommitmentTerm term, Ledger monthly)
    {
        if (TermCharge.Exceeding(asked, HostingMode.Reserved, term) is { } whole) monthly.AddGap(whole, Affects.Cost);
        Corners<ChargeInputs> inputs = asked.InputsIn(region);
        foreach (Side side in Sides)
        {
            PriceKey key = new(side.Kind, asked.Subject, region) { Tier = PriceTier.Reserved, Routing = routing, Commitment = term };
            monthly.Charge(ChargedQuantity.Of(side.FormulaOf(term), inputs), key);
        }
    }

    /// <summary>The least reservations that are charged because the load needs less, at any corner.</summary>
    public static IEnumerable<Assumption> Assumptions(Case asked, Region region) =>
        from side in Sides
        let row = LeastOf(asked, side.Least, region)
        where row is not null && side.Needed.CountAt(asked.Inputs.Low) < Thousands(row)
        select new Assumption.ReservedMinimum(side.Least, row.Value, row.Id);

    /// <summary>The smallest reservation, in thousands of tokens a minute; 0 where none is known.</summary>
    public static long Least(Case asked, LimitedThing least, Region region) =>
        LeastOf(asked, least, region) is Quota row ? Thousands(row) : 0;

    private static Quota? LeastOf(Case asked, LimitedThing least, Region region) =>
        QuotaChoice.Find(asked.Book, least, asked.Model.Id, region);

    private static long Thousands(Quota tokens) => Ratio.Of(tokens.Value, 1_000m).CeilingCount();

    /// <summary>Input or output: they are reserved and charged apart.</summary>
    /// <param name="Needed">Thousands of tokens a minute that the peak needs, whatever the least is.</param>
    private sealed record Side(Func<CommitmentTerm, ChargeFormula> FormulaOf, Expression Needed, PriceKind Kind, LimitedThing Least);
}
