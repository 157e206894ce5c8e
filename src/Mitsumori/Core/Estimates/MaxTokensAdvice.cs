using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>To set max_tokens lower, so that running calls hold fewer tokens. Answers longer than it are cut.</summary>
/// <param name="MaxTokens">The largest max_tokens from which a lower one gains nothing more; not below the mean output.</param>
/// <param name="Gain">Requests a minute that it adds to the ceiling, exact, above 0.</param>
public sealed record MaxTokensAdvice(long MaxTokens, Ratio Gain);
