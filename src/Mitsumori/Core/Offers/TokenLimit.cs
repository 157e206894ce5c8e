using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>A limit of tokens as a page prints it, which can be read in two ways where it is written with a K.</summary>
/// <param name="Tokens">The smaller reading, at least 1: sums are made with it.</param>
/// <param name="TokensIfBinary">The larger reading, by 1,024: only above it something is forbidden.</param>
public sealed record TokenLimit(long Tokens, long TokensIfBinary, Source Source)
{
    public long Tokens
    {
        get;
        init => field = Bounds.Within(value, 1, long.MaxValue, nameof(Tokens));
    }

    = Bounds.Within(Tokens, 1, long.MaxValue, nameof(Tokens));

    public long TokensIfBinary
    {
        get;
        init => field = Bounds.Within(value, 1, long.MaxValue, nameof(TokensIfBinary));
    }

    = Bounds.Within(TokensIfBinary, 1, long.MaxValue, nameof(TokensIfBinary));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}
