using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>The limits of one kind of on-demand call: requests and tokens a minute, tokens a day.</summary>
/// <param name="IsKnown">False when neither the tables nor the plan say anything, so that the ceiling cannot be told.</param>
public sealed record QuotaLimits(QuotaFigure? RequestsPerMinute, QuotaFigure? TokensPerMinute, QuotaFigure? TokensPerDay, bool IsKnown)
{
    /// <summary>The same, none of which can be raised.</summary>
    public QuotaLimits NotAdjustable() => this with
    {
        RequestsPerMinute = RequestsPerMinute is null ? null : RequestsPerMinute with { IsAdjustable = false },
        TokensPerMinute = TokensPerMinute is null ? null : TokensPerMinute with { IsAdjustable = false },
        TokensPerDay = TokensPerDay is null ? null : TokensPerDay with { IsAdjustable = false },
    };
}

/// <summary>One limit with its source.</summary>
/// <param name="Value">0 or more.</param>
/// <param name="Id">The id of its row, or the place in the plan.</param>
/// <param name="IsAdjustable">Null when not recorded.</param>
public sealed record QuotaFigure(long Value, string Id, Source Source, bool? IsAdjustable)
{
    /// <summary>The code in Service Quotas; null when not recorded.</summary>
    public string? Code
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Code));
    }

    /// <summary>What a reader looks it up by: the code in Service Quotas, or the row's id.</summary>
    public string LookUp => Code ?? Id;

    public long Value
    {
        get;
        init => field = Bounds.NotNegative(value, nameof(Value));
    }

    = Bounds.NotNegative(Value, nameof(Value));

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
}
