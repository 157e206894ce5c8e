using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>The options of several plans side by side.</summary>
/// <param name="Rows">Feasible candidates that can be compared first, cheapest first; then floors, unconfirmed ones, what is out, and
/// references in the same order.</param>
public sealed record Comparison(IReadOnlyList<Estimate> Estimates, IReadOnlyList<ComparedOption> Rows)
{
    public static Comparison Of(IReadOnlyList<Estimate> estimates)
    {
        IEnumerable<ComparedOption> rows = estimates.SelectMany(
            (estimate, plan) => estimate.Options.Select(option => new ComparedOption(plan, estimate, option)));
        return new(
            estimates,
            [
                .. rows.OrderBy(row => row.Group)
                    .ThenBy(row => row.Option.Monthly is { IsUnknown: false } total ? total.Amount.Dollars : decimal.MaxValue)
                    .ThenBy(row => row.Plan)
                    .ThenBy(row => row.Option.Id, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The least complete answer of the plans.</summary>
    public AnswerState State => Estimates.Select(estimate => estimate.State).Together();
}

/// <summary>One row of a comparison.</summary>
/// <param name="Plan">The number of its plan, from 0.</param>
public sealed record ComparedOption(int Plan, Estimate Estimate, Option Option)
{
    private const int OfReferences = 6;

    /// <summary>
    /// 0 carries the load at a known price, 1 at a floor, 2 on a condition at a known price, 3 on one at a floor, 4 is undecided, 5 is out;
    /// references stand below all candidates, in the same order.
    /// </summary>
    public int Group =>
        (Option.Role == OptionRole.Reference ? OfReferences : 0)
        + Option.Verdict switch
        {
            Verdict.Feasible => IsFloor ? 1 : 0,
            Verdict.Unconfirmed => IsFloor ? 3 : 2,
            Verdict.Unknown => 4,
            Verdict.Infeasible or Verdict.NotOffered or Verdict.NoLongerSold => 5,
        };

    // A gap that all feasible candidates share makes none of them a floor beside the others.
    private bool IsFloor =>
        Option.Monthly is { IsComplete: false }
        && (!Option.IsFeasibleCandidate
            || Estimate.Warnings.OfType<Warning.UnpricedAlternatives>().Any(warning => warning.Options.Contains(Option.Id)));
}
