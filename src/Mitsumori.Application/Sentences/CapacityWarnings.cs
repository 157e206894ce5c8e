using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>What a reader must know before relying on what an option carries.</summary>
public static class CapacityWarnings
{
    /// <summary>Those of an option's warnings that are not about money.</summary>
    public static IEnumerable<Warning> Of(Option option) =>
        option.Warnings.Where(warning =>
            warning is Warning.ReservationNotJudged or Warning.ReservationDisputed or Warning.QuotaOld or Warning.BurndownDisputed
                or Warning.LimitTwoReadings or Warning.CallLimitsNotRecorded or Warning.AskForModelUnits
                or Warning.CacheNotSold or Warning.CacheNotRecorded or Warning.CacheUnderMinimum or Warning.CacheOverLimit);
}
