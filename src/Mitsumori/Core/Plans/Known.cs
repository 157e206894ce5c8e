using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Plans;

/// <summary>What the provider does not publish and the user brings, each with its source.</summary>
public sealed record Known(
    UnitThroughput? ModelUnit, Sequence<KnownUnitPrice> ModelUnitPrices, KnownImportCopy? ImportCopy, KnownQuota? Quota)
{
    public static Known Nothing { get; } = new(null, [], null, null);

    /// <exception cref="ArgumentException">It does not say what a unit carries, or says it in both ways.</exception>
    public UnitThroughput? ModelUnit
    {
        get;
        init => field = InOneWay(value);
    }

    = InOneWay(ModelUnit);

    /// <exception cref="ArgumentException">A commitment stands twice.</exception>
    public Sequence<KnownUnitPrice> ModelUnitPrices
    {
        get;
        init => field = OnceEach(value);
    }

    = OnceEach(ModelUnitPrices);

    private static UnitThroughput? InOneWay(UnitThroughput? unit) => unit is null || unit.IsInOneWay
        ? unit
        : throw Bounds.Refused("A unit carries input and output tokens, or so many together.", nameof(ModelUnit));

    private static Sequence<KnownUnitPrice> OnceEach(Sequence<KnownUnitPrice> prices)
    {
        int seen = 0;
        foreach (KnownUnitPrice price in prices)
        {
            int bit = 1 << (int)price.Term;
            if ((seen & bit) != 0) throw Bounds.Refused($"The commitment {price.Term} stands twice.", nameof(ModelUnitPrices));
            seen |= bit;
        }

        return prices;
    }
}

/// <summary>What one model unit carries in a minute: input and output tokens, or both together.</summary>
/// <param name="InputTokensPerMinute">Above 0; null when only the sum is known.</param>
/// <param name="TokensPerMinute">Input and output together, above 0; null when the two are known.</param>
public sealed record UnitThroughput(
    QuantityRange? InputTokensPerMinute, QuantityRange? OutputTokensPerMinute, QuantityRange? TokensPerMinute, Source Source)
{
    public QuantityRange? InputTokensPerMinute
    {
        get;
        init => field = Bounds.Above0(value, nameof(InputTokensPerMinute));
    }

    = Bounds.Above0(InputTokensPerMinute, nameof(InputTokensPerMinute));

    public QuantityRange? OutputTokensPerMinute
    {
        get;
        init => field = Bounds.Above0(value, nameof(OutputTokensPerMinute));
    }

    = Bounds.Above0(OutputTokensPerMinute, nameof(OutputTokensPerMinute));

    public QuantityRange? TokensPerMinute
    {
        get;
        init => field = Bounds.Above0(value, nameof(TokensPerMinute));
    }

    = Bounds.Above0(TokensPerMinute, nameof(TokensPerMinute));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    /// <summary>True if it says what a unit carries, in one of the two ways.</summary>
    internal bool IsInOneWay => TokensPerMinute is null
        ? InputTokensPerMinute is not null && OutputTokensPerMinute is not null
        : InputTokensPerMinute is null && OutputTokensPerMinute is null;
}

/// <summary>A unit's hourly price that the user was quoted, or assumes, for one commitment.</summary>
/// <param name="Term">Not three months: units are not sold so.</param>
public sealed record KnownUnitPrice(CommitmentTerm Term, UnitPrice Price, Source Source)
{
    /// <exception cref="ArgumentException">Units are not sold on such a term.</exception>
    public CommitmentTerm Term
    {
        get;
        init => field = OfUnits(value);
    }

    = OfUnits(Term);

    public UnitPrice Price
    {
        get;
        init => field = Bounds.Given(value, nameof(Price));
    }

    = Bounds.Given(Price, nameof(Price));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    private static CommitmentTerm OfUnits(CommitmentTerm term) =>
        term is CommitmentTerm.None or CommitmentTerm.OneMonth or CommitmentTerm.SixMonths
            ? term
            : throw Bounds.Refused("Model units are sold without commitment, for one month and for six.", nameof(Term));
}

/// <summary>What is known of one copy of an imported model.</summary>
/// <param name="Architecture">Null takes the architecture of the plan's model.</param>
/// <param name="CmuVersion">The hardware generation; null takes the one the architecture is sold on.</param>
/// <param name="CmuPerCopy">Custom model units of a copy, 1 to 10,000; null takes the printed number, if there is one.</param>
/// <param name="RequestsPerMinute">What one copy carries, above 0; null when not known.</param>
/// <param name="TokensPerMinute">The same in input and output tokens together; null when not known.</param>
public sealed record KnownImportCopy(
    ImportArchitecture? Architecture,
    string? CmuVersion,
    int? CmuPerCopy,
    QuantityRange? RequestsPerMinute,
    QuantityRange? TokensPerMinute,
    Source Source)
{
    /// <summary>The most that <see cref="CmuPerCopy"/> may be.</summary>
    public const int MostCmuPerCopy = 10_000;

    public string? CmuVersion
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(CmuVersion));
    }

    = Bounds.TextOrNone(CmuVersion, nameof(CmuVersion));

    public int? CmuPerCopy
    {
        get;
        init => field = Bounds.Within(value, 1, MostCmuPerCopy, nameof(CmuPerCopy));
    }

    = Bounds.Within(CmuPerCopy, 1, MostCmuPerCopy, nameof(CmuPerCopy));

    public QuantityRange? RequestsPerMinute
    {
        get;
        init => field = Bounds.Above0(value, nameof(RequestsPerMinute));
    }

    = Bounds.Above0(RequestsPerMinute, nameof(RequestsPerMinute));

    public QuantityRange? TokensPerMinute
    {
        get;
        init => field = Bounds.Above0(value, nameof(TokensPerMinute));
    }

    = Bounds.Above0(TokensPerMinute, nameof(TokensPerMinute));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>The account's own quotas. A key that is not given stays as published.</summary>
public sealed record KnownQuota(
    QuotaLimit? RequestsPerMinute,
    QuotaLimit? TokensPerMinute,
    QuotaLimit? TokensPerDay,
    long? ModelUnits,
    Source Source)
{
    /// <summary>True if it says anything of calls on demand.</summary>
    public bool IsOfCalls => (RequestsPerMinute ?? TokensPerMinute ?? TokensPerDay) is not null;

    /// <summary>True if tokens a minute are granted and nothing is said of a day: the published limit of a day ends then.</summary>
    public bool EndsDaily => TokensPerMinute is not null && TokensPerDay is null;

    /// <summary>The most that <see cref="ModelUnits"/> may be.</summary>
    public const int MostModelUnits = 1_000_000;

    public long? ModelUnits
    {
        get;
        init => field = Bounds.Within(value, 0, MostModelUnits, nameof(ModelUnits));
    }

    = Bounds.Within(ModelUnits, 0, MostModelUnits, nameof(ModelUnits));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>A limit, or the word that there is none.</summary>
/// <param name="Limit">Zero or more; null when the limit was removed.</param>
public sealed record QuotaLimit(long? Limit)
{
    public long? Limit
    {
        get;
        init => field = Bounds.Within(value, 0, long.MaxValue, nameof(Limit));
    }

    = Bounds.Within(Limit, 0, long.MaxValue, nameof(Limit));
}
