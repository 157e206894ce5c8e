using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// How many calls of an imported model find no living copy, at the typical values. A copy ends five minutes after its last call, so that
/// evenly spaced calls that are rarer meet a cold start each, and more frequent ones do once in every unbroken active stretch.
/// </summary>
internal static class ColdStarts
{
    // More than one call in so many is told.
    private const int Told = 20;

    /// <summary>The warning of a plan whose calls meet so many of them that they are felt; null for any other.</summary>
    public static Warning.ColdStarts? WarningOf(Case asked)
    {
        Load load = asked.Loads.Typical;
        Ratio cold = asked.Plan.Traffic.Match(level => OfLevel(level, load), week => OfWeek(week, Traffic.Week.MonthOf(asked.Plan.Period)));
        return cold * Told > load.Requests ? new(cold.CeilingCount(), load.Requests.CeilingCount()) : null;
    }

    private static Ratio OfLevel(Traffic.Level level, Load load)
    {
        Ratio rate = load.Requests / (load.Days * load.HoursPerDay * 60m);
        if (rate < ChargeFormulas.LeastRateOfLivingCopies) return load.Requests;
        Ratio stretches = level.Active.IsUnbroken(load.HoursPerDay) ? 1m : new Ratio(load.Days.Ceiling(), 1);
        return stretches < load.Requests ? stretches : load.Requests;
    }

    // Hours follow each other over midnight; on a day without requests the copy ends.
    private static Ratio OfWeek(Traffic.Week week, BillingMonth month)
    {
        Ratio cold = 0m;
        bool lives = false;
        DateOnly? before = null;
        foreach (DateOnly day in week.Active.DaysOf(month))
        {
            if (before?.AddDays(1) != day) lives = false;
            before = day;
            foreach (decimal requests in week.Hours.On(day.DayOfWeek))
            {
                bool isThin = Ratio.Of(requests, 60m) < ChargeFormulas.LeastRateOfLivingCopies;
                if (isThin) cold += requests;
                else if (!lives) cold += 1m;
                lives = !isThin;
            }
        }

        return cold;
    }
}
