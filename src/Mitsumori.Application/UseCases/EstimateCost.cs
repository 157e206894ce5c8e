using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Application.UseCases;

/// <summary>Answers what a plan costs in every way of hosting.</summary>
public static class EstimateCost
{
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits: the request is wrong.</exception>
    public static Estimate Run(Plan plan, FactBook book) => Estimator.Estimate(plan, book);

    /// <summary>How complete an answer is, by the first that applies: no candidate is feasible; a total that matters is a floor; in full.</summary>
    public static AnswerState StateOf(Estimate estimate)
    {
        if (!estimate.Options.Any(option => option.IsFeasibleCandidate)) return AnswerState.NothingFeasible;
        bool hasFloor = estimate.Options.Any(option =>
            (option.IsFeasibleCandidate || estimate.Plan.Hosting.IsAskedByName(option.Mode))
            && (option.OneTime is { IsComplete: false } || option.Monthly is { IsComplete: false }));
        return hasFloor ? AnswerState.Floor : AnswerState.Complete;
    }
}

/// <summary>How complete an answer is.</summary>
public enum AnswerState
{
    Complete,
    Floor,
    NothingFeasible,
}
