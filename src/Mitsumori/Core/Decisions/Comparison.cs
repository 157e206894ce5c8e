using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>The options of several plans side by side.</summary>
/// <param name="Rows">Feasible candidates that can be compared first, cheapest first; then floors, references, and what is out.</param>
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

    /// <summary>The least complete answer of the plans: a floor anywhere makes the whole a floor.</summary>
    public AnswerState State
    {
        get
        {
            AnswerState[] states = [.. Estimates.Select(estimate => estimate.State)];
            if (states.All(state => state == AnswerState.NothingFeasible)) return AnswerState.NothingFeasible;
            return states.Contains(AnswerState.Floor) ? AnswerState.Floor : AnswerState.Complete;
        }
    }
}

/// <summary>One row of a comparison.</summary>
/// <param name="Plan">The number of its plan, from 0.</param>
public sealed record ComparedOption(int Plan, Estimate Estimate, Option Option)
{
    /// <summary>0 can be had at a known price, 1 can be had at a floor, 2 is shown for reference, 3 cannot be told, 4 is out.</summary>
    public int Group =>
        Option switch
        {
            { Role: OptionRole.Reference, Verdict: Verdict.Feasible } => 2,
            { Verdict: Verdict.Feasible, Monthly.IsComplete: true } => 0,
            { Verdict: Verdict.Feasible } => Estimate
                .Warnings.OfType<Warning.UnpricedAlternatives>()
                .Any(warning => warning.Options.Contains(Option.Id))
                ? 1
                : 0,
            { Verdict: Verdict.Unknown } => 3,
            _ => 4,
        };
}
