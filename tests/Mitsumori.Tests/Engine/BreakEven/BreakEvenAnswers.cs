using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Tests.Engine.Estimating.SmallWorld;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>Plans in the small world between whose options something is to be decided, each different in what its name says.</summary>
internal static class BreakEvenAnswers
{
    private static readonly KnownQuota NoQuota = new(new(null), new(null), new(null), null, Measured);

    private static readonly ActiveHours TenHours = new(QuantityRange.Of(10m), null, Weekdays.All, 7, "UTC");

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

    // Ten hours of 500 output tokens: of the base model an hour costs 0.3 for each request a minute, of a copy 12.
    private static readonly Plan Import = Plain with
    {
        Customization = new(CustomizationMethod.Import, null, QuantityRange.Of(1m), null, 1, null),
        Traffic = Plain.Traffic.WithRequests(90m) with { Tokens = RequestShape.Of(0m, 500m), Active = TenHours },
    };

    // The base model, whose candidates are priced by the token, by the unit and by the reservation.
    private static readonly Plan Base = Plain with
    {
        Customization = new(CustomizationMethod.None, null, QuantityRange.Of(1m), null, 1, null),
        Hosting = Hosting.Everything with { Modes = [HostingMode.BaseOnDemand, HostingMode.ProvisionedThroughput, HostingMode.Reserved] },
        Traffic = At(40m),
        Known = Known.Nothing with
        {
            ModelUnit = new(QuantityRange.Of(50_000m), QuantityRange.Of(5_000m), null, Measured),
            ModelUnitPrices = [Quoted(CommitmentTerm.OneMonth, 6m), Quoted(CommitmentTerm.SixMonths, 5m)],
        },
    };

    /// <summary>Every plan by its name.</summary>
    public static IReadOnlyList<(string Name, Plan Plan)> All { get; } =
    [
        ("one-unit-pays-at-no-throughput", Plain with { Traffic = At(2m) }),
        ("so-many-units-pay", Plain with { Traffic = At(300m) with { PeakFactor = 1.5m }, Known = Known.Nothing with { Quota = NoQuota } }),
        (
            "units-known-their-price-not",
            Plain with
            {
                Traffic = At(40m),
                Known = Known.Nothing with { ModelUnit = new(QuantityRange.Of(9_000m), QuantityRange.Of(2_000m), null, Measured) },
            }),
        (
            "units-by-the-sum-at-a-peak",
            Plain with
            {
                Traffic = At(40m) with { PeakFactor = 1.25m },
                Known = Known.Nothing with
                {
                    ModelUnit = new(null, null, QuantityRange.Of(11_000m), Measured),
                    ModelUnitPrices = [Quoted(CommitmentTerm.SixMonths, 4m)],
                },
            }),
        (
            "output-binds-the-units",
            Plain with
            {
                Traffic = At(40m),
                Known = Known.Nothing with
                {
                    ModelUnit = new(QuantityRange.Of(90_000m), QuantityRange.Of(1_000m), null, Measured),
                    ModelUnitPrices = [Quoted(CommitmentTerm.SixMonths, 1.5m)],
                },
            }),
        (
            "units-while-active",
            Plain with
            {
                Traffic = At(40m) with
                {
                    Active = new(QuantityRange.Of(8.75m), new(new(9, 30), new(18, 15)), Weekdays.FirstFromMonday(5), null, "UTC"),
                },
                Hosting = Plain.Hosting with { UnitsWhileActive = true },
                Known = Known.Nothing with { ModelUnitPrices = [Quoted(CommitmentTerm.None, 4m), Quoted(CommitmentTerm.OneMonth, 2m)] },
            }),
        (
            "units-by-the-hours-of-a-week",
            Plain with
            {
                Traffic = Plain.Traffic.AsWeek(Week),
                Hosting = Plain.Hosting with { UnitsWhileActive = true },
                Known = Known.Nothing with
                {
                    ModelUnitPrices = [Quoted(CommitmentTerm.None, 0.1m), Quoted(CommitmentTerm.OneMonth, 0.01m)],
                    ModelUnit = new(null, null, QuantityRange.Of(11_000m), Measured),
                },
            }),
        (
            "quota-of-a-day",
            Plain with
            {
                Traffic = At(45m),
                Known = Known.Nothing with
                {
                    ModelUnitPrices = [Quoted(CommitmentTerm.OneMonth, 7.5m), Quoted(CommitmentTerm.SixMonths, 7.4m)],
                },
            }),
        (
            "no-quota-at-all",
            Plain with
            {
                Traffic = At(45m),
                Known = Known.Nothing with { Quota = NoQuota, ModelUnitPrices = [Quoted(CommitmentTerm.OneMonth, 7.5m)] },
            }),
        ("no-rival", Plain with { Hosting = Plain.Hosting with { Modes = [HostingMode.ProvisionedThroughput] } }),
        (
            "a-reference-for-a-rival",
            Plain with
            {
                Traffic = At(41m),
                Hosting = Hosting.Everything,
                Known = Known.Nothing with
                {
                    ModelUnit = new(null, null, QuantityRange.Of(11_000m), Measured),
                    Quota = new(new(40), null, null, null, Measured),
                },
            }),
        (
            "a-batch-that-nobody-waits-for",
            Plain with
            {
                Traffic = At(41m) with { IsInteractive = false },
                Hosting = Plain.Hosting with { Modes = [HostingMode.ProvisionedThroughput, HostingMode.Batch] },
            }),
        (
            "cached-tokens-without-a-price",
            Plain with
            {
                Traffic = At(30m) with { Tokens = RequestShape.Of(1_000m, 100m) with { CacheRead = QuantityRange.Of(300m) } },
            }),
        (
            "a-price-that-the-rival-has",
            Plain with
            {
                Traffic = At(20m),
                Model = Bare,
                Hosting = Plain.Hosting with { Modes = [] },
                Known = Known.Nothing with { Quota = NoQuota },
            }),
        ("import-unknown-copies", Import),
        (
            "import-of-small-copies",
            Import with
            {
                Known = Copies(null, null) with { ImportCopy = new(null, null, 1, null, null, Measured) },
            }),
        ("import-of-no-copy-that-pays", Import with { Traffic = Import.Traffic.WithRequests(30m) }),
        ("import-without-a-price", Import with { Known = Known.Nothing with { ImportCopy = new(null, "v2.0", 2, null, null, Measured) } }),
        (
            "import-known-copies",
            Import with
            {
                Traffic = Import.Traffic with { PeakFactor = 1.5m },
                Known = Copies(QuantityRange.Of(50m), null),
            }),
        (
            "import-up-to-five-copies",
            Import with
            {
                Hosting = Import.Hosting with { MaxCopies = 5 },
                Known = Copies(QuantityRange.Of(25m), null),
            }),
        (
            "import-copies-by-tokens",
            Import with
            {
                Traffic = Import.Traffic with
                {
                    Tokens = RequestShape.Of(100m, 400m) with { CacheRead = QuantityRange.Of(50m), CacheWrite = QuantityRange.Of(50m) },
                },
                Known = Copies(null, QuantityRange.Of(20_000m)),
            }),
        (
            "import-a-call-in-ten-minutes",
            Import with
            {
                Traffic = Import.Traffic.WithRequests(0.1m),
                Known = Copies(QuantityRange.Of(5m), null),
            }),
        (
            "import-for-broken-days",
            Import with
            {
                Traffic = Import.Traffic with
                {
                    Active = TenHours with
                    {
                        HoursPerDay = QuantityRange.Of(9.02m),
                        Weekdays = Weekdays.FirstFromMonday(5),
                        DaysPerWeekGiven = 5,
                    },
                },
                Known = Copies(QuantityRange.Of(50m), null),
            }),
        (
            "import-round-the-clock",
            Import with
            {
                Traffic = Import.Traffic.WithRequests(30m) with { Active = ActiveHours.Always },
                Known = Copies(QuantityRange.Of(50m), null),
            }),
        (
            "import-for-odd-hours",
            Import with
            {
                Period = new BillingPeriod.ExplicitHours(84.05m),
                Traffic = Import.Traffic.WithRequests(30m) with { Active = ActiveHours.Always },
                Known = Copies(QuantityRange.Of(50m), null),
            }),
        (
            "import-but-on-holidays",
            Import with
            {
                Traffic = Import.Traffic.WithRequests(30m) with
                {
                    Active = ActiveHours.Always with { Holidays = new("JP", [new(2027, 1, 1)], 2027, 2028) },
                },
                Known = Copies(QuantityRange.Of(50m), null),
            }),
        (
            "import-by-the-hours-of-a-week",
            Import with
            {
                Traffic = Import.Traffic.AsWeek(Week) with { PeakFactor = 1.5m },
                Known = Copies(QuantityRange.Of(5m), null),
            }),
        (
            "import-a-volume-of-a-day",
            Import with
            {
                Traffic = Import.Traffic.AsDayVolume(Range(600m, 1_200m, 6_000m)),
                Known = Copies(QuantityRange.Of(5m), null),
            }),
        ("reservation", Base),
        (
            "reservation-beyond-its-least",
            Base with
            {
                Traffic = At(200m) with
                {
                    PeakFactor = 1.1m,
                    Tokens = RequestShape.Of(1_000m, 100m) with { CacheRead = QuantityRange.Of(50m), CacheWrite = QuantityRange.Of(70m) },
                },
                Known = Base.Known with { Quota = NoQuota },
            }),
        (
            "ranges-of-the-load",
            Base with
            {
                Traffic = At(40m).WithRequests(Range(20m, 40m, 60m)) with
                {
                    Tokens = new(
                        Range(500m, 1_000m, 2_000m),
                        Range(50m, 100m, 200m),
                        null,
                        Range(0m, 100m, 300m),
                        Range(0m, 0m, 50m),
                        CacheLife.FiveMinutes),
                    Active = TenHours with { HoursPerDay = Range(8m, 20m, 24m) },
                },
                Known = Base.Known with { Quota = new(new(400), new(400_000), null, null, Measured) },
            }),
        (
            "ranges-of-a-load-whose-requests-count",
            Base with
            {
                Traffic = At(30m).WithRequests(Range(10m, 30m, 50m)) with
                {
                    PeakFactor = 2m,
                    Tokens = new(
                        Range(500m, 1_000m, 1_500m),
                        QuantityRange.Of(100m),
                        null,
                        QuantityRange.Of(0m),
                        QuantityRange.Of(0m),
                        CacheLife.FiveMinutes),
                },
                Known = Base.Known with { Quota = new(new(100), new(null), null, null, Measured) },
            }),
        (
            "ranges-of-long-days",
            Base with
            {
                Traffic = At(40m) with { Active = TenHours with { HoursPerDay = Range(8m, 12m, 16m) } },
                Known = Base.Known with { Quota = new(null, null, new(47_000_000), null, Measured) },
            }),
        (
            "ranges-of-long-requests",
            Base with
            {
                Traffic = At(40m) with
                {
                    Tokens = new(
                        Range(300m, 400m, 500m),
                        Range(80m, 100m, 120m),
                        null,
                        Range(0m, 10m, 20m),
                        Range(0m, 0m, 10m),
                        CacheLife.FiveMinutes),
                },
                Known = Base.Known with { Quota = new(null, new(30_000), null, null, Measured) },
            }),
        (
            "ranges-of-long-requests-and-a-wider-quota",
            Base with
            {
                Traffic = At(40m) with
                {
                    Tokens = new(
                        Range(300m, 400m, 500m),
                        Range(80m, 100m, 120m),
                        null,
                        Range(0m, 10m, 20m),
                        Range(0m, 0m, 10m),
                        CacheLife.FiveMinutes),
                },
                Known = Base.Known with { Quota = new(null, new(33_000), null, null, Measured) },
            }),
        (
            "ranges-of-long-requests-and-a-wide-quota",
            Base with
            {
                Traffic = At(40m) with
                {
                    Tokens = new(
                        Range(300m, 400m, 500m),
                        Range(80m, 100m, 120m),
                        null,
                        Range(0m, 10m, 20m),
                        Range(0m, 0m, 10m),
                        CacheLife.FiveMinutes),
                },
                Known = Base.Known with { Quota = new(null, new(40_000), null, null, Measured) },
            }),
        (
            "ranges-of-a-volume",
            Base with
            {
                Traffic = At(40m).AsMonthVolume(Range(1_000_000m, 1_800_000m, 2_000_000m)) with
                {
                    Active = TenHours with { HoursPerDay = Range(20m, 22m, 24m) },
                },
                Known = Base.Known with { Quota = NoQuota },
            }),
        (
            "ranges-of-what-units-carry",
            Base with
            {
                Known = Base.Known with
                {
                    ModelUnit = new(Range(20_000m, 50_000m, 60_000m), Range(3_000m, 5_000m, 8_000m), null, Measured),
                },
            }),
        (
            "ranges-of-what-units-carry-by-the-sum",
            Base with
            {
                Known = Base.Known with { ModelUnit = new(null, null, Range(20_000m, 50_000m, 60_000m), Measured) },
            }),
        (
            "a-tie-at-the-typical-value",
            Base with
            {
                Hosting = Base.Hosting with { Modes = [HostingMode.BaseOnDemand, HostingMode.ProvisionedThroughput] },
                Traffic = At(40m).WithRequests(Range(20m, 40m, 45m)),
                Known = Base.Known with
                {
                    ModelUnitPrices = [Quoted(CommitmentTerm.OneMonth, 7.2m), Quoted(CommitmentTerm.SixMonths, 7.2m)],
                    Quota = NoQuota,
                },
            }),
        (
            "steps-on-the-line-of-tokens",
            Plain with
            {
                Traffic = At(50m),
                Known = Known.Nothing with
                {
                    Quota = NoQuota,
                    ModelUnit = new(QuantityRange.Of(100m), QuantityRange.Of(10m), null, Measured),
                    ModelUnitPrices = [Quoted(CommitmentTerm.OneMonth, 0.036m), Quoted(CommitmentTerm.None, 1m)],
                },
                Hosting = Plain.Hosting with { Modes = [HostingMode.CustomOnDemand, HostingMode.ProvisionedThroughput] },
            }),
    ];

    public static TheoryData<string> Names => [.. All.Select(plan => plan.Name)];

    public static Plan Named(string name) => All.Single(plan => plan.Name == name).Plan;

    private static Traffic At(decimal requestsPerMinute) => Plain.Traffic.WithRequests(requestsPerMinute);

    private static KnownUnitPrice Quoted(CommitmentTerm term, decimal price) => new(term, new(price, 1), Measured);

    private static Known Copies(QuantityRange? requests, QuantityRange? tokens) =>
        Known.Nothing with
        {
            ImportCopy = new(null, null, null, requests, tokens, Measured),
        };

    private static QuantityRange Range(decimal low, decimal typical, decimal high) => QuantityRange.Of(low, typical, high);
}
