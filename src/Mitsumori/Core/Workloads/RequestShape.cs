using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <summary>The average tokens of one request; averages may be decimals.</summary>
public sealed record RequestShape
{
    /// <summary>The most that <see cref="MaxTokens"/> may be.</summary>
    public const long GreatestMaxTokens = 1_000_000_000;

    // In the order of the parts.
    private readonly Sequence<QuantityRange> ranges;

    public RequestShape(
        QuantityRange input, QuantityRange output, long? maxTokens, QuantityRange cacheRead, QuantityRange cacheWrite, CacheLife? cacheLife)
        : this(_ => QuantityRange.Of(0m)) =>
        (Input, Output, MaxTokens, CacheRead, CacheWrite, CacheLife) = (input, output, maxTokens, cacheRead, cacheWrite, cacheLife);

    /// <param name="rangeOf">What a request takes of each part.</param>
    public RequestShape(Func<RequestPart, QuantityRange> rangeOf) => ranges = [.. RequestParts.All.Select(rangeOf)];

    public QuantityRange Input
    {
        get => this[Charges.Input.InputTokens];
        init => ranges = With(Charges.Input.InputTokens, value);
    }

    public QuantityRange Output
    {
        get => this[Charges.Input.OutputTokens];
        init => ranges = With(Charges.Input.OutputTokens, value);
    }

    public QuantityRange CacheRead
    {
        get => this[Charges.Input.CacheReadTokens];
        init => ranges = With(Charges.Input.CacheReadTokens, value);
    }

    /// <summary>All that is written with one life; of several lives, with the shortest.</summary>
    public QuantityRange CacheWrite
    {
        get => this[Charges.Input.CacheWriteTokens];
        init => ranges = With(Charges.Input.CacheWriteTokens, value);
    }

    /// <summary>What is written for half an hour, beside what is written for less.</summary>
    public QuantityRange CacheWriteHalfHour
    {
        get => this[Charges.Input.CacheWriteHalfHourTokens];
        init => ranges = With(Charges.Input.CacheWriteHalfHourTokens, value);
    }

    /// <summary>What is written for an hour, beside what is written for less.</summary>
    public QuantityRange CacheWriteHour
    {
        get => this[Charges.Input.CacheWriteHourTokens];
        init => ranges = With(Charges.Input.CacheWriteHourTokens, value);
    }

    /// <summary>True if entries of more than one life are written.</summary>
    public bool WritesByLives => !CacheWriteHalfHour.IsZero || !CacheWriteHour.IsZero;

    /// <summary>The limit a caller sets on the output, from 1 to <see cref="GreatestMaxTokens"/>; null when not given.</summary>
    public long? MaxTokens
    {
        get;
        init => field = Bounds.Within(value, 1, GreatestMaxTokens, nameof(MaxTokens));
    }

    /// <summary>How long entries of the cache live; of several lives the shortest; null when not given.</summary>
    public CacheLife? CacheLife
    {
        get;
        init => field = Bounds.Member(value, Prices.CacheLife.OneHour, nameof(CacheLife));
    }

    /// <summary>True if nothing of a request is a range.</summary>
    public bool IsSingle
    {
        get
        {
            foreach (QuantityRange range in ranges)
            {
                if (!range.IsSingle) return false;
            }

            return true;
        }
    }

    /// <summary>What a request takes of one part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The input is no part of a request.</exception>
    public QuantityRange this[Input part] => ranges[RequestParts.PlaceOf(part)];

    /// <summary>What a request takes of every part at a corner, in the order of the parts.</summary>
    public decimal[] At(Corner corner)
    {
        decimal[] taken = new decimal[ranges.Count];
        for (int part = 0; part < taken.Length; part++) taken[part] = ranges[part].At(corner);
        return taken;
    }

    /// <summary>Tokens that a request writes to the cache at a corner, of every life.</summary>
    public decimal CacheWriteAt(Corner corner) => CacheWrite.At(corner) + CacheWriteHalfHour.At(corner) + CacheWriteHour.At(corner);

    public static RequestShape Of(decimal input, decimal output) =>
        new(QuantityRange.Of(input), QuantityRange.Of(output), null, QuantityRange.Of(0m), QuantityRange.Of(0m), cacheLife: null);

    /// <summary>The number of a request that counts what is written for a life, beside what is written for less.</summary>
    public static Input PartOf(CacheLife life) => life switch
    {
        Prices.CacheLife.FiveMinutes => Charges.Input.CacheWriteTokens,
        Prices.CacheLife.ThirtyMinutes => Charges.Input.CacheWriteHalfHourTokens,
        Prices.CacheLife.OneHour => Charges.Input.CacheWriteHourTokens,
    };

    private Sequence<QuantityRange> With(Input part, QuantityRange range)
    {
        QuantityRange[] changed = [.. ranges];
        changed[RequestParts.PlaceOf(part)] = Bounds.Given(range, RequestParts.Of(part).Key);
        return [.. changed];
    }
}
