using CsCheck;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Tests.Engine.Capacity;

/// <summary>What holds of every ceiling, whatever the quotas and the call.</summary>
public sealed class CeilingLawsTests
{
    private static readonly string[] Quotas = ["requests a minute", "tokens a minute", "tokens a day"];

    [Fact]
    public void Of_HigherOrRemovedQuota_NeverLowersACeiling() =>
        Gen.Select(AnyQuotas.Limit.Array[3], Gen.Long[0, 1_000_000].Nullable().Array[3], AnyQuotas.Calls, Gen.Int[1, 96])
            .Holds(
                (limits, more, call, quarters, bites) =>
                {
                    Ratio hours = Ratio.Of(quarters, 4m);
                    OptionCapacity.OfQuotas before = Ceiling.Of(AnyQuotas.Limits(limits), call, hours);
                    OptionCapacity.OfQuotas after = Ceiling.Of(
                        AnyQuotas.Limits([.. limits.Zip(more, (limit, added) => limit + added)]),
                        call,
                        hours);
                    bites.CountIf(before.RequestsPerMinute < after.RequestsPerMinute, "higher");
                    bites.CountIf(before.RequestsPerMinute is not null && after.RequestsPerMinute is null, "removed");
                    bites.CountIf(before.ReservedRate < after.ReservedRate, "higher reservation");
                    bites.CountIf(before.InFlight < after.InFlight, "more in flight");
                    Assert.True(
                        IsAtMost(before.Simple, after.Simple)
                            && IsAtMost(before.Settled, after.Settled)
                            && IsAtMost(before.ReservedRate, after.ReservedRate)
                            && IsAtMost(before.RequestsPerMinute, after.RequestsPerMinute)
                            && (after.InFlight is null || before.InFlight <= after.InFlight));
                },
                ["higher", "removed", "higher reservation", "more in flight"]);

    [Fact]
    public void Of_AnyQuotas_LetsThroughWhatTheyAllowAndNoMore() =>
        Gen.Select(AnyQuotas.Limit.Array[3], AnyQuotas.Calls, Gen.Int[1, 96])
            .Holds(
                (limits, call, quarters, bites) =>
                {
                    // The plain judge: at the ceiling no quota is passed, and one is used up.
                    Ratio hours = Ratio.Of(quarters, 4m);
                    if (
                        Ceiling.Of(AnyQuotas.Limits(limits), call with { LatencySeconds = null }, hours).RequestsPerMinute is not Ratio rate
                    )
                    {
                        bites.Count("none");
                        Assert.True(limits[0] is null && (call.Settled.IsZero || limits is [_, null, null]));
                        return;
                    }

                    (Ratio Used, long? Limit)[] taken =
                    [
                        (rate, limits[0]),
                        (rate * call.Settled, limits[1]),
                        (rate * call.Settled * 60m * hours, limits[2]),
                    ];
                    for (int i = 0; i < taken.Length; i++)
                        bites.CountIf(taken[i].Used == taken[i].Limit, Quotas[i]);
                    Assert.True(
                        taken.All(one => one.Limit is not long most || one.Used <= most)
                            && taken.Any(one => one.Limit is long most && one.Used == most));
                },
                [.. Quotas, "none"]);

    private static bool IsAtMost(Ratio? low, Ratio? high) => high is null || (low is not null && low <= high);
}
