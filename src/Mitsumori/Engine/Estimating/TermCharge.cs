using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// What a term comes to: its whole is charged where the plan ends before any month does, and of that only the least is known.
/// </summary>
internal static class TermCharge
{
    /// <summary>The gap of a commitment that outlasts the plan's hours; null without one, and where the hours may be a month.</summary>
    public static Refusal.TermExceedsPeriod? Exceeding(Case asked, HostingMode mode, CommitmentTerm term) =>
        term != CommitmentTerm.None && IsShort(asked.Plan.Period)
            ? new(mode, term, asked.Plan.Period.Hours, BedrockCodes.ShortestHoursOf(term))
            : null;

    /// <summary>What a term comes to as a whole; where the plan has no calendar, at least, over its fewest hours.</summary>
    /// <returns>Null where the hosting itself has no price.</returns>
    public static Usd? WholeOf(BillingPeriod period, CommitmentTerm term, Total monthly)
    {
        decimal whole = BedrockCodes.ShortestHoursOf(term), charged = IsShort(period) ? whole : period.Hours;
        if (period is BillingPeriod.CalendarMonth first)
            whole = Enumerable.Range(0, BedrockCodes.MonthsOf(term)).Sum(month => (decimal)first.Month.Plus(month).Hours);
        Usd? sum = null;
        foreach (CostLine line in monthly.Lines)
        {
            if (ChargeCodes.GroupOf(line.Charge) is not (ChargeGroup.Hosts or ChargeGroup.Reservation)) continue;
            sum = (sum ?? Usd.Zero) + line.UnitPrice.CostOf(Exact.Multiply(Exact.Trim(line.Quantity / charged), whole));
        }

        return sum;
    }

    private static bool IsShort(BillingPeriod period) => period.Hours < BedrockCodes.ShortestHoursOf(CommitmentTerm.OneMonth);
}
