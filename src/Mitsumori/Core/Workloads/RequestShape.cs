using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>The average tokens of one request; averages may be decimals.</summary>
/// <param name="MaxTokens">The limit a caller sets on the output; null when not given.</param>
public sealed record RequestShape(
    QuantityRange Input,
    QuantityRange Output,
    long? MaxTokens,
    QuantityRange CacheRead,
    QuantityRange CacheWrite,
    CacheLife CacheLife)
{
    /// <summary>True if nothing of a request is a range.</summary>
    public bool IsSingle
    {
        get
        {
            // Taken apart, so that a further part of a request cannot be left out.
            (QuantityRange input, QuantityRange output, _, QuantityRange cacheRead, QuantityRange cacheWrite, _) = this;
            return input.IsSingle && output.IsSingle && cacheRead.IsSingle && cacheWrite.IsSingle;
        }
    }

    public static RequestShape Of(decimal input, decimal output) =>
        new(QuantityRange.Of(input), QuantityRange.Of(output), null, QuantityRange.Of(0m), QuantityRange.Of(0m), CacheLife.FiveMinutes);
}
