using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>A limit of the service, as a snapshot of its tables prints it.</summary>
/// <param name="Model">Null for a limit of the account, or one of several models.</param>
/// <param name="Models">All models it limits, where the row names several.</param>
/// <param name="Region">A code, <c>*</c> for every Region, or <c>other</c> for every Region without a row of its own.</param>
/// <param name="Value">The limit, 0 or more.</param>
/// <param name="IsAdjustable">Null when not recorded.</param>
public sealed record Quota(
    string Id,
    QuotaMetric Metric,
    QuotaScope Scope,
    ModelId? Model,
    Sequence<ModelId> Models,
    string? ContextVariant,
    string Region,
    long Value,
    bool? IsAdjustable,
    Source Source)
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public QuotaMetric Metric
    {
        get;
        init => field = Bounds.Member(value, QuotaMetric.OutputBurndown, nameof(Metric));
    }

    = Bounds.Member(Metric, QuotaMetric.OutputBurndown, nameof(Metric));

    public QuotaScope Scope
    {
        get;
        init => field = Bounds.Member(value, QuotaScope.TokenAccounting, nameof(Scope));
    }

    = Bounds.Member(Scope, QuotaScope.TokenAccounting, nameof(Scope));

    public string? ContextVariant
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(ContextVariant));
    }

    = Bounds.TextOrNone(ContextVariant, nameof(ContextVariant));

    public string Region
    {
        get;
        init => field = Bounds.Text(value, nameof(Region));
    }

    = Bounds.Text(Region, nameof(Region));

    public long Value
    {
        get;
        init => field = Bounds.NotNegative(value, nameof(Value));
    }

    = Bounds.NotNegative(Value, nameof(Value));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));

    /// <summary>What a count limits, or a least reservation is of; null on limits of calls and of model units.</summary>
    public LimitedThing? Limits
    {
        get;
        init => field = Bounds.Member(value, LimitedThing.LeastReservedOutput, nameof(Limits));
    }

    /// <summary>The code in Service Quotas; null when not recorded.</summary>
    public string? Code
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Code));
    }

    /// <summary>What a reader looks it up by: the code in Service Quotas, or the row's id.</summary>
    public string LookUp => Code ?? Id;
}
