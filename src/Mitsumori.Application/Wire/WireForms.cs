using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Wire;

/// <summary>A value of a JSON answer that is a string of a known form; the schema of the answer says so.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal abstract class WireFormAttribute : Attribute;

/// <summary>An exact number in plain notation: digits, and a point and decimals where there are any.</summary>
internal sealed class FigureAttribute : WireFormAttribute
{
    public const string Pattern = @"^-?\d+(\.\d+)?$";
}

/// <summary>A day: 2026-11-20.</summary>
internal sealed class DayAttribute : WireFormAttribute
{
    public const string Pattern = @"^\d{4}-\d\d-\d\d$";
}

/// <summary>A word of a closed list.</summary>
internal sealed class WordAttribute(WireWords list) : WireFormAttribute
{
    public IReadOnlyList<string> Words { get; } = list switch
    {
        WireWords.Mode => BedrockCodes.Modes.Codes,
        WireWords.Commitment => BedrockCodes.Commitments.Codes,
        WireWords.Tier => BedrockCodes.Tiers.Codes,
        WireWords.Routing => BedrockCodes.Routings.Codes,
        WireWords.Role => EstimateCodes.Roles.Codes,
        WireWords.Verdict => EstimateCodes.Verdicts.Codes,
        WireWords.Answer => AnswerCodes.Kinds.Codes,
        WireWords.Charge => ChargeCodes.Charges.Codes,
        WireWords.Limit => CapacityCodes.Limits.Codes,
        WireWords.Trust => SourceCodes.Trusts.Codes,
        WireWords.Affects => ["cost", "capacity"],
        WireWords.Axis => BreakEvenCodes.Axes.Codes,
        WireWords.Crossing => BreakEvenCodes.Kinds.Codes,
        WireWords.Unpublished => ThresholdCodes.Unknowns.Codes,
        WireWords.PriceKind => PriceCodes.Kinds.Codes,
        WireWords.PriceTier => PriceCodes.Tiers.Codes,
        WireWords.PriceRouting => PriceCodes.Routings.Codes,
        WireWords.CacheLife => PriceCodes.CacheLives.Codes,
        WireWords.DateBasis => SourceCodes.Bases.Codes,
    };
}

/// <summary>The closed lists of words that JSON answers use.</summary>
internal enum WireWords
{
    Mode,
    Commitment,
    Tier,
    Routing,
    Role,
    Verdict,
    Answer,
    Charge,
    Limit,
    Trust,
    Affects,
    Axis,
    Crossing,
    Unpublished,
    PriceKind,
    PriceTier,
    PriceRouting,
    CacheLife,
    DateBasis,
}
