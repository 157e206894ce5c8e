using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>A hand-made world of round prices: one model that can be had in every mode, its teacher, one Region, one day.</summary>
internal static class SmallWorld
{
    public static readonly Region Virginia = new("us-east-1"), Oregon = new("us-west-2");

    public static readonly ModelId House = new("house.current"),
        Master = new("house.teacher"),
        Old = new("house.old"),
        Bare = new("house.bare");

    public static readonly Source Measured = new("known", "load test", null, null, DateBasis.None, Trust.Measured);

    private static readonly DateOnly Day = new(2026, 8, 20);

    private static readonly Source Page = new(
        "page",
        "https://docs.aws.amazon.com/page",
        null,
        new(2026, 8, 1),
        DateBasis.Printed,
        Trust.Official);

    private static readonly ImportArchitecture Llama = new("Llama");

    /// <summary>An output token counts twice against the quotas of the model, and it writes at most 1,000.</summary>
    public static FactBook Book { get; } =
        new(
            "small",
            new(Prices()),
            new(
                [
                    Model(House, new(null, null, null, null, null)),
                    Model(Master, new(null, null, null, null, null)),
                    Model(Old, new(null, new(2026, 1, 1), new(2026, 6, 1), new(2026, 12, 15), "card")) with
                    {
                        OutputBurndownDisputed = true,
                    },
                    Model(Bare, new(null, null, null, null, null)) with
                    {
                        Architecture = null,
                        MaxOutput = null,
                    },
                ],
                [
                    new(Oregon, "US West (Oregon)", "オレゴン", "Boardman", 45.84m, -119.7m, "USW2"),
                    new(Virginia, "US East (N. Virginia)", "バージニア北部", "Ashburn", 39.04m, -77.49m, "USE1"),
                ],
                new(
                    [
                        new("units", House, null, [Virginia], IsRetired: false, IsDisputed: false, BaseWithoutCommitment: false, Page),
                        new("units-old", Old, null, [Virginia], IsRetired: false, IsDisputed: true, null, Page),
                    ],
                    [
                        .. new[]
                        {
                            CustomizationMethod.SupervisedFineTuning,
                            CustomizationMethod.ReinforcementFineTuning,
                            CustomizationMethod.Distillation,
                        }.Select(method => new TuningOffer(
                            "tune-" + method,
                            method,
                            House,
                            [Virginia],
                            IsRetired: false,
                            IsDisputed: false,
                            Page)),
                    ],
                    [new("deploy", House, [Virginia], new(2025, 7, 16), Page), new("deploy-bare", Bare, [Virginia], null, Page)],
                    [new("import", Llama, [Virginia], "v1.0", Page)],
                    [new(House, 2, Page)])
                {
                    Calls =
                    [
                        .. new[] { House, Master, Old, Bare }.Select(model =>
                            new CallOffer("calls-" + model.Value, model, [Virginia], [], [], IsComplete: true, Page)),
                    ],
                    Cards =
                    [
                        new(
                            House,
                            [PriceTier.Standard, PriceTier.Reserved],
                            new([Virginia], [], Page),
                            new(IsSold: true, null, null, [CacheLife.FiveMinutes, CacheLife.OneHour], WritesCostInput: false, Page),
                            [],
                            Page),
                    ],
                }),
            [
                Limit(QuotaMetric.RequestsPerMinute, QuotaScope.OnDemand, House, 100),
                Limit(QuotaMetric.TokensPerMinute, QuotaScope.OnDemand, House, 100_000),
                Limit(QuotaMetric.TokensPerDay, QuotaScope.ModelInvocation, House, 72_000_000),
                Limit(QuotaMetric.RequestsPerMinute, QuotaScope.CustomOnDemand, House, 50),
                Limit(QuotaMetric.TokensPerMinute, QuotaScope.CustomOnDemand, House, 50_000),
                Limit(QuotaMetric.TokensPerMinute, QuotaScope.OnDemand, Old, 100_000),
                Least(LimitedThing.LeastReservedInput, 100_000),
                Least(LimitedThing.LeastReservedOutput, 10_000),
            ]);

    /// <summary>The same offers, but that base models are called in other Regions.</summary>
    public static OfferBook OffersIn(Sequence<Region> regions)
    {
        OfferBook offers = Book.Offers;
        return new(
            offers.Models.Values,
            offers.RegionsInOrder,
            offers.Tables with { Calls = [.. offers.Tables.Calls.Select(call => call with { InRegion = regions })] });
    }

    /// <summary>One request a minute of 1,000 and 100 tokens, all day, in January 2027: 31 days, 744 hours, 44,640 requests.</summary>
    public static Plan Plain { get; } =
        new(
            null,
            House,
            null,
            [Virginia],
            new BillingPeriod.CalendarMonth(new(2027, 1)),
            Day,
            new Traffic.Rate(QuantityRange.Of(1m), RequestShape.Of(1_000m, 100m), ActiveHours.Always),
            null,
            [],
            Hosting.Everything with
            {
                Modes =
                [
                    HostingMode.CustomOnDemand,
                    HostingMode.ProvisionedThroughput,
                    HostingMode.CustomModelImport,
                    HostingMode.BaseOnDemand,
                ],
            },
            Known.Nothing,
            Acceptance.Nothing,
            null,
            []);

    private static IEnumerable<PriceObservation> Prices()
    {
        yield return Price(PriceKind.OnDemandInputToken, House, 2m);
        yield return Price(PriceKind.OnDemandOutputToken, House, 10m);
        yield return Price(PriceKind.CacheRead, House, 1m);
        yield return Price(PriceKind.CacheWrite, House, 3m);
        yield return Price(PriceKind.CustomOnDemandInputToken, House, 4m);
        yield return Price(PriceKind.CustomOnDemandOutputToken, House, 20m);
        yield return Price(PriceKind.BatchInput, House, 1m) with { Tier = PriceTier.Batch };
        yield return Price(PriceKind.BatchOutput, House, 5m) with { Tier = PriceTier.Batch };
        yield return Price(PriceKind.TrainingToken, House, 8m);
        yield return Price(PriceKind.TrainingHour, House, 80m, per: 1);
        yield return Price(PriceKind.TrainingImage, House, 0.5m, per: 1);
        yield return Price(PriceKind.StorageModelMonth, House, 2m, per: 1);
        yield return Price(PriceKind.ModelUnitHour, House, 30m, per: 1) with { Commitment = CommitmentTerm.None };
        yield return Price(PriceKind.ModelUnitHour, House, 20m, per: 1) with { Commitment = CommitmentTerm.OneMonth };
        foreach (CommitmentTerm term in new[] { CommitmentTerm.OneMonth, CommitmentTerm.ThreeMonths })
        {
            decimal off = term == CommitmentTerm.OneMonth ? 1m : 0.5m;
            yield return Price(PriceKind.ReservedInputTpmHour, House, 0.1m * off, per: 1) with
            {
                Commitment = term,
                Tier = PriceTier.Reserved,
            };
            yield return Price(PriceKind.ReservedOutputTpmHour, House, 0.4m * off, per: 1) with
            {
                Commitment = term,
                Tier = PriceTier.Reserved,
            };
        }

        yield return Price(PriceKind.OnDemandInputToken, Master, 1m);
        yield return Price(PriceKind.OnDemandOutputToken, Master, 4m);
        yield return Price(PriceKind.OnDemandInputToken, Old, 6m) with { Tier = PriceTier.PublicExtendedAccess };
        yield return Price(PriceKind.OnDemandInputToken, Bare, 6m);
        yield return Price(PriceKind.OnDemandInputToken, Bare, 7m) with
        {
            Source = Page with { Id = "elsewhere", AsOf = Day, Trust = Trust.Secondary },
        };
        yield return Price(PriceKind.OnDemandOutputToken, Bare, 6m) with { Routing = PriceRouting.Unrecorded };
        yield return Price(PriceKind.ImportCmuMinute, House, 0.1m, per: 1) with { Subject = PriceSubject.Of(Llama, "v1.0") };
        yield return Price(PriceKind.ImportStorageCmuMonth, House, 2m, per: 1) with { Subject = PriceSubject.Of(Llama, "v1.0") };
    }

    private static PriceObservation Price(PriceKind kind, ModelId model, decimal amount, int per = 1_000_000) =>
        new(
            $"{kind}-{model}-{amount}",
            kind,
            PriceSubject.Of(model),
            [Virginia],
            PriceTier.Standard,
            PriceRouting.InRegion,
            Commitment: null,
            CacheLife: null,
            new(amount, per),
            "1 of it",
            Page,
            Note: "",
            IsSuspect: false,
            IsOverlay: false);

    private static ModelFacts Model(ModelId id, Lifecycle lifecycle) =>
        new(
            id,
            "House",
            id.Value,
            [],
            [],
            Llama,
            Generation: null,
            MaxOutput: new(1_000, 1_000, Page),
            OutputBurndown: 2,
            OutputBurndownDisputed: false,
            lifecycle)
        {
            ContextWindow = new(100_000, 100_000, Page),
        };

    private static Quota Least(LimitedThing thing, long value) =>
        new($"{thing}", QuotaMetric.TokensPerMinute, QuotaScope.ReservedTier, null, [], null, "*", value, null, Page) { Limits = thing };

    private static Quota Limit(QuotaMetric metric, QuotaScope scope, ModelId model, long value) =>
        new(
            $"{QuotaCodes.Scopes.CodeOf(scope)}-{QuotaCodes.Metrics.CodeOf(metric)}",
            metric,
            scope,
            model,
            [],
            null,
            "*",
            value,
            null,
            Page);
}
