using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Offering;
using static Mitsumori.Tests.Engine.Offering.SmallOffers;

namespace Mitsumori.Tests.Engine.Offering;

public sealed class OfferJudgeTests
{
    private static readonly OfferJudge Judge = new(Book);

    [Theory]
    [InlineData(HostingMode.ProvisionedThroughput)]
    [InlineData(HostingMode.CustomOnDemand)]
    [InlineData(HostingMode.BaseOnDemand)]
    public void Judge_ListedAndAlive_IsOffered(HostingMode mode) => Assert.Equal(OfferAnswer.Offered, Judge.Judge(Ask(Current, mode)));

    [Theory]
    [InlineData(HostingMode.ProvisionedThroughput)]
    [InlineData(HostingMode.CustomOnDemand)]
    public void Judge_NoTrace_IsNotInTheList(HostingMode mode)
    {
        OfferAnswer answer = Judge.Judge(Ask(Unlisted, mode));
        Refusal.ModelNotInList reason = Assert.IsType<Refusal.ModelNotInList>(answer.Reason);
        Assert.Equal(Verdict.NotOffered, answer.Verdict);
        Assert.Equal(new DateOnly(2026, 9, 30), reason.Table?.AsOf);
        Assert.Equal([Newer.Id, Current.Id], reason.Alternatives);
    }

    [Theory]
    [InlineData(HostingMode.ProvisionedThroughput)]
    [InlineData(HostingMode.CustomOnDemand)]
    [InlineData(HostingMode.BaseOnDemand)]
    public void Judge_PastItsEnd_IsNoLongerSoldEvenIfHeld(HostingMode mode)
    {
        OfferQuestion question = Ask(Ended, mode) with { Holds = [Holding.ModelUnits, Holding.Deployment, Holding.CustomModel] };
        OfferAnswer answer = Judge.Judge(question);
        Assert.Equal(Verdict.NoLongerSold, answer.Verdict);
        Assert.Equal(new DateOnly(2024, 10, 30), Assert.IsType<Refusal.EndOfLife>(answer.Reason).On);
    }

    [Fact]
    public void Judge_OnTheDaysAroundTheEnd_EndsOnTheDayItself()
    {
        Assert.True(Judge.Judge(Ask(EndedOnly, HostingMode.BaseOnDemand) with { Day = new(2026, 11, 29) }).IsOffered);
        Assert.Equal(Verdict.NoLongerSold, Judge.Judge(Ask(EndedOnly, HostingMode.BaseOnDemand) with { Day = new(2026, 11, 30) }).Verdict);
    }

    [Fact]
    public void Judge_RegionThatTheTableLeavesOut_IsNotOfferedAsOfItsDay()
    {
        OfferAnswer answer = Judge.Judge(Ask(Current, HostingMode.BaseOnDemand) with { Region = Tokyo });
        Assert.Equal(Verdict.NotOffered, answer.Verdict);
        Refusal.RoutingNotOffered reason = Assert.IsType<Refusal.RoutingNotOffered>(answer.Reason);
        Assert.Equal([Virginia], reason.OfferedIn);
        Assert.Empty(reason.Here);
        Assert.Equal(new DateOnly(2026, 9, 30), reason.Table?.AsOf);
        Assert.Null(reason.ListedUntil);
    }

    [Fact]
    public void Judge_OtherRoutingOfTheRegion_IsNamed()
    {
        OfferAnswer answer = Judge.Judge(Ask(Current, HostingMode.BaseOnDemand) with { Region = Oregon });
        Assert.Equal([Routing.Geo], Assert.IsType<Refusal.RoutingNotOffered>(answer.Reason).Here);
    }

    [Fact]
    public void Judge_CellOfAnOlderTableOnly_IsNotOfferedSayingUntilWhen()
    {
        OfferQuestion question = Ask(Current, HostingMode.BaseOnDemand) with { Region = Oregon, Routing = Routing.Global };
        Assert.Equal(new DateOnly(2025, 2, 28), Assert.IsType<Refusal.RoutingNotOffered>(Judge.Judge(question).Reason).ListedUntil);
        Assert.True(Judge.Judge(question with { Day = new(2026, 9, 29) }).IsOffered);
    }

    [Fact]
    public void Judge_DayBeforeEveryTable_HoldsBackwardsForWhatIsListedOnly()
    {
        OfferQuestion early = Ask(Current, HostingMode.BaseOnDemand) with { Day = new(2025, 1, 1) };
        Assert.True(Judge.Judge(early).IsOffered);
        OfferAnswer tokyo = Judge.Judge(early with { Region = Tokyo });
        Assert.Equal((Verdict.Unknown, true), (tokyo.Verdict, tokyo.MayBeDeduced));
    }

    [Fact]
    public void Judge_TierOrBatchWithoutACard_IsUnknownAndNotToBeDeducedFromTheTablesDayOn()
    {
        OfferAnswer flex = Judge.Judge(Ask(Current, HostingMode.BaseOnDemand) with { Tier = ServiceTier.Flex });
        Assert.Equal((Verdict.Unknown, false), (flex.Verdict, flex.MayBeDeduced));
        Assert.Equal(ServiceTier.Flex, Assert.IsType<Refusal.OfferNotRecorded>(flex.Reason).Tier);
        Assert.Equal(Verdict.Unknown, Judge.Judge(Ask(Current, HostingMode.Batch)).Verdict);
    }

    [Fact]
    public void Judge_UnitsOfALegacyModel_AreRefusedFromTheFirstLegacyDay()
    {
        Refusal.Legacy reason = Assert.IsType<Refusal.Legacy>(Judge.Judge(Ask(Legacy, HostingMode.ProvisionedThroughput)).Reason);
        Assert.Equal((new DateOnly(2026, 6, 1), "card"), (reason.Since, reason.SourceLocation));
        Assert.True(Judge.Judge(Ask(Legacy, HostingMode.ProvisionedThroughput) with { Day = new(2026, 5, 31) }).IsOffered);
        Assert.False(Judge.Judge(Ask(Legacy, HostingMode.ProvisionedThroughput) with { Day = new(2026, 6, 1) }).IsOffered);
    }

    [Fact]
    public void Judge_LegacyKnownByABoundOnly_CountsFromTheBound()
    {
        Assert.Equal(
            new DateOnly(2026, 9, 30),
            Assert.IsType<Refusal.Legacy>(Judge.Judge(Ask(LegacyByThen, HostingMode.ProvisionedThroughput)).Reason).Since);
        Assert.True(Judge.Judge(Ask(LegacyByThen, HostingMode.ProvisionedThroughput) with { Day = new(2026, 9, 29) }).IsOffered);
    }

    [Fact]
    public void Judge_WhatIsHeldOfALegacyModel_GoesOn()
    {
        Assert.True(Judge.Judge(Ask(Legacy, HostingMode.ProvisionedThroughput) with { Holds = [Holding.ModelUnits] }).IsOffered);
        Assert.False(Judge.Judge(Ask(Legacy, HostingMode.ProvisionedThroughput) with { Holds = [Holding.CustomModel] }).IsOffered);
        Assert.True(Judge.Judge(Ask(Legacy, HostingMode.CustomOnDemand)).IsOffered);
    }

    [Fact]
    public void Judge_RetiredWithoutADate_IsNoLongerSold()
    {
        OfferAnswer answer = Judge.Judge(Ask(Retired, HostingMode.ProvisionedThroughput));
        Assert.Equal(Verdict.NoLongerSold, answer.Verdict);
        Assert.Equal(new DateOnly(2025, 2, 28), Assert.IsType<Refusal.Retired>(answer.Reason).Table?.AsOf);
    }

    [Fact]
    public void Judge_RetiredInANewerTable_WasSoldBeforeItsDates() =>
        Assert.True(Judge.Judge(Ask(Ended, HostingMode.ProvisionedThroughput) with { Day = new(2024, 5, 11) }).IsOffered);

    [Fact]
    public void Judge_OtherRegionsOnly_NamesThemTheNearestAndTheTable()
    {
        OfferAnswer answer = Judge.Judge(Ask(Current, HostingMode.ProvisionedThroughput) with { Region = Tokyo });
        Refusal.NotInRegion reason = Assert.IsType<Refusal.NotInRegion>(answer.Reason);
        Assert.Equal(Verdict.NotOffered, answer.Verdict);
        Assert.Equal([Virginia, Oregon], reason.OfferedIn);
        Assert.Equal(Oregon, reason.Nearest!.Region);
        Assert.InRange(reason.Nearest.Kilometres, 7_950, 7_990);
        Assert.Equal(("region", "https://docs.aws.amazon.com/table"), (reason.Code, reason.SourceLocation));
    }

    [Fact]
    public void Judge_CustomizedBeforeTheFirstDay_IsTooEarlyBeforeTheRegionIsLookedAt()
    {
        OfferQuestion early = Ask(Current, HostingMode.CustomOnDemand) with { CustomizedOn = new(2025, 7, 15), Region = Tokyo };
        Assert.Equal(new DateOnly(2025, 7, 16), Assert.IsType<Refusal.CustomizedTooEarly>(Judge.Judge(early).Reason).NotBefore);
        Assert.IsType<Refusal.NotInRegion>(Judge.Judge(early with { CustomizedOn = new(2025, 7, 16) }).Reason);
        Assert.True(Judge.Judge(early with { CustomizedOn = new(2025, 7, 16), Region = Virginia }).IsOffered);
        Assert.True(Judge.Judge(early with { Holds = [Holding.Deployment] }).IsOffered);
        Assert.IsType<Refusal.CustomizedTooEarly>(Judge.Judge(early with { CustomizedOn = null, Day = new(2025, 7, 1) }).Reason);
    }

    [Fact]
    public void Judge_Import_NeedsAnArchitectureThenARegion()
    {
        Assert.IsType<Refusal.Architecture>(Judge.Judge(Ask(Current, HostingMode.CustomModelImport)).Reason);
        OfferQuestion llama = Ask(Current, HostingMode.CustomModelImport) with { Architecture = new("Llama") };
        Assert.True(Judge.Judge(llama).IsOffered);
        Assert.IsType<Refusal.NotInRegion>(Judge.Judge(llama with { Region = Tokyo }).Reason);
        Assert.True(Judge.Judge(llama with { Region = Tokyo, Holds = [Holding.ImportedModel] }).IsOffered);
        Assert.True(Judge.Judge(llama with { Model = Ended }).IsOffered);
    }

    [Fact]
    public void Judge_SomethingGone_NamesTheSameProviderNewestFirst()
    {
        OfferQuestion question = Ask(Ended, HostingMode.ProvisionedThroughput);
        Assert.Equal([Newer.Id, Current.Id], Assert.IsType<Refusal.EndOfLife>(Judge.Judge(question).Reason).Alternatives);
        Assert.Empty(
            Assert
                .IsType<Refusal.EndOfLife>(Judge.Judge(question with { Method = CustomizationMethod.ContinuedPreTraining }).Reason)
                .Alternatives);
    }

    [Fact]
    public void JudgeTraining_EachFate_IsOfferedOrRefusedWithItsReason()
    {
        Assert.Null(Train(Current, Virginia, Day));
        Assert.Equal([Virginia], Train(Current, Oregon, Day)!.OfferedIn);
        Assert.Equal(
            (0, new DateOnly(2026, 6, 1)),
            (Train(Legacy, Virginia, Day)!.OfferedIn.Count, Train(Legacy, Virginia, Day)!.LegacySince));
        Assert.Null(Train(Legacy, Virginia, new(2026, 5, 31)));
        Assert.Empty(Train(EndedOnly, Virginia, Day)!.OfferedIn);
        Assert.Null(Train(EndedOnly, Virginia, new(2026, 11, 29)));
        Assert.Empty(Judge.JudgeTraining(Current, CustomizationMethod.ReinforcementFineTuning, Virginia, Day)!.OfferedIn);
    }

    [Fact]
    public void JudgeTraining_AliveButNotTuned_IsNotCalledLegacy() =>
        Assert.Null(
            new OfferJudge(Book)
                .JudgeTraining(LegacyByThen, CustomizationMethod.SupervisedFineTuning, Virginia, new(2026, 9, 29))!
                .LegacySince);

    [Fact]
    public void Judge_ContextVariant_IsSoldByRowsThatNameItOrNone()
    {
        OfferJudge judge = With(
            Book.Tables with
            {
                Units =
                [
                    .. Book
                        .Tables.Units.Where(row => row.Model == Current.Id)
                        .Select(row => row with { ContextVariant = "house.current:24k" }),
                ],
            });
        OfferQuestion units = Ask(Current, HostingMode.ProvisionedThroughput);
        Assert.True(judge.Judge(units).IsOffered);
        Assert.True(judge.Judge(units with { ContextVariant = "house.current:24k" }).IsOffered);
        Assert.IsType<Refusal.ModelNotInList>(judge.Judge(units with { ContextVariant = "house.current:300k" }).Reason);
        Assert.True(Judge.Judge(units with { ContextVariant = "house.current:24k" }).IsOffered);
    }

    [Theory]
    [InlineData(ServiceTier.Priority, PriceTier.Priority)]
    [InlineData(ServiceTier.Flex, PriceTier.Flex)]
    public void Judge_Tier_IsOfferedWhereTheCardListsIt(ServiceTier tier, PriceTier printed)
    {
        OfferQuestion question = Ask(Current, HostingMode.BaseOnDemand) with { Tier = tier };
        Assert.True(WithCard([PriceTier.Standard, printed]).Judge(question).IsOffered);

        OfferAnswer left = WithCard([PriceTier.Standard]).Judge(question);
        Assert.Equal(Verdict.NotOffered, left.Verdict);
        Assert.Equal(printed, Assert.IsType<Refusal.TierNotOffered>(left.Reason).Tier);
        Assert.Equal(Verdict.Unknown, WithCard([PriceTier.Standard]).Judge(question with { Day = new(2026, 9, 29) }).Verdict);
    }

    [Fact]
    public void Judge_LatencyOptimized_IsNoTierOfTheCards() =>
        Assert.Equal(
            Verdict.Unknown,
            WithCard([PriceTier.Standard])
                .Judge(Ask(Current, HostingMode.BaseOnDemand) with { Tier = ServiceTier.LatencyOptimized })
                .Verdict);

    [Fact]
    public void Judge_Batch_GoesByItsOwnPageAndByTheRouting()
    {
        OfferJudge judge = WithCard([PriceTier.Standard]);
        OfferQuestion batch = Ask(Current, HostingMode.Batch);
        Assert.True(judge.Judge(batch).IsOffered);
        Assert.True(judge.Judge(batch with { Region = Oregon, Routing = Routing.Geo }).IsOffered);
        OfferAnswer oregon = judge.Judge(batch with { Region = Oregon });
        Assert.Equal([Routing.Geo], Assert.IsType<Refusal.RoutingNotOffered>(oregon.Reason).Here);
        Assert.Equal(Verdict.NotOffered, judge.Judge(batch with { Region = Oregon, Routing = Routing.Global }).Verdict);
    }

    [Fact]
    public void Judge_ModelBilledByImages_IsNotCalledByTokens()
    {
        OfferQuestion images = Ask(Current with { BilledBy = ModelBilling.Images }, HostingMode.BaseOnDemand);
        Assert.Equal(ModelBilling.Images, Assert.IsType<Refusal.BilledBy>(Judge.Judge(images).Reason).Billing);
        Assert.True(Judge.Judge(images with { Mode = HostingMode.ProvisionedThroughput }).IsOffered);
    }

    [Fact]
    public void Judge_UnitsByANoteOfTheRegion_AreUnknownOnItsTermsAndNotOfferedOnOthers()
    {
        OfferJudge judge = With(
            Book.Tables with
            {
                UnitsNotes =
                [
                    new(Tokyo, ForCustomModels: true, ForBaseModels: false, [CommitmentTerm.None], Book.Tables.Units[0].Source),
                ],
            });
        OfferQuestion units = Ask(Current, HostingMode.ProvisionedThroughput) with { Region = Tokyo };
        Assert.Equal(Verdict.Unknown, judge.Judge(units).Verdict);
        Assert.IsType<Refusal.NotByNote>(judge.Judge(units with { Term = CommitmentTerm.OneMonth }).Reason);
        Assert.IsType<Refusal.NotByNote>(judge.Judge(units with { Method = CustomizationMethod.None }).Reason);
    }

    [Fact]
    public void Judge_DisputedCell_FollowsThePageAndSaysSo()
    {
        CallOffer disputed = Book.Tables.Calls.First(call => call.Model == Current.Id) with
        {
            Disputed = [new(Routing.InRegion, Virginia, OnPage: true, OnCard: false)],
        };
        OfferAnswer answer = With(Book.Tables with { Calls = [disputed] }).Judge(Ask(Current, HostingMode.BaseOnDemand));
        Assert.True(answer.IsOffered);
        Assert.False(Assert.IsType<Warning.OfferDisputed>(Assert.Single(answer.Warnings)).OnCard);
    }

    [Fact]
    public void NotBefore_SeveralDays_IsTheFirst()
    {
        CustomOnDemandOffer row = Book.Tables.CustomOnDemand.First(row => row.Model == Current.Id);
        OfferJudge judge = With(
            Book.Tables with
            {
                CustomOnDemand = [row, row with { Id = "later", CustomizedOnOrAfter = new(2026, 1, 1) }],
            });
        Assert.Equal(new DateOnly(2025, 7, 16), judge.NotBefore(Current.Id));
        Assert.True(judge.Judge(Ask(Current, HostingMode.CustomOnDemand) with { Day = new(2025, 7, 16) }).IsOffered);
    }

    [Fact]
    public void Judge_ArchitectureOfThePlan_GoesBeforeThatOfTheModel()
    {
        ModelFacts llama = Current with { Architecture = new("Llama") };
        Assert.True(Judge.Judge(Ask(llama, HostingMode.CustomModelImport)).IsOffered);
        Assert.IsType<Refusal.Architecture>(
            Judge.Judge(Ask(llama, HostingMode.CustomModelImport) with { Architecture = new("Unheard") }).Reason);
    }

    [Fact]
    public void Judge_RetiredRow_HoldsUntilTheDayBeforeItsDates()
    {
        OfferQuestion deployed = Ask(Ended, HostingMode.ProvisionedThroughput) with { Day = new(2024, 5, 12) };
        Assert.IsType<Refusal.Legacy>(Judge.Judge(deployed).Reason);
        OfferJudge judge = With(Book.Tables with { Tunings = [.. Book.Tables.Tunings.Select(row => row with { IsRetired = true })] });
        Assert.Null(judge.JudgeTraining(EndedOnly, CustomizationMethod.SupervisedFineTuning, Virginia, new(2026, 11, 29)));
        Assert.NotNull(judge.JudgeTraining(EndedOnly, CustomizationMethod.SupervisedFineTuning, Virginia, new(2026, 11, 30)));
        Assert.Null(judge.JudgeTraining(Legacy, CustomizationMethod.SupervisedFineTuning, Virginia, new(2026, 5, 31)));
    }

    private static OfferJudge WithCard(Sequence<PriceTier> tiers)
    {
        Source page = Book.Tables.Units[0].Source;
        return With(Book.Tables with { Cards = [new(Current.Id, tiers, new([Virginia], [Oregon], page), null, [], page)] });
    }

    private static OfferJudge With(OfferTables tables) => new(new OfferBook(Book.Models.Values, Book.RegionsInOrder, tables));

    private static Refusal.TrainingNotOffered? Train(ModelFacts model, Region region, DateOnly day) =>
        Judge.JudgeTraining(model, CustomizationMethod.SupervisedFineTuning, region, day);

    private static OfferQuestion Ask(ModelFacts model, HostingMode mode) =>
        new(model, mode, CustomizationMethod.SupervisedFineTuning, Virginia, Day);
}
