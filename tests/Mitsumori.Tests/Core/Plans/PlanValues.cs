using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Tests.Core.Plans;

/// <summary>A plan in which every value is given, and its parts, all of them right.</summary>
internal static class PlanValues
{
    public static readonly Source Said = new("known", "load test", "a mirror", new(2026, 11, 1), DateBasis.Printed, Trust.Measured);

    public static readonly QuantityRange Some = QuantityRange.Of(1m, 2m, 3m);

    public static readonly Customization Tuned = new(
        CustomizationMethod.SupervisedFineTuning,
        QuantityRange.Of(12_000_000m),
        QuantityRange.Of(3m),
        null,
        2,
        new(2026, 11, 15))
    {
        RetrainEveryMonths = 6,
    };

    public static readonly Customization Hourly = new(
        CustomizationMethod.ReinforcementFineTuning, null, QuantityRange.Of(1m), QuantityRange.Of(10m), 1, null);

    public static readonly Teacher Master = new(new("a.teacher"), Some, Some);

    public static readonly Customization Distilled =
        Tuned with { Method = CustomizationMethod.Distillation, Teacher = Master };

    public static readonly Customization OfImages = Tuned with { TrainingTokens = null, Images = new(500, 64) };

    public static readonly UnitThroughput Pair = new(Some, Some, null, Said), Sum = new(null, null, Some, Said);

    public static readonly KnownUnitPrice SixMonths = new(CommitmentTerm.SixMonths, new(27m, 1), Said);

    public static readonly KnownImportCopy Copy = new(new("Llama"), "v1.0", 2, Some, Some, Said);

    public static readonly KnownQuota Quota = new(new(500), new(2_000_000), new(null), 4, Said);

    public static readonly HolidayCalendar Holidays = new("JP", [new(2026, 12, 30), new(2026, 12, 31)], 2026, 2027);

    public static readonly ActiveHours Active = new(QuantityRange.Of(9m), new(new(9, 0), new(18, 0)), Weekdays.All, 7, "Asia/Tokyo")
    {
        Holidays = Holidays,
        Clock = new([new(0, 32_400)]),
    };

    public static readonly RequestShape Tokens = new(Some, Some, 1_024, Some, Some, CacheLife.OneHour);

    public static readonly Traffic.Rate Rate = new(Some, Tokens, Active) { PeakFactor = 1.5m, LatencySeconds = 6m };

    public static readonly Traffic.Week Week = new(
        new(Enumerable.Repeat(1m, HourlyMeans.Count).ToSequence()), Tokens, ActiveHours.Always);

    public static readonly Plan Whole = new(
        "Support bot",
        new("amazon.nova-pro-v1:0"),
        "amazon.nova-pro-v1:0:24k",
        [new("us-east-1")],
        new BillingPeriod.CalendarMonth(new(2026, 12)),
        new(2026, 8, 20),
        Rate,
        Tuned,
        [Holding.CustomModel],
        Hosting.Everything,
        new(Pair, [SixMonths], Copy, Quota),
        new(["an-id"], [new("https://example.org", new("us-east-1"))]),
        new(150.25m, Currency.Yen, new(2026, 11, 20)),
        [])
    {
        Discount = new(5m, "EDP"),
        TaxPercent = 10m,
    };
}
