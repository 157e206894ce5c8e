using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Sources;
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
        QuotaLimits limits = Find(
            Row(QuotaMetric.RequestsPerMinute, "*", 400, Older),
            Row(QuotaMetric.TokensPerMinute, "*", 1, Older),
            Row(QuotaMetric.TokensPerMinute, "*", 300_000, Newer));
        Assert.Equal(400, limits.RequestsPerMinute!.Value);
        Assert.Equal(300_000, limits.TokensPerMinute!.Value);
        Assert.Null(limits.TokensPerDay);
    }

    [Fact]
    public void Find_RegionCode_GoesBeforeEveryRegionBeforeOthers()
    {
        Assert.Equal(
            20,
            Find(
                Row(QuotaMetric.RequestsPerMinute, "other", 50, Newer),
                Row(QuotaMetric.RequestsPerMinute, "*", 40, Newer),
                Row(QuotaMetric.RequestsPerMinute, Tokyo.Code, 20, Newer)
            ).RequestsPerMinute!.Value);
        Assert.Equal(
            40,
            Find(
                Row(QuotaMetric.RequestsPerMinute, "other", 50, Newer),
                Row(QuotaMetric.RequestsPerMinute, "*", 40, Newer),
                Row(QuotaMetric.RequestsPerMinute, "us-east-1", 20, Newer)
            ).RequestsPerMinute!.Value);
    }

    [Fact]
    public void Find_RowsOfOtherScopeModelOrSeed_AreNotTaken()
    {
        QuotaLimits limits = Find(
            Row(QuotaMetric.RequestsPerMinute, "*", 1, Newer) with { Scope = QuotaScope.CustomOnDemand },
            Row(QuotaMetric.RequestsPerMinute, "*", 2, Newer) with { Model = new ModelId("b.model-v1:0") },
            Row(QuotaMetric.RequestsPerMinute, "*", 3, Newer) with { Source = SourceOf(Newer) with { Trust = Trust.Seed } });
        Assert.False(limits.IsKnown);
        Assert.Null(limits.RequestsPerMinute);
    }

    [Theory]
    [InlineData(Routing.InRegion, 1_000)]
    [InlineData(Routing.Geo, 2_000)]
    [InlineData(Routing.Global, 2_000)]
    public void Find_TokensOfADay_AreDoubledBeyondTheRegion(Routing routing, long expected) =>
        Assert.Equal(
            expected,
            Find(
                routing,
                null,
                Row(QuotaMetric.TokensPerDay, "*", 1_000, Newer) with
                {
                    Scope = QuotaScope.ModelInvocation,
                }
            ).TokensPerDay!.Value);

    [Fact]
    public void Find_Known_ReplacesKeyByKeyAndGivenTokensEndTheDay()
    {
        Quota[] rows =
        [
            Row(QuotaMetric.RequestsPerMinute, "*", 400, Newer),
            Row(QuotaMetric.TokensPerMinute, "*", 300_000, Newer),
            Row(QuotaMetric.TokensPerDay, "*", 432_000_000, Newer),
        ];
        QuotaLimits limits = Find(Routing.InRegion, new(null, new QuotaLimit(500_000), null, null, SourceOf(null)), rows);
        Assert.Equal((400, 500_000, null), (limits.RequestsPerMinute!.Value, limits.TokensPerMinute!.Value, limits.TokensPerDay?.Value));
        Assert.Equal(
            432_000_000,
            Find(Routing.InRegion, new(new QuotaLimit(null), null, null, null, SourceOf(null)), rows).TokensPerDay!.Value);
        Assert.Null(Find(Routing.InRegion, new(new QuotaLimit(null), null, null, null, SourceOf(null)), rows).RequestsPerMinute);
    }

    [Fact]
    public void Find_LimitedThing_ComesFromTheNewestSnapshotOfItsModelAndRegion()
    {
        Quota[] rows =
        [
            Limit(1, Older),
            Limit(2, Newer),
            Limit(3, Newer) with
            {
                Limits = LimitedThing.ImportedModels,
            },
            Limit(4, Newer) with
            {
                Models = [new("b.model-v1:0")],
            },
            Limit(5, Newer) with
            {
                Region = "us-east-1",
            },
            Limit(6, Newer) with
            {
                Source = SourceOf(Newer) with { Trust = Trust.Seed },
            },
        ];
        Assert.Equal(2, Limit(rows)!.Value);
        Assert.Equal(7, Limit([.. rows, Limit(7, Newer) with { Region = Tokyo.Code, Models = [Model, new("b.model-v1:0")] }])!.Value);
        Assert.Null(Limit(rows[2..]));
    }

    private static Quota? Limit(Quota[] rows) => QuotaChoice.Find(BookOf(rows), LimitedThing.CustomModels, Model, Tokyo);

    private static Quota Limit(long value, DateOnly asOf) =>
        Row(QuotaMetric.Count, "*", value, asOf) with
        {
            Id = $"{value}",
            Model = null,
            Limits = LimitedThing.CustomModels,
        };

    [Theory]
    [InlineData(HostingMode.CustomOnDemand, Routing.InRegion, ServiceTier.Standard, QuotaScope.CustomOnDemand)]
    [InlineData(HostingMode.BaseOnDemand, Routing.InRegion, ServiceTier.Standard, QuotaScope.OnDemand)]
    [InlineData(HostingMode.BaseOnDemand, Routing.Geo, ServiceTier.Standard, QuotaScope.CrossRegion)]
    [InlineData(HostingMode.BaseOnDemand, Routing.Global, ServiceTier.Standard, QuotaScope.GlobalCrossRegion)]
    [InlineData(HostingMode.BaseOnDemand, Routing.InRegion, ServiceTier.LatencyOptimized, QuotaScope.LatencyOptimized)]
    public void Find_ModeRoutingAndTier_HaveQuotasOfTheirOwn(HostingMode mode, Routing routing, ServiceTier tier, QuotaScope scope)
    {
        QuotaScope[] scopes =
        [
            QuotaScope.CustomOnDemand,
            QuotaScope.OnDemand,
            QuotaScope.CrossRegion,
            QuotaScope.GlobalCrossRegion,
            QuotaScope.LatencyOptimized,
        ];
        QuotaLimits limits = Find(
            BookOf([
                .. scopes.Select((each, i) => Row(QuotaMetric.RequestsPerMinute, "*", i + 1, Newer) with { Id = $"{each}", Scope = each }),
            ]),
            mode,
            routing,
            tier,
            null);
        Assert.Equal($"{scope}", limits.RequestsPerMinute!.Id);
    }

    [Fact]
    public void Find_CustomModel_HasNoLimitOfADayFromItsBase() =>
        Assert.Null(
            Find(
                BookOf([Row(QuotaMetric.TokensPerDay, "*", 1_000, Newer) with { Scope = QuotaScope.ModelInvocation }]),
                HostingMode.CustomOnDemand,
                Routing.InRegion,
                ServiceTier.Standard,
                null
            ).TokensPerDay);

    [Fact]
    public void Find_OwnLimitOfADay_GoesBeforeThatOfAllInvocations() =>
        Assert.Equal(
            7,
            Find(
                Row(QuotaMetric.TokensPerDay, "*", 7, Newer),
                Row(QuotaMetric.TokensPerDay, "*", 1_000, Newer) with
                {
                    Id = "all",
                    Scope = QuotaScope.ModelInvocation,
                }
            ).TokensPerDay!.Value);

    [Theory]
    [InlineData(QuotaMetric.RequestsPerMinute)]
    [InlineData(QuotaMetric.TokensPerMinute)]
    [InlineData(QuotaMetric.TokensPerDay)]
    public void Find_AnyOneLimit_MakesTheQuotasKnown(QuotaMetric metric)
    {
        Assert.True(Find(Row(metric, "*", 1, Newer)).IsKnown);
        QuotaLimit none = new(null);
        KnownQuota given = new(
            metric == QuotaMetric.RequestsPerMinute ? none : null,
            metric == QuotaMetric.TokensPerMinute ? none : null,
            metric == QuotaMetric.TokensPerDay ? none : null,
            null,
            SourceOf(null));
        Assert.True(Find(Routing.InRegion, given).IsKnown);
        Assert.False(Find(Routing.InRegion, given with { RequestsPerMinute = null, TokensPerMinute = null, TokensPerDay = null }).IsKnown);
    }

    [Fact]
    public void Find_RowWithoutADay_IsTheOldest()
    {
        Quota undated = Row(QuotaMetric.RequestsPerMinute, "*", 1, Newer) with { Id = "a", Source = SourceOf(null) };
        Assert.Equal(2, Find(undated, Row(QuotaMetric.RequestsPerMinute, "*", 2, Older)).RequestsPerMinute!.Value);
        Assert.Equal(2, Find(Row(QuotaMetric.RequestsPerMinute, "*", 2, Older), undated).RequestsPerMinute!.Value);
    }

    [Fact]
    public void Find_RowsAlike_TakesTheSmallerId()
    {
        Quota first = Row(QuotaMetric.RequestsPerMinute, "*", 1, Newer) with { Id = "a" },
            second = Row(QuotaMetric.RequestsPerMinute, "*", 2, Newer) with { Id = "b" };
        Assert.Equal(("a", "a"), (Find(first, second).RequestsPerMinute!.Id, Find(second, first).RequestsPerMinute!.Id));
    }

    private static QuotaLimits Find(params Quota[] rows) => Find(Routing.InRegion, null, rows);

    private static QuotaLimits Find(Routing routing, KnownQuota? known, params Quota[] rows)
    {
        QuotaScope scope = routing switch
        {
            Routing.InRegion => QuotaScope.OnDemand,
            Routing.Geo => QuotaScope.CrossRegion,
            Routing.Global => QuotaScope.GlobalCrossRegion,
        };
        ImmutableArray<Quota> quotas = [.. rows.Select(row => row.Scope == QuotaScope.OnDemand ? row with { Scope = scope } : row)];
        return Find(BookOf(quotas), HostingMode.BaseOnDemand, routing, ServiceTier.Standard, known);
    }

    private static QuotaLimits Find(FactBook book, HostingMode mode, Routing routing, ServiceTier tier, KnownQuota? known) =>
        QuotaChoice.Find(book, Model, mode, routing, tier, Tokyo, known);

    private static FactBook BookOf(IEnumerable<Quota> quotas) =>
        new("test", new PriceBook([]), new([], [], new([], [], [], [], [])), [.. quotas]);

    private static Quota Row(QuotaMetric metric, string region, long value, DateOnly asOf) =>
        new($"{metric}-{region}-{asOf:yyyy-MM-dd}", metric, QuotaScope.OnDemand, Model, [], null, region, value, null, SourceOf(asOf));

    private static Source SourceOf(DateOnly? asOf) => new("test", "test", null, asOf, DateBasis.Printed, Trust.Official);
}
