using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>
/// What decides between the options of an estimate: where they cross, what unpublished numbers would have to be, and which input changes
/// the answer.
/// </summary>
/// <param name="Crossings">Every pair whose open prices are the same, by axis and point.</param>
/// <param name="Regrets">Empty for a plan without ranges.</param>
/// <param name="Warnings">What the search itself has to say; those of the estimate stand there.</param>
public sealed record BreakEvenAnswer(
    Estimate Estimate,
    Sequence<Crossing> Crossings,
    Sequence<Threshold> Thresholds,
    Sequence<Flip> Flips,
    Sequence<Regret> Regrets,
    Sequence<Warning> Warnings);
