using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>What decides between the options of an estimate: where they cross, what unpublished numbers would have to be, and which input changes the answer.</summary>
/// <param name="Crossings">Every pair whose open prices are the same, by axis and point.</param>
/// <param name="Regrets">Empty for a plan without ranges.</param>
/// <param name="Warnings">What the search itself has to say; those of the estimate stand there.</param>
public sealed record Decision(
    Estimate Estimate, Sequence<Crossing> Crossings, Sequence<Threshold> Thresholds, Sequence<Flip> Flips, Sequence<Regret> Regrets, Sequence<Warning> Warnings);

/// <summary>Decides from an estimate and the book it was made of. Pure: same estimate, same book, same answer.</summary>
public static class BreakEvens
{
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static Decision Of(Estimate estimate, FactBook book, CancellationToken cancellation = default)
    {
        Case asked = Case.Of(estimate.Plan, book);
        List<Warning> warnings = [];
        Crossings search = new(asked, new(cancellation));
        Crossing[] crossings =
        [
            .. Enum.GetValues<Axis>().SelectMany(axis => search.Of(estimate.Options, axis, warnings).OrderBy(crossing => crossing.At)),
        ];
        IReadOnlyList<Option> comparable = Cheapest.Comparable(estimate.Options);
        Option? cheapest = comparable.FirstOrDefault(option => option.Id == estimate.Cheapest.Typical);
        return new(
            estimate,
            crossings.ToSequence(),
            new Thresholds(asked, estimate.Options).All().ToSequence(),
            cheapest is null ? [] : new Flips(asked, comparable, cheapest, new(cancellation), warnings).All().ToSequence(),
            Regrets.Of(comparable).ToSequence(),
            warnings.Distinct().ToSequence());
    }
}
