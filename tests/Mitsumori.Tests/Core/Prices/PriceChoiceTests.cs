using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using static Mitsumori.Tests.Core.Prices.Rows;

namespace Mitsumori.Tests.Core.Prices;

/// <summary>Each rule of choosing a price, alone, on rows made for it.</summary>
public sealed class PriceChoiceTests
{
    [Fact]
    public void Choose_OverlayBesideABetterRow_TakesTheOverlay() =>
        AssertChosen("mine", Row("book", 1m, "2026-08-20"), Row("mine", 2m, "2024-01-01", Trust.Assumed) with { IsOverlay = true });

    [Theory]
    [InlineData(Trust.Contract, Trust.Official)]
    [InlineData(Trust.Official, Trust.Quoted)]
    [InlineData(Trust.Quoted, Trust.Secondary)]
    [InlineData(Trust.Secondary, Trust.Measured)]
    [InlineData(Trust.Measured, Trust.Assumed)]
    public void Choose_OlderRowOfBetterTrust_GoesFirst(Trust better, Trust worse) =>
        AssertChosen("old", Row("old", 1m, "2024-01-01", better), Row("new", 1m, "2026-08-20", worse));

    [Fact]
    public void Choose_EqualTrust_TakesTheNewest() => AssertChosen("new", Row("old", 1m, "2026-07-23"), Row("new", 2m, "2026-07-24"));

    [Fact]
    public void Choose_OneDay_TakesTheAskedRoutingThenTheSharedThenTheUnrecorded()
    {
        PriceObservation exact = Row("exact", 1m),
            shared = Row("shared", 2m, routing: PriceRouting.GeoOrInRegion),
            unrecorded = Row("unrecorded", 3m, routing: PriceRouting.Unrecorded);
        AssertChosen("exact", unrecorded, shared, exact);
        AssertChosen("shared", unrecorded, shared);
        AssertChosen("unrecorded", unrecorded);
    }

    [Fact]
    public void Choose_NewerRowThatRecordsNoRouting_DoesNotBeatAnOlderOneThatNamesIt()
    {
        AssertChosen("old", Row("old", 1m, "2026-07-23"), Row("new", 2m, "2026-07-24", routing: PriceRouting.Unrecorded));
        AssertChosen("new", Row("old", 1m, "2026-07-23"), Row("new", 2m, "2026-07-24", routing: PriceRouting.GeoOrInRegion));
    }

    [Fact]
    public void Choose_GeographicCall_CostsWhatTheRegionChargesWhereNoRowNamesTheProfile()
    {
        PriceObservation inRegion = Row("in-region", 1m), unrecorded = Row("unrecorded", 2m, routing: PriceRouting.Unrecorded),
            geo = Row("geo", 3m, "2026-07-23", routing: PriceRouting.Geo);
        PriceKey asked = Asked with { Routing = Routing.Geo };
        Assert.Equal("geo", Choose(asked, inRegion, unrecorded, geo).Chosen!.Id);
        Assert.Equal("in-region", Choose(asked, unrecorded, inRegion).Chosen!.Id);
        Assert.Equal("unrecorded", Choose(asked, unrecorded).Chosen!.Id);
    }

    [Theory]
    [InlineData(Routing.Geo, PriceRouting.Geo, true)]
    [InlineData(Routing.Geo, PriceRouting.GeoOrInRegion, true)]
    [InlineData(Routing.Global, PriceRouting.Unrecorded, false)]
    [InlineData(Routing.Global, PriceRouting.Global, true)]
    [InlineData(Routing.Global, PriceRouting.GeoOrInRegion, false)]
    [InlineData(Routing.InRegion, PriceRouting.Global, false)]
    [InlineData(Routing.InRegion, PriceRouting.Geo, false)]
    public void Choose_OtherRouting_IsNeverBorrowed(Routing asked, PriceRouting printed, bool serves) =>
        Assert.Equal(serves, Choose(Asked with { Routing = asked }, Row("row", 1m, routing: printed)).Chosen is not null);

    [Fact]
    public void Choose_EqualAmountsLeft_TakesTheSmallerId()
    {
        AssertChosen("a", Row("b", 1m), Row("a", 1m));
        AssertChosen("a", Row("b", 1m), Row("a", 0.001m) with { Price = new(0.001m, 1_000) });
    }

    [Fact]
    public void Choose_DifferentAmountsLeft_IsAmbiguousAndNamesAll()
    {
        PriceChoice choice = Choose(Row("c", 2m), Row("b", 1m), Row("a", 1m), Row("older", 3m, "2024-01-01"));
        Assert.Null(choice.Chosen);
        Assert.Equal(["a", "b", "c"], Assert.IsType<Refusal.PriceAmbiguous>(choice.Refusal).Ids);
    }

    [Fact]
    public void Choose_SuspectRow_ServesOnlyWhenAccepted()
    {
        PriceObservation suspect = Row("suspect", 1m, "2026-08-20") with { IsSuspect = true };
        AssertChosen("sound", suspect, Row("sound", 2m));
        Assert.Equal(["suspect"], Assert.IsType<Refusal.PriceNotAccepted>(Choose(suspect).Refusal).Ids);
        Assert.Equal("suspect", Choose(Asked, Accept("suspect"), suspect, Row("sound", 2m)).Chosen?.Id);
    }

    [Fact]
    public void Choose_SeedRow_ServesOnlyWhenAccepted()
    {
        PriceObservation seed = Row("seed", 1m, asOf: null, Trust.Seed);
        Assert.IsType<Refusal.PriceMissing>(Choose(seed with { Regions = [new("us-west-2")] }).Refusal);
        Assert.Null(Choose(seed).Chosen);
        Assert.Equal("seed", Choose(Asked, Accept("seed"), seed).Chosen?.Id);
        Assert.Equal("sound", Choose(Asked, Accept("seed"), seed, Row("sound", 2m)).Chosen?.Id);
    }

    [Fact]
    public void Choose_RegionUnrecorded_IsNeverUsedInSilence()
    {
        PriceObservation nowhere = Row("nowhere", 1m) with { Regions = [] };
        Refusal.PriceRegionUnrecorded refusal = Assert.IsType<Refusal.PriceRegionUnrecorded>(Choose(nowhere).Refusal);
        Assert.Equal(["nowhere"], refusal.Ids);
        Assert.Equal(nowhere.Source.Location, refusal.Source);
        AssertChosen("somewhere", nowhere with { Source = nowhere.Source with { AsOf = new(2026, 8, 20) } }, Row("somewhere", 2m));
    }

    [Fact]
    public void Choose_RegionUnrecordedInTwoSources_NamesTheSourceOfTheRowsItOffers()
    {
        PriceObservation mirror = Row("mirror", 1m, trust: Trust.Secondary) with { Regions = [] };
        mirror = mirror with { Source = mirror.Source with { Location = "https://example.org/mirror" } };
        PriceObservation page = Row("page", 1m) with { Regions = [] };
        Refusal.PriceRegionUnrecorded refusal = Assert.IsType<Refusal.PriceRegionUnrecorded>(Choose(mirror, page).Refusal);
        Assert.Equal(["page"], refusal.Ids);
        Assert.Equal(page.Source.Location, refusal.Source);
    }

    [Fact]
    public void Choose_RegionUnrecordedAcceptedById_ServesAnyRegion()
    {
        PriceObservation nowhere = Row("nowhere", 1m) with { Regions = [] };
        Assert.Equal("nowhere", Choose(Asked, Accept("nowhere"), nowhere).Chosen?.Id);
        Assert.Equal("nowhere", Choose(Asked with { Region = new("eu-west-1") }, Accept("nowhere"), nowhere).Chosen?.Id);
    }

    [Fact]
    public void Choose_RegionUnrecordedAcceptedBySourceAndRegion_ServesThatRegionOnly()
    {
        PriceObservation nowhere = Row("nowhere", 1m) with { Regions = [] };
        Acceptance accepted = new([], [new(nowhere.Source.Location, new("us-east-1"))]);
        Assert.Equal("nowhere", Choose(Asked, accepted, nowhere).Chosen?.Id);
        Assert.IsType<Refusal.PriceRegionUnrecorded>(Choose(Asked with { Region = new("us-west-2") }, accepted, nowhere).Refusal);
        Assert.Null(Choose(Asked, new Acceptance([], [new("https://example.org", new("us-east-1"))]), nowhere).Chosen);
        Assert.Null(Choose(Asked, accepted, nowhere with { IsSuspect = true }).Chosen);
    }

    [Fact]
    public void Choose_RowOfAnotherRegion_IsNotTakenEvenIfAccepted() =>
        Assert.IsType<Refusal.PriceMissing>(Choose(Asked with { Region = new("us-west-2") }, Accept("east"), Row("east", 1m)).Refusal);

    [Fact]
    public void Choose_RowAfterThePriceDay_DoesNotExistYet()
    {
        PriceBook book = new([Row("old", 1m, "2026-07-24"), Row("new", 2m, "2026-08-20")]);
        Assert.Equal("new", book.Choose(Asked, new(2026, 8, 20), Acceptance.Nothing).Chosen?.Id);
        Assert.Equal("old", book.Choose(Asked, new(2026, 8, 19), Accept("new")).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(book.Choose(Asked, new(2026, 7, 23), Accept("old")).Refusal);
    }

    [Fact]
    public void Choose_NewerRowOfLessTrustAndAnotherAmount_IsNamedAsDisagreeing()
    {
        PriceObservation used = Row("used", 1m, "2026-07-24"), newer = Row("newer", 2m, "2026-08-20", Trust.Secondary);
        Assert.Equal(("used", "newer"), (Choose(used, newer).Chosen?.Id, Choose(used, newer).Disagreeing?.Id));
        Assert.Null(Choose(used, newer with { Price = used.Price }).Disagreeing);
        Assert.Null(Choose(used, Row("older", 2m, "2026-07-23", Trust.Secondary)).Disagreeing);
        Assert.Null(Choose(used, newer with { IsSuspect = true }).Disagreeing);
    }

    [Theory]
    [InlineData(PriceTier.Batch, true)]
    [InlineData(PriceTier.Flex, true)]
    [InlineData(PriceTier.Standard, false)]
    [InlineData(PriceTier.Priority, false)]
    public void Choose_HalfPrice_ServesBatchAndFlex(PriceTier asked, bool serves) =>
        Assert.Equal(serves, Choose(Asked with { Tier = asked }, Row("half", 1m) with { Tier = PriceTier.HalfPrice }).Chosen is not null);

    [Fact]
    public void Choose_TierUnrecorded_MeansStandardOrTheTierOfItsKind()
    {
        PriceObservation bare = Row("bare", 1m) with { Tier = null };
        AssertChosen("bare", bare);
        Assert.IsType<Refusal.PriceMissing>(Choose(Asked with { Tier = PriceTier.Priority }, bare).Refusal);
        PriceObservation batch = bare with { Kind = PriceKind.BatchInput };
        Assert.Equal("bare", Choose(Asked with { Kind = PriceKind.BatchInput, Tier = PriceTier.Batch }, batch).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(Choose(Asked with { Kind = PriceKind.BatchInput }, batch).Refusal);
    }

    [Fact]
    public void Choose_CacheLifeUnrecorded_ServesFiveMinutesOnly()
    {
        PriceObservation write = Row("write", 1m) with { Kind = PriceKind.CacheWrite };
        PriceKey key = Asked with { Kind = PriceKind.CacheWrite };
        Assert.Equal("write", Choose(key, write).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(Choose(key with { CacheLife = CacheLife.OneHour }, write).Refusal);
        Assert.Equal("write", Choose(key with { CacheLife = CacheLife.OneHour }, write with { CacheLife = CacheLife.OneHour }).Chosen?.Id);
    }

    [Fact]
    public void Choose_OtherTerm_IsNeverBorrowed()
    {
        PriceObservation month = Row("month", 1m) with { Kind = PriceKind.ModelUnitHour, Commitment = CommitmentTerm.OneMonth };
        PriceKey key = Asked with { Kind = PriceKind.ModelUnitHour };
        Assert.Equal("month", Choose(key with { Commitment = CommitmentTerm.OneMonth }, month).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(Choose(key with { Commitment = CommitmentTerm.SixMonths }, month).Refusal);
        Assert.IsType<Refusal.PriceMissing>(Choose(key with { Commitment = CommitmentTerm.None }, month).Refusal);
    }

    [Fact]
    public void Choose_ZeroPrice_IsAPrice()
    {
        PriceChoice choice = Choose(Row("free", 0m));
        Assert.Equal(0m, choice.Chosen?.Price.Amount);
        Assert.Null(choice.Refusal);
    }

    [Fact]
    public void Choose_RowAboutSeveralModels_ServesEachOfThem()
    {
        PriceObservation shared = Row("shared", 1m) with { AlsoModels = [new("amazon.nova-lite-v1:0")] };
        Assert.Equal("shared", Choose(Asked with { Subject = PriceSubject.Of(new ModelId("amazon.nova-lite-v1:0")) }, shared).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(
            Choose(Asked with { Subject = PriceSubject.Of(new ModelId("amazon.nova-lite-v1:0:24k")) }, shared).Refusal);
    }

    [Fact]
    public void Choose_SeveralReasons_GivesTheFirstOfTheirOrder()
    {
        PriceObservation nowhere = Row("nowhere", 1m) with { Regions = [] }, suspect = Row("suspect", 1m) with { IsSuspect = true };
        Assert.IsType<Refusal.PriceAmbiguous>(Choose(suspect, nowhere, Row("a", 1m), Row("b", 2m)).Refusal);
        Assert.IsType<Refusal.PriceRegionUnrecorded>(Choose(suspect, nowhere).Refusal);
        Assert.IsType<Refusal.PriceNotAccepted>(Choose(suspect).Refusal);
        Assert.IsType<Refusal.PriceMissing>(Choose().Refusal);
    }

    private static void AssertChosen(string id, params PriceObservation[] rows)
    {
        Assert.Equal(id, Choose(rows).Chosen?.Id);
        Assert.Equal(id, Choose([.. rows.Reverse()]).Chosen?.Id);
    }
}
