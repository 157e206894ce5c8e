using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>A model as the facts know it. Every string that names a model names one only.</summary>
/// <param name="Aliases">Exact display names that mean this model.</param>
/// <param name="ContextVariants">Exact ids with a context suffix, as model units are bought by.</param>
/// <param name="Architecture">The import architecture of its open weights; null if they cannot be imported.</param>
/// <param name="Generation">The version number in its display name, which orders models newest first; null if there is none.</param>
/// <param name="MaxOutput">The longest answer; null where no source prints it.</param>
/// <param name="OutputBurndown">How many tokens of quota one output token takes, at least 1; null where no text says.</param>
public sealed record ModelFacts(
    ModelId Id,
    string Provider,
    string Name,
    Sequence<string> Aliases,
    Sequence<string> ContextVariants,
    ImportArchitecture? Architecture,
    decimal? Generation,
    TokenLimit? MaxOutput,
    int? OutputBurndown,
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

    public int? OutputBurndown
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

    /// <summary>What a call may hold, input and output together; null where no source prints it, which is not: without limit.</summary>
    public TokenLimit? ContextWindow { get; init; }

    /// <summary>What its calls are billed by.</summary>
    public ModelBilling BilledBy
    {
        get;
        init => field = Bounds.Member(value, ModelBilling.Queries, nameof(BilledBy));
    }

    /// <summary>Where the price of a call changes with its size; empty where one price holds for all, or nothing is recorded.</summary>
    public Sequence<ContextBand> ContextBands { get; init; }
}
