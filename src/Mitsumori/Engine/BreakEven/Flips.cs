using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>
/// Finds, for each ranged input, the nearest values on either side at which another feasible candidate becomes the cheapest.
/// </summary>
/// <param name="warnings">Names each rival whose steps were too many to be walked to the end.</param>
internal sealed class Flips(Case asked, IReadOnlyList<Option> comparable, Option cheapest, SearchEffort effort, List<Warning> warnings)
{
    public IEnumerable<Flip> All() =>
        RangedInputs.Of(asked).SelectMany(Of).OrderBy(flip => flip.Distance).ThenBy(flip => flip.Input, StringComparer.Ordinal);

    private IEnumerable<Flip> Of(RangedInput input)
    {
        Ratio end = EndOf(input);
        CostCurves curves = new(input.Scenario.Variation, end);
        CostCurve own = curves.Of(cheapest);
        Ratio typical = Variable(input, input.Range.Typical);
        List<(Flip Flip, Ratio Cost)> below = [], above = [];
        foreach (Option other in comparable.Where(option => option.Id != cheapest.Id))
        {
            IReadOnlyList<CurveCrossing> found = CurveCrossings.Of(own, curves.Of(other), end, effort, out bool isComplete);
            if (!isComplete) warnings.Add(new Warning.CrossingsCutOff(cheapest.Id, other.Id));
            foreach (CurveCrossing crossing in found)
            {
                Ratio at = input.IsReciprocal ? Ratio.Of(1m) / crossing.At : crossing.At;

                // The cheapest leads at the typical value, so only where it ceases to lead, seen from there, does the answer change.
                // Where both cost the same at the typical value itself, that may be on either side of it.
                bool isAbove = crossing.At > typical || (crossing.At == typical && crossing.FirstIsCheaperBelow);
                if (isAbove != crossing.FirstIsCheaperBelow || IsInAnotherBand(input, at)) continue;
                (isAbove ? above : below).Add(
                    (Named(input, other, at, isAbove != input.IsReciprocal), isAbove ? crossing.SecondBeyond : crossing.Second));
            }
        }

        // Nearest first: the first rival to take the lead on a side takes it. Several take it at one step; of them the cheapest has it.
        foreach (List<(Flip Flip, Ratio Cost)> side in (List<(Flip, Ratio)>[])[below, above])
        {
            if (side.Count == 0) continue;
            yield return side
                .OrderBy(found => found.Flip.Distance)
                .ThenBy(found => found.Cost)
                .ThenBy(found => found.Flip.To, StringComparer.Ordinal)
                .First()
                .Flip;
        }
    }

    private Flip Named(RangedInput input, Option other, Ratio at, bool isAbove)
    {
        Ratio typical = input.Range.Typical;
        Ratio away = at >= typical ? at - typical : typical - at;
        return new(
            input.Key,
            input.Range,
            at,
            cheapest.Id,
            other.Id,
            isAbove,
            at >= input.Range.Low && at <= input.Range.High,
            away / (typical.IsZero ? input.Range.High : typical),
            IsBeyond(input, at, other, isAbove));
    }

    private bool? IsBeyond(RangedInput input, Ratio at, Option other, bool isAbove)
    {
        Ratio[] ceilings =
        [
            .. new[] { cheapest, other }
                .Select(option => option.Capacity)
                .OfType<OptionCapacity.OfQuotas>()
                .Select(quotas => CeilingAt(input, at, quotas))
                .OfType<Ratio>(),
        ];
        if (ceilings.Length == 0) return null;
        Ratio peak = input.Scenario.RateAt(Variable(input, at)) * asked.Plan.Traffic.PeakFactor;

        // What is cheaper beyond a number of requests needs more than that: a quota that ends there does not carry it.
        bool isMore = isAbove && input.Varies == RangedQuantity.Requests;
        return ceilings.Any(most => isMore ? peak >= most : peak > most);
    }

    // Longer requests and longer days meet a quota of tokens at a lower rate.
    private Ratio? CeilingAt(RangedInput input, Ratio at, OptionCapacity.OfQuotas quotas)
    {
        Ratio more = input.Varies switch
        {
            RangedQuantity.CountedPart => at - input.Range.High,
            RangedQuantity.BurntPart => (at - input.Range.High) * asked.Burndown,
            RangedQuantity.Requests or RangedQuantity.UncountedPart or RangedQuantity.HoursPerDay or RangedQuantity.Throughput => 0m,
        };
        return Ceiling.Settled(
            quotas.Limits,
            quotas.Call.Settled + more,
            input.Varies == RangedQuantity.HoursPerDay ? at : asked.BusiestDayHours);
    }

    // The curves are drawn at the prices of the plan's own context band.
    private bool IsInAnotherBand(RangedInput input, Ratio at)
    {
        if (input.Varies is not (RangedQuantity.CountedPart or RangedQuantity.UncountedPart)) return false;
        decimal typical = asked.Loads.Typical.InputWithoutCache;
        return asked.Bands.OverOf((typical + at - input.Range.Typical).ToDecimal()) != asked.Bands.OverOf(typical);
    }

    private static Ratio Variable(RangedInput input, Ratio value) => input.IsReciprocal ? Ratio.Of(1m) / value : value;

    private static Ratio EndOf(RangedInput input) => input switch
    {
        { IsReciprocal: true } => Ratio.Of(Scenario.Farthest, input.Range.Low),
        { Varies: RangedQuantity.HoursPerDay } => 24m,
        _ => Ratio.Of(input.Range.High) * Scenario.Farthest,
    };
}
