using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Tests.Engine.Estimating.SmallWorld;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>Plans in the small world, each different from the plain one in what its name says.</summary>
internal static class Plans
{
    private static readonly Plan Import = Plain with
    {
        Customization = Of(CustomizationMethod.Import),
        Known = Known.Nothing with { ImportCopy = new(null, null, null, Range(4m, 5m, 6m), null, Measured) },
    };

    private static readonly Plan Office = Plain with
    {
        Traffic = Plain.Traffic with
        {
            Active = new(QuantityRange.Of(9m), new(new(9, 30), new(18, 15)), Weekdays.FirstFromMonday(5), null, "UTC"),
        },
    };

    private static readonly decimal[] Week =
    [
        .. Enumerable
            .Range(0, 168)
            .Select(hour =>
                hour switch
                {
                    9 => 600m,
                    10 => 6m,
                    34 or 58 => 60m,
                    _ => 0m,
                }),
    ];

    /// <summary>Every plan by its name.</summary>
    public static IReadOnlyList<(string Name, Plan Plan)> All { get; } =
    [
        ("already-tuned", Plain with { Hosting = Hosting.Everything }),
        (
            "tuned-with-ranges-and-units",
            Plain with
            {
                Traffic = Ranged(Plain.Traffic) with { PeakFactor = 2m },
                Customization = Of(CustomizationMethod.SupervisedFineTuning) with
                {
                    TrainingTokens = Range(1m, 2m, 4m, 1_000_000m),
                    Epochs = QuantityRange.Of(3m),
                    ModelsKept = 3,
                    RetrainEveryMonths = 5,
                },
                Known = Known.Nothing with
                {
                    ModelUnit = new(Range(4_000m, 5_000m, 8_000m), Range(1_000m, 1_000m, 1_000m), null, Measured),
                    Quota = new(null, null, null, 2, Measured),
                },
            }),
        (
            "units-by-the-sum-while-active-quoted",
            Office with
            {
                Hosting = Plain.Hosting with { UnitsWhileActive = true },
                Known = Known.Nothing with
                {
                    ModelUnit = new(null, null, Range(500m, 1_000m, 1_100m), Measured),
                    ModelUnitPrices = [new(CommitmentTerm.SixMonths, new(10m, 1), Measured)],
                    Quota = new(null, null, null, 3, Measured),
                },
            }),
        (
            "output-binds-the-units",
            Plain with
            {
                Traffic = Plain.Traffic with
                {
                    Tokens = RequestShape.Of(0m, 100m) with { CacheRead = QuantityRange.Of(30m), CacheWrite = QuantityRange.Of(20m) },
                },
                Known = Known.Nothing with { ModelUnit = new(QuantityRange.Of(1_000m), QuantityRange.Of(30m), null, Measured) },
            }),
        (
            "base-with-cache-not-interactive",
            Plain with
            {
                Hosting = Hosting.Everything,
                Customization = Of(CustomizationMethod.None),
                Traffic = Plain.Traffic with
                {
                    IsInteractive = false,
                    Tokens = Plain.Traffic.Tokens with
                    {
                        CacheRead = QuantityRange.Of(300m),
                        CacheWrite = QuantityRange.Of(200m),
                        CacheLife = Mitsumori.Core.Prices.CacheLife.FiveMinutes,
                    },
                },
            }),
        (
            "base-batch-by-name",
            Plain with
            {
                Customization = Of(CustomizationMethod.None),
                Hosting = Hosting.Everything with { Modes = [HostingMode.Batch, HostingMode.Reserved] },
                Traffic = Plain.Traffic.WithRequests(150.4m),
            }),
        (
            "base-cache-kept-for-an-hour",
            Plain with
            {
                Customization = Of(CustomizationMethod.None),
                Hosting = Hosting.Everything,
                Traffic = Plain.Traffic.WithRequests(30m) with
                {
                    Tokens = new(
                        QuantityRange.Of(4_000m),
                        QuantityRange.Of(100m),
                        null,
                        QuantityRange.Of(10m),
                        QuantityRange.Of(10m),
                        Mitsumori.Core.Prices.CacheLife.OneHour),
                },
            }),
        ("an-earlier-price-day", Plain with { PriceDay = new(2026, 7, 31) }),
        ("beyond-the-requests", Plain with { Traffic = Plain.Traffic.WithRequests(50.5m) with { Tokens = RequestShape.Of(1m, 1m) } }),
        ("beyond-the-tokens", Plain with { Traffic = Plain.Traffic.WithRequests(45m) }),
        (
            "beyond-the-day",
            Plain with
            {
                Customization = Of(CustomizationMethod.None),
                Traffic = Plain.Traffic.WithRequests(45m),
                Hosting = Hosting.Everything with { Modes = [HostingMode.BaseOnDemand] },
            }),
        ("beyond-the-reservation", Plain with { Traffic = Plain.Traffic.WithRequests(35m) with { LatencySeconds = 30m } }),
        (
            "a-slow-call",
            Plain with
            {
                Traffic = Plain.Traffic with { LatencySeconds = 120m, Tokens = Plain.Traffic.Tokens with { MaxTokens = 1_000 } },
            }),
        (
            "quotas-of-the-account",
            Plain with
            {
                Traffic = Plain.Traffic.WithRequests(60m),
                Known = Known.Nothing with { Quota = new(new(60), new(null), null, null, Measured) },
            }),
        (
            "import-with-ranges",
            Import with
            {
                Traffic = Ranged(Import.Traffic) with { PeakFactor = 5m },
                Customization = Of(CustomizationMethod.Import) with { ModelsKept = 4 },
            }),
        ("import-too-many-copies", Import with { Traffic = Import.Traffic.WithRequests(12.1m) }),
        ("import-round-the-clock-for-odd-hours", Import with { Period = new BillingPeriod.ExplicitHours(84.05m) }),
        (
            "import-copies-by-tokens",
            Import with
            {
                Known = Known.Nothing with { ImportCopy = new(null, "v1.0", 3, null, QuantityRange.Of(500m), Measured) },
                Traffic = Import.Traffic with { Tokens = RequestShape.Of(1_000m, 100m) with { CacheRead = QuantityRange.Of(50m) } },
            }),
        ("import-unknown-copy-office", Import with { Known = Known.Nothing, Traffic = Office.Traffic }),
        ("import-a-thin-day", Import with { Traffic = Import.Traffic.AsDayVolume(QuantityRange.Of(287m)) }),
        ("import-just-no-thin-day", Import with { Traffic = Import.Traffic.AsDayVolume(QuantityRange.Of(288m)) }),
        ("import-by-the-hours-of-a-week", Import with { Traffic = Import.Traffic.AsWeek(Week) with { PeakFactor = 1.5m } }),
        ("import-by-the-hours-of-a-week-unknown-copy", Import with { Traffic = Import.Traffic.AsWeek(Week), Known = Known.Nothing }),
        (
            "units-by-the-hours-of-a-week",
            Plain with
            {
                Traffic = Plain.Traffic.AsWeek(Week),
                Hosting = Plain.Hosting with { UnitsWhileActive = true },
            }),
        (
            "hours-without-a-calendar",
            Plain with
            {
                Period = new BillingPeriod.ExplicitHours(84m),
                Traffic = Plain.Traffic.AsMonthVolume(QuantityRange.Of(1_000m)) with
                {
                    Active = new(Range(5m, 10m, 20m), null, Weekdays.FirstFromMonday(5), 5, "UTC"),
                },
                Known = Known.Nothing with { ModelUnit = new(null, null, QuantityRange.Of(1_100m), Measured) },
            }),
        (
            "reinforcement",
            Plain with
            {
                Customization = Of(CustomizationMethod.ReinforcementFineTuning) with
                {
                    TrainingHours = Range(1m, 2m, 3m),
                    TrainedOn = new(2026, 11, 15),
                },
            }),
        ("reinforcement-not-given", Plain with { Customization = Of(CustomizationMethod.ReinforcementFineTuning) }),
        ("images", Plain with { Customization = Of(CustomizationMethod.SupervisedFineTuning) with { Images = new(500, 64) } }),
        (
            "distillation",
            Plain with
            {
                Customization = Of(CustomizationMethod.Distillation) with
                {
                    TrainingTokens = QuantityRange.Of(1_000_000m),
                    Teacher = new(Master, Range(1m, 2m, 3m, 1_000_000m), QuantityRange.Of(500_000m)),
                },
            }),
        (
            "distillation-without-a-teacher",
            Plain with
            {
                Customization = Of(CustomizationMethod.Distillation) with { TrainingTokens = QuantityRange.Of(1_000_000m) },
            }),
        (
            "training-not-offered",
            Plain with
            {
                Customization = Of(CustomizationMethod.ContinuedPreTraining) with { TrainingTokens = QuantityRange.Of(1_000_000m) },
            }),
        ("held-already", Plain with { Customization = Of(CustomizationMethod.SupervisedFineTuning), Holds = [Holding.CustomModel] }),
        ("extended-access", Plain with { Model = Old, Period = new BillingPeriod.CalendarMonth(new(2026, 6)) }),
        ("before-extended-access", Plain with { Model = Old, Period = new BillingPeriod.CalendarMonth(new(2026, 5)) }),
        (
            "ends-within-the-month",
            Plain with
            {
                Model = Old,
                Period = new BillingPeriod.CalendarMonth(new(2026, 12)),
                Holds = [Holding.ModelUnits],
            }),
        (
            "unknown-maximum-any-region",
            Plain with
            {
                Model = Bare,
                Regions = [],
                Customization = Of(CustomizationMethod.None),
                Known = Known.Nothing with { Quota = new(null, new(10_000), null, null, Measured) },
            }),
        ("import-of-unknown-size", Import with { Model = Master }),
        ("import-without-architecture", Import with { Model = Bare, Regions = [] }),
        ("leap-year", Plain with { Period = new BillingPeriod.CalendarMonth(new(2028, 1)) }),
    ];

    private static Customization Of(CustomizationMethod method) => new(method, null, QuantityRange.Of(1m), null, 1, null);

    private static QuantityRange Range(decimal low, decimal typical, decimal high, decimal times = 1m) =>
        QuantityRange.Of(low * times, typical * times, high * times);

    private static Traffic Ranged(Traffic traffic) =>
        traffic.WithRequests(Range(1m, 2m, 4m)) with
        {
            Tokens = new(
                Range(500m, 1_000m, 2_000m),
                Range(50m, 100m, 150m),
                null,
                QuantityRange.Of(0m),
                QuantityRange.Of(0m),
                Mitsumori.Core.Prices.CacheLife.FiveMinutes),
            Active = new(Range(8m, 10m, 12m), null, Weekdays.FirstFromMonday(5), 5, "UTC"),
        };
}
