namespace Mitsumori.Core.Offers;

/// <summary>What a quota counts.</summary>
public enum QuotaMetric
{
    RequestsPerMinute,
    TokensPerMinute,
    TokensPerDay,
    ModelUnits,

    /// <summary>A number of things, which the row names.</summary>
    Count,

    /// <summary>Tokens of quota that one output token takes.</summary>
    OutputBurndown,
}
