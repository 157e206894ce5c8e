using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// Provisioned Throughput by model units: how many are needed, what they carry and bind to, and what is charged for them.
/// </summary>
internal static class ModelUnits
{
    /// <summary>Units that the peak needs, at each corner; null if what one unit carries is not known.</summary>
    public static Corners<long>? Needed(Case asked) =>
        asked.Plan.Known.ModelUnit is null ? null : asked.Inputs.Select(ChargeFormulas.Units.CountAt);

    /// <summary>What the units carry at the high load; null if what one carries is not known.</summary>
    public static OptionCapacity? CapacityOf(Case asked, Corners<long>? needed)
    {
        if (needed is null || asked.Plan.Known.ModelUnit is not UnitThroughput unit) return null;
        Load load = asked.Loads.High;
        Sequence<UnitSide> sides = unit.TokensPerMinute is QuantityRange both
            ? [new(BindingLimit.UnitTokens, load.InputWithoutCache + load.Output, both.Low)] :
            [
                new(BindingLimit.UnitInput, load.InputWithoutCache, unit.InputTokensPerMinute!.Low),
                new(BindingLimit.UnitOutput, load.Output, unit.OutputTokensPerMinute!.Low),
            ];
        return new OptionCapacity.OfUnits(needed.High, sides, load.PeakRequestsPerMinute);
    }

    /// <summary>True where a Region sells units of a base model under a commitment only, and none is asked for.</summary>
    public static bool NeedCommitment(Case asked, Region region, CommitmentTerm term) =>
        term == CommitmentTerm.None
        && asked.Plan.Method == CustomizationMethod.None
        && asked.Book.Offers.UnitsOf(asked.Model.Id).Any(unit => unit.Regions.Contains(region) && unit.BaseWithoutCommitment == false);

    /// <summary>What one unit must carry where that is not known: one is priced, so that it carries the whole peak.</summary>
    public static Condition ConditionOf(Case asked)
    {
        Load load = asked.Loads.High;
        return new Condition.OneUnitCarries(
            load.PeakRequestsPerMinute * load.InputWithoutCache,
            load.PeakRequestsPerMinute * load.Output);
    }

    /// <summary>Charges the units, at least one where their number is not known.</summary>
    public static void Charge(Case asked, Region region, CommitmentTerm term, Ledger monthly)
    {
        if (asked.Units is null) monthly.AddGap(new Refusal.UnitThroughputUnpublished(asked.Plan.Model), Affects.Cost, Affects.Capacity);
        if (TermCharge.Exceeding(asked, HostingMode.ProvisionedThroughput, term) is { } whole) monthly.AddGap(whole, Affects.Cost);
        ChargedQuantity quantity = asked.QuantityOf(
            StandOnlyWhileActive(asked.Plan, term) ? ChargeFormulas.ActiveModelUnitHours : ChargeFormulas.ModelUnitHoursOf(term));
        KnownUnitPrice? known = asked.Plan.Known.ModelUnitPrices.FirstOrDefault(price => price.Term == term);
        if (known is null) monthly.Charge(quantity, new(PriceKind.ModelUnitHour, asked.Subject, region) { Commitment = term });
        else monthly.Charge(quantity, known.Price, new(known.Source.Id, known.Source, ""));
    }

    /// <summary>Hours that a unit is charged in the period, at the typical values.</summary>
    public static Ratio HoursCharged(Case asked, CommitmentTerm term) =>
        (StandOnlyWhileActive(asked.Plan, term) ? ChargeFormulas.UnitHours : ChargeFormulas.HoursOf(term)).At(asked.Inputs.Typical);

    private static bool StandOnlyWhileActive(Plan plan, CommitmentTerm term) =>
        term == CommitmentTerm.None && plan.Hosting.UnitsWhileActive;
}
