using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>What one call takes of a quota of tokens; not the tokens that are billed.</summary>
/// <param name="Burndown">Tokens of quota that one output token takes.</param>
/// <param name="MaxTokens">The most output a call may ask for; null when neither the plan nor the book tells it.</param>
/// <param name="LatencySeconds">How long a call runs; null when not given.</param>
public sealed record CallShape(decimal Input, decimal Output, decimal CacheWrite, int Burndown, long? MaxTokens, decimal? LatencySeconds)
{
    /// <summary>What is taken in the end: cache reads are free, the output counts by its burndown factor.</summary>
    public Ratio Settled => Ratio.Of(Input) + CacheWrite + (Ratio.Of(Output) * Burndown);

    /// <summary>What is taken at the start, until the call ends; null when max_tokens is not known.</summary>
    public Ratio? Reserved => MaxTokens is long most ? Ratio.Of(Input) + CacheWrite + most : null;
}
