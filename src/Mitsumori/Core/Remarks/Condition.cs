using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Remarks;

/// <summary>What must be true for a break-even to hold, where the provider does not say whether it is.</summary>
public abstract record Condition : Remark
{
    private Condition()
    {
    }

    /// <summary>Tokens a minute that one model unit must carry.</summary>
    public sealed record OneUnitCarries(Ratio InputTokensPerMinute, Ratio OutputTokensPerMinute) : Condition;

    /// <summary>Requests a minute that one model copy must carry.</summary>
    public sealed record OneCopyCarries(Ratio RequestsPerMinute) : Condition;
}
