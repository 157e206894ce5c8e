using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>A model as the facts know it. Every string that names a model names one only.</summary>
/// <param name="Aliases">Exact display names that mean this model.</param>
/// <param name="ContextVariants">Exact ids with a context suffix, as model units are bought by.</param>
/// <param name="Architecture">The import architecture of its open weights; null if they cannot be imported.</param>
/// <param name="Generation">The version number in its display name, which orders models newest first; null if there is none.</param>
/// <param name="MaxOutputTokens">Tokens; null where no source prints it.</param>
/// <param name="OutputBurndown">How many tokens of quota one output token takes.</param>
public sealed record ModelFacts(
    ModelId Id,
    string Provider,
    string Name,
    Sequence<string> Aliases,
    Sequence<string> ContextVariants,
    ImportArchitecture? Architecture,
    decimal? Generation,
    int? MaxOutputTokens,
    int OutputBurndown,
    bool OutputBurndownDisputed,
    Lifecycle Lifecycle);

/// <summary>When a model stops taking new customers, and when it stops.</summary>
/// <param name="LegacyDate">The first day as Legacy.</param>
/// <param name="LegacyNoLaterThan">Where the Legacy date is not printed: a day by which it had begun.</param>
/// <param name="PublicExtendedAccessFrom">The first day of the higher on-demand price.</param>
/// <param name="EndOfLife">The first day on which requests fail.</param>
/// <param name="Source">The address of the page that says so; null when nothing is recorded.</param>
public sealed record Lifecycle(
    DateOnly? LegacyDate, DateOnly? LegacyNoLaterThan, DateOnly? PublicExtendedAccessFrom, DateOnly? EndOfLife, string? Source)
{
    /// <summary>The day from which new units and new fine-tuning are refused.</summary>
    public DateOnly? LegacyFrom => LegacyDate ?? LegacyNoLaterThan;

    public bool HasEnded(DateOnly day) => EndOfLife <= day;

    public bool IsLegacy(DateOnly day) => LegacyFrom <= day;
}

/// <summary>A Region with the coordinates of its city, in degrees; distances between Regions are taken from them.</summary>
public sealed record RegionFacts(
    Region Region,
    string Name,
    string NameJa,
    string City,
    decimal Latitude,
    decimal Longitude,
    string? UsagePrefix);
