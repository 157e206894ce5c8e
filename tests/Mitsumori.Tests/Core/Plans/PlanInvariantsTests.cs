using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using static Mitsumori.Tests.Core.Plans.PlanValues;

namespace Mitsumori.Tests.Core.Plans;

/// <summary>What a plan refuses that is made from values, as the plan language refuses it in a text.</summary>
public sealed class PlanInvariantsTests
{
    private static readonly QuantityRange FromZero = QuantityRange.Of(0m, 1m, 2m);

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(Customization.MostModelsKept + 1)]
    public void ModelsKept_OutsideItsRange_IsRefused(int kept) => Refuses.Each(
        nameof(Customization.ModelsKept),
        () => new Customization(CustomizationMethod.SupervisedFineTuning, null, QuantityRange.Of(1m), null, kept, null),
        () => Tuned with { ModelsKept = kept });

    [Fact]
    public void Customization_QuantitiesOutsideTheirRanges_AreRefused()
    {
        Refuses.Each(nameof(Customization.TrainingTokens), () => Tuned with { TrainingTokens = FromZero });
        Refuses.Each(
            nameof(Customization.Epochs),
            () => Tuned with { Epochs = QuantityRange.Of(0.5m) },
            () => Tuned with { Epochs = QuantityRange.Between(1m, Customization.MostEpochs + 1m) });
        Refuses.Each(
            nameof(Customization.TrainingHours),
            () => Hourly with { TrainingHours = FromZero },
            () => Hourly with { TrainingHours = QuantityRange.Of(Customization.MostTrainingHours + 0.1m) });
        Refuses.Each(
            nameof(Customization.RetrainEveryMonths),
            () => Tuned with { RetrainEveryMonths = 0 },
            () => Tuned with { RetrainEveryMonths = 13 });
        Refuses.Each(
            nameof(TrainingImages.Steps),
            () => new TrainingImages(0, 1),
            () => new TrainingImages(TrainingImages.MostSteps + 1, 1));
        Refuses.Each(
            nameof(TrainingImages.BatchSize),
            () => new TrainingImages(1, 0),
            () => OfImages.Images! with { BatchSize = TrainingImages.LargestBatch + 1 });
    }

    [Fact]
    public void Customization_WhatItsMethodDoesNotTake_IsRefusedByThePlan()
    {
        Customization[] wrong =
        [
            Tuned with { Method = CustomizationMethod.None },
            Tuned with { Method = CustomizationMethod.Import },
            Tuned with { Method = CustomizationMethod.ReinforcementFineTuning },
            Tuned with { Teacher = Master },
            Tuned with { Images = new(500, 64) },
            Hourly with { Method = CustomizationMethod.ContinuedPreTraining },
            Distilled with { TrainingHours = Some },
            OfImages with { Method = CustomizationMethod.Distillation },
        ];
        Assert.All(wrong, customization => Refuses.Each(nameof(Plan.Customization), () => Whole with { Customization = customization }));
        Assert.All(
            (Customization[])[Tuned, Hourly, Distilled, OfImages],
            customization => Assert.Equal(customization, (Whole with { Customization = customization }).Customization));
    }

    [Fact]
    public void Hosting_NoTierNoRoutingOrNoCopy_IsRefused()
    {
        Refuses.Each(
            nameof(Hosting.MaxCopies),
            () => Hosting.Everything with { MaxCopies = 0 },
            () => Hosting.Everything with { MaxCopies = Hosting.MostCopies + 1 });
        Refuses.Each(nameof(Hosting.Tiers), () => Hosting.Everything with { Tiers = [] });
        Refuses.Each(nameof(Hosting.Routings), () => Hosting.Everything with { Routings = [Routing.Geo, Routing.Geo] });
        Refuses.Each(
            nameof(Hosting.Modes),
            () => Hosting.Everything with { Modes = [HostingMode.Batch, HostingMode.Batch] },
            () => Hosting.Everything with { Modes = [(HostingMode)6] });
        Refuses.Each(nameof(Plan.Holds), () => Whole with { Holds = [Holding.ModelUnits, Holding.ModelUnits] });
    }

    [Fact]
    public void Known_HalfOrTwice_IsRefused()
    {
        Assert.All(
            (UnitThroughput[])
            [
                Pair with { InputTokensPerMinute = null }, Pair with { OutputTokensPerMinute = null }, Pair with { TokensPerMinute = Some },
                Sum with { InputTokensPerMinute = Some }, Sum with { TokensPerMinute = null },
            ],
            unit => Refuses.Each(
                nameof(Known.ModelUnit), () => new Known(unit, [], null, null), () => Known.Nothing with { ModelUnit = unit }));
        Refuses.Each(nameof(Known.ModelUnitPrices), () => Known.Nothing with { ModelUnitPrices = [SixMonths, SixMonths] });
        Refuses.Each(nameof(KnownUnitPrice.Term), () => SixMonths with { Term = CommitmentTerm.ThreeMonths });
        Refuses.Each(nameof(UnitThroughput.TokensPerMinute), () => Sum with { TokensPerMinute = FromZero });
        Refuses.Each(
            nameof(KnownImportCopy.CmuPerCopy),
            () => Copy with { CmuPerCopy = 0 },
            () => Copy with { CmuPerCopy = KnownImportCopy.MostCmuPerCopy + 1 });
        Refuses.Each(nameof(KnownImportCopy.RequestsPerMinute), () => Copy with { RequestsPerMinute = FromZero });
        Refuses.Each(nameof(KnownQuota.ModelUnits), () => Quota with { ModelUnits = KnownQuota.MostModelUnits + 1 });
    }

    [Fact]
    public void Money_OutsideItsRange_IsRefused()
    {
        Refuses.Each(nameof(Plan.TaxPercent), () => Whole with { TaxPercent = 100.1m });
        Refuses.Each(nameof(Discount.Percent), () => new Discount(100.1m, "EDP"));
        Refuses.Each(nameof(ExchangeRate.PerUsd), () => Whole.Exchange! with { PerUsd = 0m });
    }

    // Holidays of a year that their calendar does not know would count as none.
    [Fact]
    public void Period_WithoutKnownHolidays_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Whole with { Period = new BillingPeriod.CalendarMonth(new(2028, 1)) });
        Assert.Throws<ArgumentException>(() => Whole with { Period = new BillingPeriod.ExplicitHours(744m) });
        Traffic without = Whole.Traffic with { Active = Whole.Traffic.Active with { Holidays = null } };
        Assert.NotNull(Whole with { Traffic = without, Period = new BillingPeriod.ExplicitHours(744m) });
    }
}
