using CsCheck;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Tests.Engine.Capacity;

public sealed class CeilingTests
{
    [Theory]
    [InlineData(20, 200_000, 500, 200, 20)]
    [InlineData(20, 200_000, 2_000, 400, 20)]
    [InlineData(400, 300_000, 500, 200, 400)]
    [InlineData(400, 300_000, 2_000, 400, 125)]
    [InlineData(250, 1_000_000, 500, 200, 250)]
    [InlineData(250, 1_000_000, 2_000, 400, 250)]
    public void Of_StartingDocument_SimpleCeilings(int rpm, int tpm, int input, int output, int expected) =>
        Assert.Equal(expected, Ceiling.Of(Limits(rpm, tpm), Call(input, output), 24m).Simple!.Value.Floor());

    [Theory]
    [InlineData(1_000, 1_333, 2_564)]
    [InlineData(64_000, 31, 282)]
    public void Of_MaxTokens_LimitsInstantAndRate(long maxTokens, int inFlight, int rate)
    {
        OptionCapacity.OfQuotas ceiling = Ceiling.Of(
            Limits(null, 2_000_000),
            Call(500, 200) with
            {
                MaxTokens = maxTokens,
                LatencySeconds = 6m,
            },
            24m);
        Assert.Equal(inFlight, ceiling.InFlight);
        Assert.Equal(rate, ceiling.ReservedRate!.Value.Floor());
        Assert.Equal(BindingLimit.Reservation, ceiling.Binding);
    }

    [Theory]
    [InlineData(32_000, 36_000)]
    [InlineData(1_250, 5_250)]
    public void CallShape_UserGuideExample_ReservesAndSettles(long maxTokens, int reserved)
    {
        CallShape call = new(Input: 3_000m, Output: 1_000m, CacheWrite: 1_000m, Burndown: 5, maxTokens, LatencySeconds: null);
        Assert.Equal(Ratio.Of(reserved), call.Reserved);
        Assert.Equal(Ratio.Of(9_000m), call.Settled);
    }

    [Theory]
    [InlineData(30, 475)] // 150 settled, and half of the 650 that are held beyond them.
    [InlineData(60, 800)] // All is held for the whole minute.
    [InlineData(120, 1_600)] // And for the next one.
    public void Of_Latency_HoldsTheReservationWhileTheCallRuns(int seconds, int heldInAMinute)
    {
        CallShape call = Call(100, 50) with { MaxTokens = 700, LatencySeconds = seconds };
        Assert.Equal(Ratio.Of(800m, heldInAMinute), Ceiling.Of(Limits(null, 800), call, 24m).ReservedRate);
    }

    [Fact]
    public void Of_EqualLimits_NamesTheRequestsFirst() =>
        Assert.Equal(BindingLimit.RequestsPerMinute, Ceiling.Of(Limits(10, 1_500), Call(100, 50), 24m).Binding);

    [Fact]
    public void Of_OneLimitOnly_IsTheCeiling()
    {
        QuotaLimits requests = new(Figure(7), null, null, IsKnown: true), day = new(null, null, Figure(1_440_000), IsKnown: true);
        Assert.Equal(Ratio.Of(7m), Ceiling.Of(requests, Call(100, 50), 24m).Simple);
        Assert.Equal(Ratio.Of(7m), Ceiling.Of(requests, Call(100, 50), 24m).Settled);
        Assert.Equal(Ratio.Of(1_000m, 150m), Ceiling.Of(day, Call(100, 50), 24m).Settled);
        Assert.Null(Ceiling.Of(day, Call(100, 50), 24m).Simple);
    }

    [Fact]
    public void CallShape_Burndown_TakesMoreThanIsBilled() =>
        Assert.Equal(Ratio.Of(1_500m), (Call(1_000, 100) with { Burndown = 5 }).Settled);

    [Fact]
    public void Of_TokensPerDay_BindsByActiveHours()
    {
        QuotaLimits limits = Limits(400, 300_000) with { TokensPerDay = Figure(432_000_000) };
        Assert.Equal(Ratio.Of(125m), Ceiling.Of(limits, Call(2_000, 400), 24m).Settled);
        Assert.Equal(BindingLimit.TokensPerMinute, Ceiling.Of(limits, Call(2_000, 400), 24m).Binding);
        Assert.Equal(
            BindingLimit.TokensPerDay,
            Ceiling.Of(limits with { TokensPerDay = Figure(431_999_999) }, Call(2_000, 400), 24m).Binding);
    }

    [Theory]
    [InlineData(64_000, 200, 1, 200)] // Settled tokens bind next: output times burndown.
    [InlineData(64_000, 200, 5, 1_000)]
    [InlineData(1_001, 200, 5, 1_000)]
    public void Of_ReservationBindsFirst_AdvisesWhatTheCallSettles(long maxTokens, int output, int burndown, long advised)
    {
        CallShape call = Call(500, output) with { Burndown = burndown, MaxTokens = maxTokens, LatencySeconds = 6m };
        OptionCapacity.OfQuotas ceiling = Ceiling.Of(Limits(null, 2_000_000), call, 24m);
        Assert.Equal(new MaxTokensAdvice(advised, ceiling.Settled!.Value - ceiling.ReservedRate!.Value), ceiling.Advice);
    }

    [Fact]
    public void Of_RequestsBindNext_AdvisesOnlyWhatTheyLetThrough()
    {
        // 2,000,000 / (700 + (X + 500 - 700) * 0.1) is at least 1,000 up to X = 13,200.
        CallShape call = Call(500, 200) with { MaxTokens = 64_000, LatencySeconds = 6m };
        Assert.Equal(13_200, Ceiling.Of(Limits(1_000, 2_000_000), call, 24m).Advice!.MaxTokens);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(null)]
    public void Of_ReservationDoesNotBind_AdvisesNothing(int? maxTokens) =>
        Assert.Null(Ceiling.Of(Limits(null, 2_000_000), Call(500, 200) with { MaxTokens = maxTokens, LatencySeconds = 6m }, 24m).Advice);

    [Fact]
    public void Of_AnyCall_AdvisesTheLargestMaxTokensThatGainsAll() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 20_000], Gen.Int[0, 500]),
                Gen.Select(Gen.Int[1, 15], Gen.Long[1, 100_000], Gen.Int[1, 1_500]),
                Gen.Select(Gen.Int[0, 5_000], Gen.Int[1, 4_000_000]))
            .Holds(
                (sizes, ways, quotas, bites) =>
                {
                    CallShape call = new(sizes.Item1 + 1m, sizes.Item2 / 10m, sizes.Item3, ways.Item1, ways.Item2, ways.Item3 / 10m);
                    QuotaLimits limits = Limits(quotas.Item1, quotas.Item2);
                    OptionCapacity.OfQuotas before = Ceiling.Of(limits, call, 24m);
                    OptionCapacity.OfQuotas With(long maxTokens) => Ceiling.Of(limits, call with { MaxTokens = maxTokens }, 24m);
                    Ratio most = Enumerable
                        .Range(0, 3)
                        .Select(i => With(Math.Max(1, (long)decimal.Ceiling(call.Output)) + i))
                        .Select(ceiling => ceiling.RequestsPerMinute!.Value)
                        .Max();
                    if (before.Advice is not MaxTokensAdvice advice)
                    {
                        // Nothing is left to gain: the least max_tokens that cuts no mean answer carries no more.
                        bites.Count("no advice");
                        Assert.True(most <= before.RequestsPerMinute || call.MaxTokens <= call.Output);
                        return;
                    }

                    bites.Count("advice");
                    OptionCapacity.OfQuotas after = With(advice.MaxTokens);
                    Assert.True(advice.Gain > 0m && advice.MaxTokens >= call.Output && advice.MaxTokens < call.MaxTokens);
                    Assert.Equal(before.RequestsPerMinute + advice.Gain, after.RequestsPerMinute);
                    Assert.Equal(most, after.RequestsPerMinute);
                    Assert.Null(after.Advice);
                    Assert.True(With(advice.MaxTokens + 1).RequestsPerMinute < after.RequestsPerMinute);
                    bool canSettle = call.LatencySeconds <= 60m && call.Output * call.Burndown >= decimal.Ceiling(call.Output);
                    if (!canSettle)
                        return;
                    bites.Count("can settle");
                    Assert.NotEqual(BindingLimit.Reservation, after.Binding);
                },
                ["no advice", "advice", "can settle"]);

    [Fact]
    public void Of_NoLimits_HasNoCeiling() =>
        Assert.Null(Ceiling.Of(new(null, null, null, IsKnown: true), Call(1, 1), 24m).RequestsPerMinute);

    private static QuotaLimits Limits(int? rpm, int tpm) =>
        new(rpm is int requests ? Figure(requests) : null, Figure(tpm), null, IsKnown: true);

    private static QuotaFigure Figure(long value) =>
        new(value, "test", new("test", "test", null, null, DateBasis.None, Trust.Measured), null);

    private static CallShape Call(int input, int output) =>
        new(input, output, CacheWrite: 0m, Burndown: 1, MaxTokens: null, LatencySeconds: null);
}
