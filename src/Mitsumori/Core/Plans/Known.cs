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
}

/// <summary>What one model unit carries in a minute: input and output tokens, or both together.</summary>
/// <param name="InputTokensPerMinute">Above 0; null when only the sum is known.</param>
/// <param name="TokensPerMinute">Input and output together, above 0; null when the two are known.</param>
public sealed record UnitThroughput(
    QuantityRange? InputTokensPerMinute, QuantityRange? OutputTokensPerMinute, QuantityRange? TokensPerMinute, Source Source);

/// <summary>A unit's hourly price that the user was quoted, or assumes, for one commitment.</summary>
public sealed record KnownUnitPrice(CommitmentTerm Term, UnitPrice Price, Source Source);

/// <summary>What is known of one copy of an imported model.</summary>
/// <param name="Architecture">Null takes the architecture of the plan's model.</param>
/// <param name="CmuVersion">The hardware generation; null takes the one the architecture is sold on.</param>
/// <param name="CmuPerCopy">Custom model units of a copy; null takes the printed number, if there is one.</param>
/// <param name="RequestsPerMinute">What one copy carries; null when not known.</param>
/// <param name="TokensPerMinute">The same in input and output tokens together; null when not known.</param>
public sealed record KnownImportCopy(
    ImportArchitecture? Architecture,
    string? CmuVersion,
    int? CmuPerCopy,
    QuantityRange? RequestsPerMinute,
    QuantityRange? TokensPerMinute,
    Source Source);

/// <summary>The account's own quotas. A key that is not given stays as published.</summary>
public sealed record KnownQuota(
    QuotaLimit? RequestsPerMinute,
    QuotaLimit? TokensPerMinute,
    QuotaLimit? TokensPerDay,
    long? ModelUnits,
    Source Source);

/// <summary>A limit, or the word that there is none.</summary>
/// <param name="Limit">Zero or more; null when the limit was removed.</param>
public sealed record QuotaLimit(long? Limit);
