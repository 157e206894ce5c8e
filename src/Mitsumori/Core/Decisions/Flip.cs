using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Decisions;

/// <summary>Where the cheapest option changes as one ranged input leaves its typical value, the others as they are.</summary>
/// <param name="Input">The input's key in the plan: <c>traffic.requestsPerMinute</c>.</param>
/// <param name="At">The value at which it changes, in the input's own unit, exact.</param>
/// <param name="From">Id of the option that is cheapest at the typical value.</param>
/// <param name="To">Id of the option that is cheapest beyond.</param>
/// <param name="IsAbove">True if the answer changes for larger values than this, false for smaller ones.</param>
/// <param name="IsWithinRange">True if the input's own range reaches so far.</param>
/// <param name="Distance">How far it is from the typical value, as a share of that: the nearest is the one to look after.</param>
/// <param name="BeyondQuota">True if the quota of one of the two does not let that load through; null where neither has one.</param>
public sealed record Flip(
    string Input,
    QuantityRange Range,
    Ratio At,
    string From,
    string To,
    bool IsAbove,
    bool IsWithinRange,
    Ratio Distance,
    bool? BeyondQuota);

/// <summary>What a choice costs, and how much more than the best choice, if another case comes true.</summary>
public sealed record Regret(string Option, RegretCase Low, RegretCase Typical, RegretCase High);

/// <summary>One case: dollars a month, and how many of them the best choice would have spared.</summary>
public sealed record RegretCase(Usd Amount, Usd More);
