using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Engine.Estimating;

/// <summary>The Reserved tier: thousands of tokens a minute held all hours, input and output apart, each at least what the provider reserves.</summary>
internal static class ReservedTier
{
    // Input has cache writes in it: only cache reads are free.
    private static readonly Side Input = new(Core.Estimates.Charge.ReservedInput, PriceKind.ReservedInputTpmHour, LimitedThing.LeastReservedInput, load => load.Input + load.CacheWrite);
    private static readonly Side Output = new(Core.Estimates.Charge.ReservedOutput, PriceKind.ReservedOutputTpmHour, LimitedThing.LeastReservedOutput, load => load.Output);

    public static void Charge(Case plan, Region region, Routing routing, CommitmentTerm term, Ledger monthly)
    {
        foreach (Side side in (ReadOnlySpan<Side>)[Input, Output])
        {
            long least = Least(plan, side.Charge, region);
            Corners<long> held = plan.Loads.Select(load => Math.Max(least, Needed(side, load)));
            PriceKey key = plan.Key(side.Kind, region) with { Tier = PriceTier.Reserved, Routing = routing, Commitment = term };
            monthly.Charge(
                side.Charge,
                key,
                plan.Loads.With(held, (load, thousands) => Exact.Multiply(thousands, load.PeriodHours)),
                new(held.Typical),
                new(plan.Loads.Typical.PeriodHours, "h"));
        }
    }

    /// <summary>The least reservations that are charged because the load needs less, at any corner.</summary>
    public static IEnumerable<Assumption> Assumptions(Case plan, Region region) =>
        from side in (Side[])[Input, Output]
        let row = LeastOf(plan, side, region)
        where row is not null && Needed(side, plan.Loads.Low) < Thousands(row.Value)
        select new Assumption.ReservedMinimum(side.Least, row.Value, row.Id);

    /// <summary>The smallest reservation of a charge, in thousands of tokens a minute.</summary>
    public static long Least(Case plan, Charge charge, Region region) => LeastOf(plan, charge == Input.Charge ? Input : Output, region) is Quota row ? Thousands(row.Value) : 0;

    private static Quota? LeastOf(Case plan, Side side, Region region) => QuotaChoice.Find(plan.Book, side.Least, plan.Model.Id, region);

    private static long Needed(Side side, Load load) => (load.PeakRequestsPerMinute * side.Tokens(load) / 1_000m).CeilingCount();

    private static long Thousands(long tokens) => Ratio.Of(tokens, 1_000m).CeilingCount();

    /// <summary>Input or output: they are reserved and charged apart.</summary>
    /// <param name="Tokens">What one request takes of it.</param>
    private sealed record Side(Charge Charge, PriceKind Kind, LimitedThing Least, Func<Load, decimal> Tokens);
}
