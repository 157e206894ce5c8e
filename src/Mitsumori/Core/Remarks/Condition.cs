using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Remarks;

/// <summary>What must be true for an option, an answer or a break-even to hold, where the provider does not say whether it is.</summary>
public abstract record Condition : Remark
{
    private Condition()
    {
    }

    /// <summary>Requests and settled tokens a minute that the quota of an on-demand mode must let through.</summary>
    public sealed record QuotaAllows(Ratio RequestsPerMinute, Ratio TokensPerMinute) : Condition;

    /// <summary>Tokens of a call that the model must take beyond its context window, as an option of the provider.</summary>
    public sealed record LongContext(decimal Tokens) : Condition;

    /// <summary>Tokens of a call that the model must take, above a limit which no official source prints.</summary>
    public sealed record CallLimitSecondary(decimal Tokens) : Condition;

    /// <summary>Tokens of quota that one output token may take at most, where no text says how many it takes.</summary>
    public sealed record BurndownNotRecorded(Ratio AtMost) : Condition;

    /// <summary>Tokens a minute that one model unit must carry.</summary>
    public sealed record OneUnitCarries(Ratio InputTokensPerMinute, Ratio OutputTokensPerMinute) : Condition;

    /// <summary>Requests a minute that one model copy must carry.</summary>
    public sealed record OneCopyCarries(Ratio RequestsPerMinute) : Condition;

    /// <summary>Requests a minute that each of the most copies allowed must carry for the load to be carried at all.</summary>
    public sealed record EachCopyCarries(Ratio RequestsPerMinute, int Copies) : Condition;
}
