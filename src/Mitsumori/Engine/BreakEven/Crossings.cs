using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Estimating;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Finds where the options of an estimate cross along an axis: every pair whose open prices are the same.</summary>
internal sealed class Crossings(Case asked, SearchEffort effort)
{
    /// <param name="warnings">Names each pair whose steps were too many to be walked to the end.</param>
    public IEnumerable<Crossing> Of(IReadOnlyList<Option> options, Axis axis, List<Warning> warnings)
    {
        if (!Scenario.CanVary(asked.Plan, axis)) yield break;
        Ratio end = EndOf(axis, options);
        Scenario scenario = Scenario.Along(asked.Inputs.Typical, axis);
        CostCurves curves = new(scenario.Variation, end);
        (Option Option, CostCurve Curve, HashSet<Refusal> Open)[] priced =
            [.. options.Where(CostCurves.HasCurve).Select(option => (option, curves.Of(option), OpenPrices.Of(option)))];
        for (int i = 0; i < priced.Length; i++)
        {
            for (int j = i + 1; j < priced.Length; j++)
            {
                if (!priced[i].Open.SetEquals(priced[j].Open)) continue;
                IReadOnlyList<CurveCrossing> found = CurveCrossings.Of(priced[i].Curve, priced[j].Curve, end, effort, out bool isComplete);
                if (!isComplete) warnings.Add(new Warning.CrossingsCutOff(priced[i].Option.Id, priced[j].Option.Id));
                foreach (CurveCrossing crossing in found) yield return Named(crossing, axis, scenario, priced[i].Option, priced[j].Option);
            }
        }
    }

    // A small plan is asked about up to far beyond the quotas too: where nothing crosses below them is worth knowing.
    private Ratio EndOf(Axis axis, IReadOnlyList<Option> options) =>
        axis switch
        {
            Axis.RequestsPerMinute => options
                .Select(option => option.Capacity)
                .OfType<OptionCapacity.OfQuotas>()
                .Select(quotas => quotas.Settled)
                .OfType<Ratio>()
                .Aggregate(asked.Loads.High.RequestsPerMinute, Ratio.Max) * Scenario.Farthest,
            Axis.HoursPerDay => 24m,
            Axis.DaysPerMonth => asked.Loads.Typical.Days,
        };

    private Crossing Named(CurveCrossing crossing, Axis axis, Scenario scenario, Option a, Option b)
    {
        Ratio rate = scenario.RateAt(crossing.At);
        bool isJump = crossing.Kind == CrossingKind.Jump;
        return new(
            a.Id,
            b.Id,
            axis,
            crossing.Kind,
            crossing.At,
            rate * asked.Loads.Typical.Tokens,
            crossing.FirstIsCheaperBelow ? a.Id : b.Id,
            crossing.FirstIsCheaperBelow ? b.Id : a.Id,
            crossing.First,
            crossing.Second,
            isJump ? crossing.FirstBeyond : null,
            isJump ? crossing.SecondBeyond : null,
            IsBeyond(axis, crossing.At, rate, a, b),
            ConditionOf(a, rate) ?? ConditionOf(b, rate));
    }

    private Condition? ConditionOf(Option option, Ratio rate)
    {
        Load load = asked.Loads.Typical;
        Ratio peak = rate * asked.Plan.Traffic.PeakFactor;
        return option.Monthly!.CostGaps.FirstOrDefault(OpenPrices.IsThroughput) switch
        {
            Refusal.UnitThroughputUnpublished => new Condition.OneUnitCarries(peak * load.InputWithoutCache, peak * load.Output),
            Refusal.CopyThroughputUnknown => new Condition.OneCopyCarries(peak),
            _ => null,
        };
    }

    // The verdict compares the peak with the ceiling; so does this. A limit of the day reaches further in fewer hours.
    private bool? IsBeyond(Axis axis, Ratio at, Ratio rate, params ReadOnlySpan<Option> sides)
    {
        bool? isBeyond = null;
        foreach (Option side in sides)
        {
            if (side.Capacity is not OptionCapacity.OfQuotas quotas) continue;
            Ratio? ceiling = axis == Axis.HoursPerDay ? Ceiling.Settled(quotas.Limits, quotas.Call.Settled, at) : quotas.Settled;
            if (ceiling is Ratio most) isBeyond = (isBeyond ?? false) || rate * asked.Plan.Traffic.PeakFactor > most;
        }

        return isBeyond;
    }
}
