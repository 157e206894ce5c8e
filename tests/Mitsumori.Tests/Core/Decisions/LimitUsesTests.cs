using CsCheck;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Capacity;
using Mitsumori.Tests.Engine.Capacity;

namespace Mitsumori.Tests.Core.Decisions;

public sealed class LimitUsesTests
{
    // Limits of requests, of tokens a minute and a day; a call; quarters of hours; sevenths of requests a minute.
    private static readonly Gen<(long?[] Limits, CallShape Call, int Quarters, int Requests)> Cases =
        Gen.Select(AnyQuotas.Limit.Array[3], AnyQuotas.Calls, Gen.Int[1, 96], Gen.Int[1, 100_000]);

    [Fact]
    public void Of_OnDemand_FourLimitsByShareWithTheirSums()
    {
        CallShape call = new(Input: 2_000m, Output: 400m, CacheWrite: 0m, Burndown: 1, MaxTokens: 5_000, LatencySeconds: 6m);
        Assert.Equal(
            [
                "RequestsPerMinute 40 of 200 = 0.2: ",
                "Reservation 114400 of 800000 = 0.143: 40 × (2400 + (7000 − 2400) × 6 ÷ 60)",
                "TokensPerMinute 96000 of 800000 = 0.12: 40 × (2000 + 400)",
                "TokensPerDay 138240000 of 1152000000 = 0.12: 40 × (2000 + 400) × 60 × 24",
                "InFlight 4 of 114.286 = 0.035: 40 × 6 ÷ 60, 800000 ÷ 7000",
            ],
            Shown(Ceiling.Of(AnyQuotas.Limits(200, 800_000, 1_152_000_000), call, 24m), 40m));
    }

    [Fact]
    public void Of_CacheBurndownAndLongCalls_StandInTheSum()
    {
        CallShape call = new(Input: 3_000m, Output: 1_000m, CacheWrite: 500m, Burndown: 5, MaxTokens: 32_000, LatencySeconds: 90m);
        Assert.Equal(
            [
                "Reservation 1065000 of 1000000 = 1.065: 20 × 35500 × 90 ÷ 60",
                "InFlight 30 of 28.169 = 1.065: 20 × 90 ÷ 60, 1000000 ÷ 35500",
                "TokensPerMinute 170000 of 1000000 = 0.17: 20 × (3000 + 500 + 1000 × 5)",
                "RequestsPerMinute 20 of  = : ",
                "TokensPerDay 102000000 of  = : 20 × (3000 + 500 + 1000 × 5) × 60 × 10",
            ],
            Shown(Ceiling.Of(AnyQuotas.Limits(null, 1_000_000, null), call, 10m), 20m));
    }

    [Fact]
    public void Of_NoLatency_InFlightHasALimitAndNoShare()
    {
        CallShape call = new(Input: 2_000m, Output: 400m, CacheWrite: 0m, Burndown: 1, MaxTokens: 5_000, LatencySeconds: null);
        LimitUse last = LimitUses.Of(Ceiling.Of(AnyQuotas.Limits(200, 800_000, null), call, 24m), 40m)
            .Single(use => use.Limit == BindingLimit.InFlight);
        Assert.Equal((null, Ratio.Of(800_000m, 7_000m), null, null), (last.Used, last.Value!.Value, last.Share, last.Formula));
    }

    [Fact]
    public void Of_LimitOfZero_StandsFirstWithoutAShare()
    {
        CallShape call = new(Input: 1m, Output: 1m, CacheWrite: 0m, Burndown: 1, MaxTokens: null, LatencySeconds: null);
        LimitUse first = LimitUses.Of(Ceiling.Of(AnyQuotas.Limits(0, 100, null), call, 24m), 40m)[0];
        Assert.Equal((BindingLimit.RequestsPerMinute, null), (first.Limit, first.Share));
    }

    [Fact]
    public void Of_Units_ByTheirSides() => Assert.Equal(
        ["UnitInput 80000 of 90000 = 0.889: 40 × 2000, 3 × 30000", "UnitOutput 16000 of 27000 = 0.593: 40 × 400, 3 × 9000"],
        Shown(
            new OptionCapacity.OfUnits(3, [new(BindingLimit.UnitInput, 2_000m, 30_000m), new(BindingLimit.UnitOutput, 400m, 9_000m)], 40m),
            40m));

    [Theory]
    [InlineData(60, null, "Copies 0.5 of 3 = 0.167: 30 ÷ 60")]
    [InlineData(48_000, 2_400, "Copies 1.5 of 3 = 0.5: 30 × 2400 ÷ 48000")]
    public void Of_Copies_ByRequestsOrTokens(int each, int? tokens, string expected) =>
        Assert.Equal([expected], Shown(new OptionCapacity.OfCopies(3, each, tokens), 30m));

    [Fact]
    public void Of_AnyQuotas_ShareIsPeakOverTheCeilingOfThatLimitAlone() => Cases.HoldsOfEach(
        (limits, call, quarters, requests) =>
        {
            // The plain judge: with no other limit set, the ceiling of the whole is that of this one.
            Ratio hours = Ratio.Of(quarters, 4m), peak = Ratio.Of(requests, 7m);
            CallShape settled = call with { LatencySeconds = null };
            Dictionary<BindingLimit, Ratio?> alone = new()
            {
                [BindingLimit.RequestsPerMinute] = Ceiling.Of(AnyQuotas.Limits(limits[0], null, null), settled, hours).RequestsPerMinute,
                [BindingLimit.TokensPerMinute] = Ceiling.Of(AnyQuotas.Limits(null, limits[1], null), settled, hours).RequestsPerMinute,
                [BindingLimit.TokensPerDay] = Ceiling.Of(AnyQuotas.Limits(null, null, limits[2]), settled, hours).RequestsPerMinute,
                [BindingLimit.Reservation] = Ceiling.Of(AnyQuotas.Limits(null, limits[1], null), call, hours).ReservedRate,
            };
            OptionCapacity.OfQuotas whole = Ceiling.Of(AnyQuotas.Limits(limits[0], limits[1], limits[2]), call, hours);
            foreach (LimitUse use in LimitUses.Of(whole, peak).Where(use => use.Limit != BindingLimit.InFlight))
            {
                // A request of no tokens takes nothing: it has no ceiling, and a share of 0.
                Ratio? expected = alone[use.Limit] is Ratio ceiling ? peak / ceiling : use.Value is null ? null : 0m;
                Assert.Equal(expected, use.Share);
            }
        });

    [Fact]
    public void Of_AnyQuotas_FirstIsTheLargestAndPassesOneWithTheVerdict() => Cases.HoldsOfEach(
        (limits, call, quarters, requests) =>
        {
            Ratio peak = Ratio.Of(requests, 7m);
            OptionCapacity.OfQuotas whole = Ceiling.Of(AnyQuotas.Limits(limits[0], limits[1], limits[2]), call, Ratio.Of(quarters, 4m));
            Sequence<LimitUse> uses = LimitUses.Of(whole, peak);
            Ratio?[] shares = [.. uses.Select(use => use.Share)];
            Ratio[] known = [.. shares.OfType<Ratio>()];
            Assert.Equal(known.OrderDescending(), known);
            Assert.Equal(known.Length, shares.TakeWhile(share => share is not null).Count());
            Assert.Equal(whole.RequestsPerMinute is Ratio most && peak > most, known.Any(share => share > 1m));
            if (whole.Binding is BindingLimit binding) Assert.Equal(binding, uses[0].Limit);
        });

    private static string[] Shown(OptionCapacity capacity, Ratio peak) =>
    [
        .. LimitUses.Of(capacity, peak).Select(use =>
            $"{use.Limit} {use.Used?.ToString()} of {Short(use.Value)} = {Short(use.Share)}: {string.Join(", ", Sums(use))}"),
    ];

    private static IEnumerable<string> Sums(LimitUse use) =>
        new[] { use.Formula, use.ValueFormula }.Where(sum => sum is not null).Select(sum => sum!(number => number.ToString()));

    private static string Short(Ratio? value) => value is Ratio given ? new Ratio((given * 1_000m + 0.5m).Floor(), 1_000).ToString() : "";
}
