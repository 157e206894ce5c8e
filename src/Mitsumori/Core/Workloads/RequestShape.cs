using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>The average tokens of one request; averages may be decimals.</summary>
/// <param name="MaxTokens">The limit a caller sets on the output; 1 to 1,000,000,000; null when not given.</param>
public sealed record RequestShape(
    QuantityRange Input,
    QuantityRange Output,
    long? MaxTokens,
    QuantityRange CacheRead,
    QuantityRange CacheWrite,
    CacheLife CacheLife)
{
    /// <summary>The most that <see cref="MaxTokens"/> may be.</summary>
    public const long GreatestMaxTokens = 1_000_000_000;

    public QuantityRange Input
    {
        get;
        init => field = Bounds.Given(value, nameof(Input));
    }

    = Bounds.Given(Input, nameof(Input));

    public QuantityRange Output
    {
        get;
        init => field = Bounds.Given(value, nameof(Output));
    }

    = Bounds.Given(Output, nameof(Output));

    public long? MaxTokens
    {
        get;
        init => field = Bounds.Within(value, 1, GreatestMaxTokens, nameof(MaxTokens));
    }

    = Bounds.Within(MaxTokens, 1, GreatestMaxTokens, nameof(MaxTokens));

    public QuantityRange CacheRead
    {
        get;
        init => field = Bounds.Given(value, nameof(CacheRead));
    }

    = Bounds.Given(CacheRead, nameof(CacheRead));

    public QuantityRange CacheWrite
    {
        get;
        init => field = Bounds.Given(value, nameof(CacheWrite));
    }

    = Bounds.Given(CacheWrite, nameof(CacheWrite));

    public CacheLife CacheLife
    {
        get;
        init => field = Bounds.Member(value, CacheLife.OneHour, nameof(CacheLife));
    }

    = Bounds.Member(CacheLife, CacheLife.OneHour, nameof(CacheLife));

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
