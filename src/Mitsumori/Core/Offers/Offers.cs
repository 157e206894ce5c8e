using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>A row of a table of what is offered where.</summary>
public interface IOffer
{
    /// <summary>The model; null in a row that names Regions only.</summary>
    ModelId? Model { get; }

    /// <summary>Where it is listed; empty when the source does not record it.</summary>
    Sequence<Region> Regions { get; }

    /// <summary>True when the row itself, or a newer table, says that it is not sold any more.</summary>
    bool IsRetired { get; }

    Source Source { get; }
}

/// <summary>A row of the table of models whose units can be bought.</summary>
/// <param name="ContextVariant">The id with its context suffix; null when the row names none.</param>
/// <param name="IsDisputed">True when a model card contradicts the row.</param>
/// <param name="BaseWithoutCommitment">Whether units of the base model can be bought without commitment; null when not recorded.</param>
public sealed record UnitOffer(
    string Id,
    ModelId? Model,
    string? ContextVariant,
    Sequence<Region> Regions,
    bool IsRetired,
    bool IsDisputed,
    bool? BaseWithoutCommitment,
    Source Source
) : IOffer
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public string? ContextVariant
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(ContextVariant));
    }

    = Bounds.TextOrNone(ContextVariant, nameof(ContextVariant));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>A row of the tables of models that can be customized, and how.</summary>
public sealed record TuningOffer(
    string Id,
    CustomizationMethod Method,
    ModelId? Model,
    Sequence<Region> Regions,
    bool IsRetired,
    bool IsDisputed,
    Source Source
) : IOffer
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public CustomizationMethod Method
    {
        get;
        init => field = Bounds.Member(value, CustomizationMethod.Import, nameof(Method));
    }

    = Bounds.Member(Method, CustomizationMethod.Import, nameof(Method));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>A row of the table of base models whose customized versions can be deployed on demand.</summary>
/// <param name="CustomizedOnOrAfter">Models customized earlier are refused; null when the row names no day.</param>
public sealed record CustomOnDemandOffer(string Id, ModelId? Model, Sequence<Region> Regions, DateOnly? CustomizedOnOrAfter, Source Source)
    : IOffer
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    public bool IsRetired => false;
}

/// <summary>An architecture whose open weights can be imported, where, and on which hardware generation.</summary>
/// <param name="CmuVersion">The hardware generation its price rows name; null where none is printed.</param>
public sealed record ImportOffer(string Id, ImportArchitecture Architecture, Sequence<Region> Regions, string? CmuVersion, Source Source)
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public string? CmuVersion
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(CmuVersion));
    }

    = Bounds.TextOrNone(CmuVersion, nameof(CmuVersion));

    /// <summary>Names that the pages print for the architecture and its generations: <c>Qwen2.5-VL</c>.</summary>
    public Sequence<string> Names { get; init; }

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>How many custom model units one copy of an imported model takes, at least 1, as printed for a model.</summary>
/// <param name="Model">Null where the printed name has no canonical id.</param>
public sealed record CmuPerCopy(ModelId? Model, int CustomModelUnits, Source Source)
{
    /// <summary>The name as printed: <c>Llama 3.1 8B, 128K</c>.</summary>
    public string? Printed
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Printed));
    }

    public ImportArchitecture? Architecture { get; init; }

    /// <summary>The size as printed: <c>8B</c>.</summary>
    public string? Parameters
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Parameters));
    }

    public int CustomModelUnits
    {
        get;
        init => field = Bounds.Within(value, 1, int.MaxValue, nameof(CustomModelUnits));
    }

    = Bounds.Within(CustomModelUnits, 1, int.MaxValue, nameof(CustomModelUnits));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}
