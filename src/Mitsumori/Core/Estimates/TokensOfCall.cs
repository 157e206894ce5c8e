using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>Tokens of quota that one request takes; not the tokens that are billed.</summary>
/// <param name="Settled">In the end: output counts by the burndown factor of the model, cache reads are free.</param>
/// <param name="Reserved">From its start until it ends; null when max_tokens is not known.</param>
public sealed record TokensOfCall(Ratio Settled, Ratio? Reserved);
