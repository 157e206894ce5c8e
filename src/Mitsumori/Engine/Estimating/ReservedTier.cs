using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>The Reserved tier: thousands of tokens a minute held all hours, input and output apart, at least 100 and 10 of them.</summary>
internal static class ReservedTier
{
    // The least that the provider reserves, in thousands of tokens a minute.
    internal const long LeastInput = 100;
    internal const long LeastOutput = 10;

    public static void Charge(Case plan, Region region, Routing routing, CommitmentTerm term, Ledger monthly)
    {
        Charge(plan, region, routing, term, monthly, Core.Estimates.Charge.ReservedInput, PriceKind.ReservedInputTpmHour, load => load.Input + load.CacheWrite, LeastInput);
        Charge(plan, region, routing, term, monthly, Core.Estimates.Charge.ReservedOutput, PriceKind.ReservedOutputTpmHour, load => load.Output, LeastOutput);
    }

    private static void Charge(
        Case plan, Region region, Routing routing, CommitmentTerm term, Ledger monthly, Charge charge, PriceKind kind, Func<Load, decimal> tokens, long least)
    {
        Corners<long> thousands = plan.Loads.Select(load => Math.Max(least, (load.PeakRequestsPerMinute * tokens(load) / 1_000m).CeilingCount()));
        PriceKey key = plan.Key(kind, region) with { Tier = PriceTier.Reserved, Routing = routing, Commitment = term };
        monthly.Charge(
            charge,
            key,
            Corners.Of(corner => Exact.Multiply(thousands.At(corner), plan.Loads.At(corner).PeriodHours)),
            $"{thousands.Typical} × {Ledger.Number(plan.Loads.Typical.PeriodHours)} h");
    }
}
