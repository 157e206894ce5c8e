using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>A model as the facts know it. Every string that names a model names one only.</summary>
/// <param name="Aliases">Exact display names that mean this model.</param>
/// <param name="ContextVariants">Exact ids with a context suffix, as model units are bought by.</param>
/// <param name="Architecture">The import architecture of its open weights; null if they cannot be imported.</param>
/// <param name="Generation">The version number in its display name, which orders models newest first; null if there is none.</param>
/// <param name="MaxOutputTokens">Tokens, at least 1; null where no source prints it.</param>
/// <param name="OutputBurndown">How many tokens of quota one output token takes, at least 1.</param>
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
    Lifecycle Lifecycle)
{
    public ModelId Id
    {
        get;
        init => field = Bounds.Given(value, nameof(Id));
    }

    = Bounds.Given(Id, nameof(Id));

    public string Provider
    {
        get;
        init => field = Bounds.Text(value, nameof(Provider));
    }

    = Bounds.Text(Provider, nameof(Provider));

    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public decimal? Generation
    {
        get;
        init => field = Bounds.Within(value, 0m, decimal.MaxValue, nameof(Generation));
    }

    = Bounds.Within(Generation, 0m, decimal.MaxValue, nameof(Generation));

    public int? MaxOutputTokens
    {
        get;
        init => field = Bounds.Within(value, 1, int.MaxValue, nameof(MaxOutputTokens));
    }

    = Bounds.Within(MaxOutputTokens, 1, int.MaxValue, nameof(MaxOutputTokens));

    public int OutputBurndown
    {
        get;
        init => field = Bounds.Within(value, 1, int.MaxValue, nameof(OutputBurndown));
    }

    = Bounds.Within(OutputBurndown, 1, int.MaxValue, nameof(OutputBurndown));

    public Lifecycle Lifecycle
    {
        get;
        init => field = Bounds.Given(value, nameof(Lifecycle));
    }

    = Bounds.Given(Lifecycle, nameof(Lifecycle));

    /// <summary>Where the price of a call changes with its size; empty where one price holds for all, or nothing is recorded.</summary>
    public Sequence<ContextBand> ContextBands { get; init; }
}

/// <summary>When a model stops taking new customers, and when it stops.</summary>
/// <param name="LegacyDate">The first day as Legacy.</param>
/// <param name="LegacyNoLaterThan">Where the Legacy date is not printed: a day by which it had begun.</param>
/// <param name="PublicExtendedAccessFrom">The first day of the higher on-demand price.</param>
/// <param name="EndOfLife">The first day on which requests fail.</param>
/// <param name="Source">The address of the page that says so; null when nothing is recorded.</param>
public sealed record Lifecycle(
    DateOnly? LegacyDate, DateOnly? LegacyNoLaterThan, DateOnly? PublicExtendedAccessFrom, DateOnly? EndOfLife, string? Source)
{
    public string? Source
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Source));
    }

    = Bounds.TextOrNone(Source, nameof(Source));

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
    string? UsagePrefix)
{
    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));

    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public string NameJa
    {
        get;
        init => field = Bounds.Text(value, nameof(NameJa));
    }

    = Bounds.Text(NameJa, nameof(NameJa));

    public string City
    {
        get;
        init => field = Bounds.Text(value, nameof(City));
    }

    = Bounds.Text(City, nameof(City));

    public decimal Latitude
    {
        get;
        init => field = Bounds.Within(value, -90m, 90m, nameof(Latitude));
    }

    = Bounds.Within(Latitude, -90m, 90m, nameof(Latitude));

    public decimal Longitude
    {
        get;
        init => field = Bounds.Within(value, -180m, 180m, nameof(Longitude));
    }

    = Bounds.Within(Longitude, -180m, 180m, nameof(Longitude));

    public string? UsagePrefix
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(UsagePrefix));
    }

    = Bounds.TextOrNone(UsagePrefix, nameof(UsagePrefix));
}
