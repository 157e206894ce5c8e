using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Decides from an estimate and the book it was made of. Pure: same estimate, same book, same answer.</summary>
public static class BreakEvens
{
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static BreakEvenAnswer Of(Estimate estimate, FactBook book, CancellationToken cancellation = default)
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
