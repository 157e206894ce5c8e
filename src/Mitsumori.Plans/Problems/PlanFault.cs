

namespace Mitsumori.Plans.Problems;

/// <summary>What can be wrong with a plan beyond its text, its tree and its shape, which have <see cref="Reading.FaultKind"/>.</summary>
public enum PlanFault
{
    KeyMisspelt,
    NotYet,
    WantsDate,
    WantsMonth,
    WantsClock,
    WantsWeekdays,
    WantsExchangeRate,
    WantsUnitThroughput,
    WantsUnitPrice,
    NoneAboveZero,
    ModelUnknown,
    ModelAmbiguous,
    ModelNotInArn,
    ProfileUnknown,
    ProfileRegion,
    ProfileRouting,
    ArnRegion,
    ArnMethod,
    RegionUnknown,
    RegionAmbiguous,
    RegionNotInBook,
    RegionAnyAlone,
    TimeZoneUnknown,
    PriceUnknown,
    ArchitectureUnknown,
    OwnWeightsImport,
    SourceNeeded,
    HolidaysUnknown,
    NotWithHours,
    NotWithMethod,
    OutputOfInputOnly,
    OutputAboveMaxTokens,
    MaxTokensAboveModel,
    MoreProblems,
}
