using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class PlanReaderTests
{
    private const string Full = """
        name: Support bot
        model: amazon.nova-pro-v1:0:24k    # a context variant
        region: [us-east-1, us-west-2]
        month: 2026-12
        asOf: 2026-08-20
        traffic:
          requestsPerMinute: {low: 30, typical: 40, high: 60}
          peakFactor: 1.5
          interactive: false
          tokens: {input: 1500..2500, output: 400.5, maxTokens: 1024, cacheRead: 100, cacheWrite: 0, cacheLife: 1h}
          active: {from: 09:00, to: "18:30", weekdays: Mon-Fri, timeZone: Asia/Tokyo}
          latencySeconds: 6
        customization:
          method: supervised-fine-tuning
          trainingTokens: 1.2e7
          epochs: 3
          modelsKept: 2
          trainedOn: 2026-11-15
        holds: [custom-model, model-units]
        hosting: {modes: [custom-on-demand, provisioned-throughput], tiers: [standard], routing: [in-region], unitsStand: while-active, maxCopies: 5}
        known:
          source: "load test 2026-11-01"
          kind: measured
          modelUnit: {inputTpm: 120000, outputTpm: 24000}
          modelUnitPrice: {none: "49.00", 1-month: 44, source: "quote 2026-11-10", kind: quoted}
          importCopy: {architecture: Llama, cmuVersion: v1.0, requestsPerMinute: 60, cmuPerCopy: 2}
          quota: {rpm: 500, tpm: 2000000, tpd: none, modelUnits: 4}
        accept:
          - nova-pro-training
          - {source: "https://aws.amazon.com/bedrock/pricing/", as: us-east-1}
        money: {fx: "150.25@2026-11-20"}
        """;

    private static Source Given(string id, string location, Trust trust) => new(id, location, null, null, DateBasis.None, trust);

    [Fact]
    public void Read_EveryKey_IsThePlan()
    {
        Plan plan = Reading.Good(Reading.Of(Full));

        Assert.Equal(
            new Plan(
                "Support bot",
                new("amazon.nova-pro-v1:0"),
                "amazon.nova-pro-v1:0:24k",
                [new("us-east-1"), new("us-west-2")],
                new BillingPeriod.CalendarMonth(new(2026, 12)),
                new DateOnly(2026, 8, 20),
                new Traffic.Rate(
                    QuantityRange.Of(30, 40, 60),
                    new(
                        QuantityRange.Between(1500, 2500),
                        QuantityRange.Of(400.5m),
                        1024,
                        QuantityRange.Of(100),
                        QuantityRange.Of(0),
                        CacheLife.OneHour),
                    new(QuantityRange.Of(9.5m), new(new(9, 0), new(18, 30)), Weekdays.FirstFromMonday(5), null, "Asia/Tokyo")
                    {
                        // 2026-11-30 15:00 UTC, 9 hours.
                        Clock = new([new(1_796_050_800, 32_400)]),
                    })
                {
                    PeakFactor = 1.5m,
                    IsInteractive = false,
                    LatencySeconds = 6m,
                },
                new(
                    CustomizationMethod.SupervisedFineTuning,
                    QuantityRange.Of(12_000_000),
                    QuantityRange.Of(3),
                    null,
                    2,
                    new DateOnly(2026, 11, 15)),
                [Holding.CustomModel, Holding.ModelUnits],
                new(
                    [HostingMode.CustomOnDemand, HostingMode.ProvisionedThroughput],
                    [ServiceTier.Standard],
                    [Routing.InRegion],
                    UnitsWhileActive: true,
                    5),
                new(
                    new(
                        QuantityRange.Of(120_000),
                        QuantityRange.Of(24_000),
                        null,
                        Given("known.modelUnit", "load test 2026-11-01", Trust.Measured)),
                    [
                        new(CommitmentTerm.None, new(49m, 1), Given("known.modelUnitPrice", "quote 2026-11-10", Trust.Quoted)),
                        new(CommitmentTerm.OneMonth, new(44m, 1), Given("known.modelUnitPrice", "quote 2026-11-10", Trust.Quoted)),
                    ],
                    new(
                        new("Llama"),
                        "v1.0",
                        2,
                        QuantityRange.Of(60),
                        null,
                        Given("known.importCopy", "load test 2026-11-01", Trust.Measured)),
                    new(new(500), new(2_000_000), new(null), 4, Given("known.quota", "load test 2026-11-01", Trust.Measured))),
                new(["nova-pro-training"], [new("https://aws.amazon.com/bedrock/pricing/", new("us-east-1"))]),
                new(150.25m, Currency.Yen, new(2026, 11, 20)),
                [new Assumption.MidpointTypical("traffic.tokens.input")]),
            plan);
    }

    [Fact]
    public void Read_SmallestPlan_TakesTheDefaults()
    {
        Plan plan = Reading.Good(Reading.Of(Reading.Smallest));

        Assert.Equal(new("amazon.nova-pro-v1:0"), plan.Model);
        Assert.Null(plan.ContextVariant);
        Assert.Equal(ActiveHours.Always, plan.Traffic.Active);
        Assert.Equal(Hosting.Everything, plan.Hosting);
        Assert.True(plan.Traffic.IsInteractive);
        Assert.Null(plan.Customization);
        Assert.Equal(Known.Nothing, plan.Known);
        Assert.Empty(plan.Assumed);
    }

    [Fact]
    public void Read_NoMonth_TakesTheCurrentAndSaysSo()
    {
        Plan plan = Reading.Good(Reading.Of(Reading.Smallest.Replace("month: 2026-12\n", "")));

        Assert.Equal(new BillingPeriod.CalendarMonth(new(2026, 11)), plan.Period);
        Assert.Equal([new Assumption.CurrentMonth(new(2026, 11))], plan.Assumed);
    }

    [Fact]
    public void Read_ExplicitHoursWithDaysPerWeek_IsTaken()
    {
        Plan plan = Reading.Good(
            Reading.Of(Reading.Smallest.Replace("month: 2026-12", "hours: 730") + "  active: {hoursPerDay: 8..10, daysPerWeek: 5}\n"));

        Assert.Equal(new BillingPeriod.ExplicitHours(730m), plan.Period);
        Assert.Equal(5, plan.Traffic.Active.DaysPerWeekGiven);
        Assert.Equal([new Assumption.MidpointTypical("traffic.active.hoursPerDay")], plan.Assumed);
    }

    [Theory]
    [InlineData("2026-10", "Europe/Berlin", true)]
    [InlineData("2026-12", "Europe/Berlin", false)]
    [InlineData("2026-10", "Asia/Tokyo", false)]
    [InlineData("2026-10", "UTC", false)]
    public void Read_ClockChangeWithinTheMonth_IsAnAssumption(string month, string zone, bool isAssumed)
    {
        Plan plan = Reading.Good(
            Reading.Of(Reading.Smallest.Replace("2026-12", month) + $"  active: {{from: 22:00, to: 6:00, timeZone: {zone}}}\n"));

        Assert.Equal(8m, plan.Traffic.Active.HoursPerDay.Typical);
        Assert.Equal(isAssumed ? [new Assumption.ClockChangesIgnored(zone)] : [], plan.Assumed);
    }

    [Theory]
    [InlineData("Mon,Wed,Fri", 3)]
    [InlineData("[Mon, Wed, Fri]", 3)]
    [InlineData("Sat-Mon", 3)]
    [InlineData("Mon-Tue, Sat", 3)]
    [InlineData("Mon-Sun", 7)]
    public void Read_Weekdays_AreCounted(string written, int count)
    {
        string weekdays = written.StartsWith('[') ? written : $"\"{written}\"";
        Assert.Equal(
            count,
            Reading.Good(Reading.Of(Reading.Smallest + $"  active: {{weekdays: {weekdays}}}\n")).Traffic.Active.Weekdays.Count);
    }

    [Fact]
    public void Read_DiscountAndTax_AreTakenAndWrittenBack()
    {
        Plan plan = Reading.Good(Reading.Of(Reading.Smallest + "money: {taxPercent: 10, discountPercent: {all: 5, source: EDP}}\n"));
        Assert.Equal((new Discount(5m, "EDP"), 10m), (plan.Discount, plan.TaxPercent));
        Assert.Equal(plan, Reading.Good(Reading.Of(PlanWriter.Write(plan), "plan.json")));
    }

    [Theory]
    [InlineData("{method: supervised-fine-tuning, trainingImages: {steps: 500, batchSize: 64}}")]
    [InlineData("{method: distillation, trainingTokens: 3000000, teacher: {model: Nova Pro, inputTokens: 1..2, outputTokens: 3}}")]
    public void Read_ImagesAndTeacher_AreTakenAndWrittenBack(string customization)
    {
        Plan plan = Reading.Good(Reading.Of(Reading.Smallest + $"customization: {customization}\n"));
        Assert.True(plan.Customization is { Images: not null } or { Teacher: not null });
        Assert.Equal(plan.Customization, Reading.Good(Reading.Of(PlanWriter.Write(plan), "plan.json")).Customization);
    }

    [Fact]
    public void Read_ModesTiersAndRoutings_AreTakenInTheirOrder()
    {
        Hosting hosting = Reading
            .Good(Reading.Of(Reading.Smallest + "hosting: {modes: [batch, reserved], tiers: [flex, standard], routing: [global, geo]}\n"))
            .Hosting;
        Assert.Equal([HostingMode.Batch, HostingMode.Reserved], hosting.Modes);
        Assert.Equal([ServiceTier.Flex, ServiceTier.Standard], hosting.Tiers);
        Assert.Equal([Routing.Global, Routing.Geo], hosting.Routings);
    }

    [Fact]
    public void Read_AnyRegion_IsNoRegion() => Assert.Empty(Reading.Good(Reading.Of(Reading.Smallest.Replace("us-east-1", "any"))).Regions);

    [Fact]
    public void Read_JsonWithByteOrderMark_IsThePlan()
    {
        const string Json =
            """{"model": "Nova Pro", "region": "us-east-1", "month": "2026-12", "traffic": {"requestsPerMinute": 40, "tokens": {"input": "2000", "output": 4e2}}}""";

        Assert.Equal(Reading.Good(Reading.Of(Reading.Smallest)), Reading.Good(Reading.Of("\uFEFF" + Json, "plan")));
    }
}
