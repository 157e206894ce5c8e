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
        Corners<Ratio> units = unit.TokensPerMinute is QuantityRange both
            ? UnitsFor(plan, load => load.InputWithoutCache + load.Output, both)
            : UnitsFor(plan, load => load.InputWithoutCache, unit.InputTokensPerMinute!).With(UnitsFor(plan, load => load.Output, unit.OutputTokensPerMinute!), Ratio.Max);

        // Something must stand even for the smallest traffic.
        return units.Select(needed => Math.Max(1, needed.CeilingCount()));
    }

    private static Corners<Ratio> UnitsFor(Case plan, Func<Load, decimal> tokens, QuantityRange tokensPerMinute) =>
        plan.Loads.With(Corners.Opposite(tokensPerMinute), (load, carried) => load.PeakRequestsPerMinute * tokens(load) / carried);

    /// <summary>What the units carry at the high load; null if what one carries is not known.</summary>
    public static OptionCapacity? CapacityOf(Case plan, Corners<long>? needed)
    {
        if (needed is null || plan.Plan.Known.ModelUnit is not UnitThroughput unit) return null;
        Load load = plan.Loads.High;
        Sequence<UnitSide> sides = unit.TokensPerMinute is QuantityRange both
            ? [new(BindingLimit.UnitTokens, load.InputWithoutCache + load.Output, both.Low)]
            :
            [
                new(BindingLimit.UnitInput, load.InputWithoutCache, unit.InputTokensPerMinute!.Low),
                new(BindingLimit.UnitOutput, load.Output, unit.OutputTokensPerMinute!.Low),
            ];
        return new OptionCapacity.OfUnits(needed.High, sides, load.PeakRequestsPerMinute);
    }

    /// <summary>Charges the units, at least one where their number is not known.</summary>
    public static void Charge(Case plan, Region region, CommitmentTerm term, Ledger monthly)
    {
        if (plan.Units is null) monthly.AddGap(new Refusal.UnitThroughputUnpublished(plan.Plan.Model), Affects.Cost, Affects.Capacity);
        Corners<long> units = plan.Units ?? Corners.Same(1L);
        Corners<Ratio> hours = plan.Loads.Select(load => HoursStanding(plan.Plan, term, load));
        Corners<decimal> quantity = hours.With(units, (stood, each) => (stood * each).ToDecimal());
        Factor count = new(units.Typical, "MU"), time = new(hours.Typical.ToDecimal(), "h");

        KnownUnitPrice? known = plan.Plan.Known.ModelUnitPrices.FirstOrDefault(price => price.Term == term);
        if (known is null) monthly.Charge(Core.Estimates.Charge.ModelUnitHours, plan.Key(PriceKind.ModelUnitHour, region) with { Commitment = term }, quantity, count, time);
        else monthly.Charge(Core.Estimates.Charge.ModelUnitHours, known.Price, new(known.Source.Id, known.Source, ""), quantity, count, time);
    }

    /// <summary>What a commitment binds to; null without one.</summary>
    /// <param name="units">Null where their number is not known.</param>
    public static CommittedTerm? Committed(BillingPeriod period, CommitmentTerm term, long? units, Total monthly)
    {
        if (term == CommitmentTerm.None) return null;
        UnitPrice? price = monthly.Lines.FirstOrDefault(line => line.Charge == Core.Estimates.Charge.ModelUnitHours)?.UnitPrice;
        if (period is not BillingPeriod.CalendarMonth calendar) return new(term, null, null);
        int months = BedrockCodes.MonthsOf(term);
        decimal hours = Enumerable.Range(0, months).Sum(i => (decimal)calendar.Month.Plus(i).Hours);
        return new(term, units is long known ? price?.CostOf(Exact.Multiply(known, hours)) : null, calendar.Month.Plus(months).FirstDay);
    }

    // Whole hours from the start of each stretch: 09:30 to 18:15 is 9.
    internal static Ratio HoursStanding(Plan plan, CommitmentTerm term, Load load) =>
        term == CommitmentTerm.None && plan.Hosting.UnitsWhileActive
            ? load.Hourly?.ActiveHours ?? load.Days * load.HoursPerDay.CeilingCount()
            : load.PeriodHours;
}
