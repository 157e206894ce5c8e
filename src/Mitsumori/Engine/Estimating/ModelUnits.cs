using System.Numerics;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>Provisioned Throughput by model units: units × hours they stand × price of a unit-hour of the base model, Region and term.</summary>
internal static class ModelUnits
{
    /// <summary>Units that the peak needs, at each corner; null if what one unit carries is not known.</summary>
    public static Corners<long>? Needed(Case plan)
    {
        if (plan.Plan.Known.ModelUnit is not UnitThroughput unit) return null;
        return Corners.Of(corner =>
        {
            Load load = plan.Loads.At(corner);
            Ratio peak = load.PeakRequestsPerMinute;
            Ratio units = unit.TokensPerMinute is QuantityRange both
                ? peak * (load.InputWithoutCache + load.Output) / both.AtOpposite(corner)
                : Ratio.Max(
                    peak * load.InputWithoutCache / unit.InputTokensPerMinute!.AtOpposite(corner),
                    peak * load.Output / unit.OutputTokensPerMinute!.AtOpposite(corner));

            // Something must stand even for the smallest traffic.
            return (long)BigInteger.Max(1, units.Ceiling());
        });
    }

    /// <summary>Charges the units, at least one where their number is not known.</summary>
    /// <returns>What the commitment binds to; null without one.</returns>
    public static CommittedTerm? Charge(Case plan, Region region, CommitmentTerm term, Corners<long>? needed, Ledger monthly)
    {
        if (needed is null) monthly.AddGap(new Refusal.UnitThroughputUnpublished(plan.Plan.Model), Affects.Cost, Affects.Capacity);
        Corners<long> units = needed ?? Corners.Same(1L);
        Corners<decimal> hours = plan.Loads.Select(load => HoursStanding(plan.Plan, term, load));
        Corners<decimal> quantity = Corners.Of(corner => Exact.Multiply(units.At(corner), hours.At(corner)));
        string formula = $"{units.Typical} MU × {Ledger.Number(hours.Typical)} h";

        KnownUnitPrice? known = plan.Plan.Known.ModelUnitPrices.FirstOrDefault(price => price.Term == term);
        UnitPrice? price = known is null
            ? monthly.Charge(Core.Estimates.Charge.ModelUnitHours, plan.Key(PriceKind.ModelUnitHour, region) with { Commitment = term }, quantity, formula)
            : monthly.Charge(Core.Estimates.Charge.ModelUnitHours, known.Price, new(known.Source.Id, known.Source, ""), quantity, formula);
        return term == CommitmentTerm.None ? null : Committed(plan.Plan.Period, term, needed?.Typical, price);
    }

    // Whole hours from the start of each stretch: 09:30 to 18:15 is 9.
    private static decimal HoursStanding(Plan plan, CommitmentTerm term, Load load) =>
        term == CommitmentTerm.None && plan.Hosting.UnitsWhileActive
            ? (Ratio.Of(decimal.Ceiling(load.HoursPerDay)) * load.Days).ToDecimal()
            : load.PeriodHours;

    private static CommittedTerm Committed(BillingPeriod period, CommitmentTerm term, long? units, UnitPrice? price)
    {
        if (period is not BillingPeriod.CalendarMonth calendar) return new(term, null, null);
        int months = BedrockCodes.MonthsOf(term);
        decimal hours = Enumerable.Range(0, months).Sum(i => (decimal)calendar.Month.Plus(i).Hours);
        return new(term, units is long known ? price?.CostOf(Exact.Multiply(known, hours)) : null, calendar.Month.Plus(months).FirstDay);
    }
}
