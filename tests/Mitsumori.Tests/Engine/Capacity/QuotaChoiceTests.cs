using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Tests.Engine.Capacity;

public sealed class QuotaChoiceTests
{
    private static readonly ModelId Model = new("a.model-v1:0");
    private static readonly Region Tokyo = new("ap-northeast-1");
    private static readonly DateOnly Older = new(2026, 3, 1), Newer = new(2026, 9, 30);

    [Fact]
    public void Find_EachMetric_ComesFromItsOwnNewestSnapshot()
    {
        QuotaLimits limits = Find(Row("rpm", "*", 400, Older), Row("tpm", "*", 1, Older), Row("tpm", "*", 300_000, Newer));
        Assert.Equal(400, limits.RequestsPerMinute!.Value);
        Assert.Equal(300_000, limits.TokensPerMinute!.Value);
        Assert.Null(limits.TokensPerDay);
    }

    [Fact]
    public void Find_RegionCode_GoesBeforeEveryRegionBeforeOthers()
    {
        Assert.Equal(20, Find(Row("rpm", "other", 50, Newer), Row("rpm", "*", 40, Newer), Row("rpm", Tokyo.Code, 20, Newer)).RequestsPerMinute!.Value);
        Assert.Equal(40, Find(Row("rpm", "other", 50, Newer), Row("rpm", "*", 40, Newer), Row("rpm", "us-east-1", 20, Newer)).RequestsPerMinute!.Value);
    }

    [Fact]
    public void Find_RowsOfOtherScopeModelOrSeed_AreNotTaken()
    {
        QuotaLimits limits = Find(
            Row("rpm", "*", 1, Newer) with { Scope = "custom-on-demand" },
            Row("rpm", "*", 2, Newer) with { Model = new ModelId("b.model-v1:0") },
            Row("rpm", "*", 3, Newer) with { Source = SourceOf(Newer) with { Trust = Trust.Seed } });
        Assert.False(limits.IsKnown);
        Assert.Null(limits.RequestsPerMinute);
    }

    [Theory]
    [InlineData(Routing.InRegion, 1_000)]
    [InlineData(Routing.Geo, 2_000)]
    [InlineData(Routing.Global, 2_000)]
    public void Find_TokensOfADay_AreDoubledBeyondTheRegion(Routing routing, long expected) =>
        Assert.Equal(expected, Find(routing, null, Row("tpd", "*", 1_000, Newer) with { Scope = "model-invocation" }).TokensPerDay!.Value);

    [Fact]
    public void Find_Known_ReplacesKeyByKeyAndGivenTokensEndTheDay()
    {
        Quota[] rows = [Row("rpm", "*", 400, Newer), Row("tpm", "*", 300_000, Newer), Row("tpd", "*", 432_000_000, Newer)];
        QuotaLimits limits = Find(Routing.InRegion, new(null, new QuotaLimit(500_000), null, null, SourceOf(null)), rows);
        Assert.Equal((400, 500_000, null), (limits.RequestsPerMinute!.Value, limits.TokensPerMinute!.Value, limits.TokensPerDay?.Value));
        Assert.Equal(432_000_000, Find(Routing.InRegion, new(new QuotaLimit(null), null, null, null, SourceOf(null)), rows).TokensPerDay!.Value);
        Assert.Null(Find(Routing.InRegion, new(new QuotaLimit(null), null, null, null, SourceOf(null)), rows).RequestsPerMinute);
    }

    [Fact]
    public void Find_LimitedThing_ComesFromTheNewestSnapshotOfItsModelAndRegion()
    {
        Quota[] rows =
        [
            Limit(1, Older), Limit(2, Newer), Limit(3, Newer) with { Limits = LimitedThing.ImportedModels }, Limit(4, Newer) with { Models = [new("b.model-v1:0")] },
            Limit(5, Newer) with { Region = "us-east-1" }, Limit(6, Newer) with { Source = SourceOf(Newer) with { Trust = Trust.Seed } },
        ];
        Assert.Equal(2, Limit(rows)!.Value);
        Assert.Equal(7, Limit([.. rows, Limit(7, Newer) with { Region = Tokyo.Code, Models = [Model, new("b.model-v1:0")] }])!.Value);
        Assert.Null(Limit(rows[2..]));
    }

    private static Quota? Limit(Quota[] rows) => QuotaChoice.Find(BookOf(rows), LimitedThing.CustomModels, Model, Tokyo);

    private static Quota Limit(long value, DateOnly asOf) => Row("count", "*", value, asOf) with { Id = $"{value}", Model = null, Limits = LimitedThing.CustomModels };

    [Theory]
    [InlineData(HostingMode.CustomOnDemand, Routing.InRegion, ServiceTier.Standard, "custom-on-demand")]
    [InlineData(HostingMode.BaseOnDemand, Routing.InRegion, ServiceTier.Standard, "on-demand")]
    [InlineData(HostingMode.BaseOnDemand, Routing.Geo, ServiceTier.Standard, "cross-region")]
    [InlineData(HostingMode.BaseOnDemand, Routing.Global, ServiceTier.Standard, "global-cross-region")]
    [InlineData(HostingMode.BaseOnDemand, Routing.InRegion, ServiceTier.LatencyOptimized, "latency-optimized")]
    public void Find_ModeRoutingAndTier_HaveQuotasOfTheirOwn(HostingMode mode, Routing routing, ServiceTier tier, string scope)
    {
        string[] scopes = ["custom-on-demand", "on-demand", "cross-region", "global-cross-region", "latency-optimized"];
        QuotaLimits limits = Find(BookOf([.. scopes.Select((each, i) => Row("rpm", "*", i + 1, Newer) with { Id = each, Scope = each })]), mode, routing, tier, null);
        Assert.Equal(scope, limits.RequestsPerMinute!.Id);
    }

    [Fact]
    public void Find_CustomModel_HasNoLimitOfADayFromItsBase() =>
        Assert.Null(Find(BookOf([Row("tpd", "*", 1_000, Newer) with { Scope = "model-invocation" }]), HostingMode.CustomOnDemand, Routing.InRegion, ServiceTier.Standard, null).TokensPerDay);

    [Fact]
    public void Find_OwnLimitOfADay_GoesBeforeThatOfAllInvocations() =>
        Assert.Equal(7, Find(Row("tpd", "*", 7, Newer), Row("tpd", "*", 1_000, Newer) with { Id = "all", Scope = "model-invocation" }).TokensPerDay!.Value);

    [Theory]
    [InlineData("rpm")]
    [InlineData("tpm")]
    [InlineData("tpd")]
    public void Find_AnyOneLimit_MakesTheQuotasKnown(string metric)
    {
        Assert.True(Find(Row(metric, "*", 1, Newer)).IsKnown);
        QuotaLimit none = new(null);
        KnownQuota given = new(metric == "rpm" ? none : null, metric == "tpm" ? none : null, metric == "tpd" ? none : null, null, SourceOf(null));
        Assert.True(Find(Routing.InRegion, given).IsKnown);
        Assert.False(Find(Routing.InRegion, given with { RequestsPerMinute = null, TokensPerMinute = null, TokensPerDay = null }).IsKnown);
    }

    [Fact]
    public void Find_RowWithoutADay_IsTheOldest()
    {
        Quota undated = Row("rpm", "*", 1, Newer) with { Id = "a", Source = SourceOf(null) };
        Assert.Equal(2, Find(undated, Row("rpm", "*", 2, Older)).RequestsPerMinute!.Value);
        Assert.Equal(2, Find(Row("rpm", "*", 2, Older), undated).RequestsPerMinute!.Value);
    }

    [Fact]
    public void Find_RowsAlike_TakesTheSmallerId()
    {
        Quota first = Row("rpm", "*", 1, Newer) with { Id = "a" }, second = Row("rpm", "*", 2, Newer) with { Id = "b" };
        Assert.Equal(("a", "a"), (Find(first, second).RequestsPerMinute!.Id, Find(second, first).RequestsPerMinute!.Id));
    }

    private static QuotaLimits Find(params Quota[] rows) => Find(Routing.InRegion, null, rows);

    private static QuotaLimits Find(Routing routing, KnownQuota? known, params Quota[] rows)
    {
        string scope = routing switch { Routing.InRegion => "on-demand", Routing.Geo => "cross-region", Routing.Global => "global-cross-region" };
        ImmutableArray<Quota> quotas = [.. rows.Select(row => row.Scope == "on-demand" ? row with { Scope = scope } : row)];
        return Find(BookOf(quotas), HostingMode.BaseOnDemand, routing, ServiceTier.Standard, known);
    }

    private static QuotaLimits Find(FactBook book, HostingMode mode, Routing routing, ServiceTier tier, KnownQuota? known) => QuotaChoice.Find(book, Model, mode, routing, tier, Tokyo, known);

    private static FactBook BookOf(IEnumerable<Quota> quotas) => new("test", new PriceBook([]), new([], [], new([], [], [], [], [], [])), [.. quotas]);

    private static Quota Row(string metric, string region, long value, DateOnly asOf) =>
        new($"{metric}-{region}-{asOf:yyyy-MM-dd}", metric, "on-demand", Model, [], null, region, value, null, SourceOf(asOf));

    private static Source SourceOf(DateOnly? asOf) => new("test", "test", null, asOf, DateBasis.Printed, Trust.Official);
}
