using CsCheck;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Tests.Engine.Capacity;

/// <summary>What holds of every ceiling, whatever the quotas and the call.</summary>
public sealed class CeilingLawsTests
{
    [Fact]
    public void Of_HigherOrRemovedQuota_NeverLowersACeiling() => Gen.Select(AnyQuotas.Limit.Array[3], Gen.Long[0, 1_000_000].Nullable().Array[3], AnyQuotas.Calls, Gen.Int[1, 96]).Sample(
        (limits, more, call, quarters) =>
        {
            Ratio hours = Ratio.Of(quarters, 4m);
            OptionCapacity.OfQuotas before = Ceiling.Of(AnyQuotas.Limits(limits), call, hours);
            OptionCapacity.OfQuotas after = Ceiling.Of(AnyQuotas.Limits([.. limits.Zip(more, (limit, added) => limit + added)]), call, hours);
            return IsAtMost(before.Simple, after.Simple) && IsAtMost(before.Settled, after.Settled) && IsAtMost(before.ReservedRate, after.ReservedRate)
                && IsAtMost(before.RequestsPerMinute, after.RequestsPerMinute) && (after.InFlight is null || before.InFlight <= after.InFlight);
        },
        iter: Cases.Count);

    [Fact]
    public void Of_AnyQuotas_LetsThroughWhatTheyAllowAndNoMore() => Gen.Select(AnyQuotas.Limit.Array[3], AnyQuotas.Calls, Gen.Int[1, 96]).Sample(
        (limits, call, quarters) =>
        {
            // The plain judge: at the ceiling no quota is passed, and one is used up.
            Ratio hours = Ratio.Of(quarters, 4m);
            if (Ceiling.Of(AnyQuotas.Limits(limits), call with { LatencySeconds = null }, hours).RequestsPerMinute is not Ratio rate) return limits[0] is null && (call.Settled.IsZero || limits is [_, null, null]);
            (Ratio Used, long? Limit)[] taken = [(rate, limits[0]), (rate * call.Settled, limits[1]), (rate * call.Settled * 60m * hours, limits[2])];
            return taken.All(one => one.Limit is not long most || one.Used <= most) && taken.Any(one => one.Limit is long most && one.Used == most);
        },
        iter: Cases.Count);

    private static bool IsAtMost(Ratio? low, Ratio? high) => high is null || (low is not null && low <= high);
}
