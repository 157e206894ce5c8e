using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Faces.Tests.PlanGen;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>On what verdicts depend, and in which direction, from the day of every table of the shipped book on.</summary>
public sealed class VerdictLawsTests
{
    private static readonly FactBook Book = ShippedPlanGen.Book;

    private static readonly Routing[] EveryRouting = [Routing.InRegion, Routing.Geo, Routing.Global];

    /// <summary>Plans for months after the newest table, half of them without what the user may know.</summary>
    private static Gen<Plan> Later { get; } =
        from plan in ShippedPlanGen.Plans
        from months in Gen.Int[0, 14]
        from isBase in Gen.Bool
        from isBare in Gen.Bool
        from isShort in Gen.Bool
        from namesRoutings in Gen.Bool
        from region in Among<Region>([.. Book.Offers.RegionsInOrder.Select(region => region.Region)])
        from moves in Gen.Bool
        select plan with
        {
            Period = new BillingPeriod.CalendarMonth(new BillingMonth(2026, 11).Plus(months)),
            PriceDay = null,
            Regions = moves ? [region] : plan.Regions,
            Accepted = Acceptance.Nothing,
            Holds = [],
            Customization = isBase ? new(CustomizationMethod.None, null, QuantityRange.Of(1m), null, 1, null) : plan.Customization,
            Hosting = plan.Hosting with { Routings = namesRoutings ? [.. EveryRouting] : [] },
            Known = isBare ? plan.Known with { ModelUnit = null, ImportCopy = null, Quota = null } : plan.Known,
            Traffic = isShort ? plan.Traffic.WithRequests(QuantityRange.Of(1m)) : plan.Traffic,
        };

    [Fact]
    public void Verdict_APriceRowTakenAwayOrAdded_IsTheSame() =>
        Gen.Select(Later, Gen.Int[1, 7], Gen.Int[0, Book.Prices.Observations.Length - 1])
            .Holds(
                (plan, keptOf8, added, bites) =>
                {
                    PriceSubject subject = PriceSubject.Of(plan.Model);
                    PriceObservation row = Book.Prices.Observations[added] with
                    {
                        Id = "added",
                        Subject = subject,
                        Regions = plan.Regions.IsEmpty ? [new Region("us-east-1")] : plan.Regions,
                    };
                    PriceObservation[] fewer =
                    [
                        .. Book.Prices.Observations.Where((price, place) => !price.Concerns(subject) || place * 5 % 8 < keptOf8),
                    ];
                    IReadOnlyDictionary<string, Option> before = Options(plan, Book);
                    bites.CountIf(fewer.Length < Book.Prices.Observations.Length, "rows taken away");
                    foreach (PriceObservation[] rows in (PriceObservation[][])[fewer, [.. Book.Prices.Observations, row]])
                    {
                        IReadOnlyDictionary<string, Option> after = Options(plan, Book with { Prices = new(rows) });
                        Assert.Equal(before.Keys, after.Keys);
                        foreach ((string id, Option option) in before)
                        {
                            bites.Count(option.Verdict.ToString());
                            bites.CountIf(option.Monthly?.Amount != after[id].Monthly?.Amount, "another amount");
                            Assert.Equal((id, option.Verdict), (id, after[id].Verdict));
                        }
                    }
                },
                [
                    "rows taken away",
                    "another amount",
                    nameof(Verdict.Feasible),
                    nameof(Verdict.Unconfirmed),
                    nameof(Verdict.Infeasible),
                    nameof(Verdict.NotOffered),
                    nameof(Verdict.NoLongerSold),
                    nameof(Verdict.Unknown),
                ],
                Tries.Usually(300));

    [Fact]
    public void Verdict_ACellAddedToTheRowThatDecides_IsNoWorse() =>
        Gen.Select(Later, Among(EveryRouting))
            .Holds(
                (plan, routing, bites) =>
                {
                    if (plan.Regions.IsEmpty) return;
                    Region region = plan.Regions[0];
                    OfferTables tables = Book.Offers.Tables;
                    CallOffer? deciding = Book.Offers.CallsOf(plan.Model).Where(call => call.IsComplete).MaxBy(call => call.Source.AsOf);
                    OfferTables with = tables with
                    {
                        Calls = [.. tables.Calls.Select(call => call == deciding ? With(call, routing, region) : call)],
                        Units =
                        [
                            .. tables.Units.Select(row =>
                                row.Model == plan.Model && !row.IsRetired ? row with { Regions = With(row.Regions, region) } : row),
                        ],
                        CustomOnDemand =
                        [
                            .. tables.CustomOnDemand.Select(row =>
                                row.Model == plan.Model ? row with { Regions = With(row.Regions, region) } : row),
                        ],
                    };
                    Dictionary<(HostingMode Mode, Routing?, Region), int> after = Best(plan, Book with { Offers = Offers(with) });
                    foreach (((HostingMode mode, Routing? by, Region where), int was) in Best(plan, Book))
                    {
                        int now = after[(mode, by, where)];
                        bites.CountIf(now > was, mode is HostingMode.Batch or HostingMode.Reserved ? "better by the card" : "better " + mode);
                        bites.CountIf(now == was && was == 4, "as good");
                        Assert.True(now >= was, $"{plan.Model} {mode} {by} {where} {routing}: {was}, then {now}");
                    }
                },
                [
                    "as good",
                    "better by the card",
                    "better " + nameof(HostingMode.BaseOnDemand),
                    "better " + nameof(HostingMode.CustomOnDemand),
                    "better " + nameof(HostingMode.ProvisionedThroughput),
                ],
                Tries.Usually(600));

    [Fact]
    public void Verdict_ALargerWindowQuotaOrLife_NeverForbidsWhatWasFeasible() =>
        Gen.Select(Later, Among(1_000m, 130_000m, 310_000m, 1_100_000m), Gen.Int[0, 2], Gen.Int[2, 9])
            .Holds(
                (drawn, input, what, times, bites) =>
                {
                    if (drawn.Regions.IsEmpty) return;
                    Plan plan = drawn with
                    {
                        Traffic = drawn.Traffic with { Tokens = RequestShape.Of(input, 10m) },
                    };
                    FactBook larger = what switch
                    {
                        0 => Book with { Offers = Offers(plan.Model, model => WithWindow(model, times)) },
                        1 => Book with { Offers = Offers(plan.Model, model => WithLife(model, times)) },
                        _ => WithQuotas(plan.Model, times),
                    };
                    string name = what switch { 0 => "window", 1 => "life", _ => "quota" };
                    Dictionary<(HostingMode, Routing?, Region), int> after = Best(plan, larger);
                    foreach (((HostingMode mode, Routing? by, Region region), int was) in Best(plan, Book))
                    {
                        int now = after[(mode, by, region)];
                        bites.CountIf(was == 4, "feasible, " + name);
                        bites.CountIf(now > was, "better");
                        Assert.True(now >= was, $"{plan.Model} {mode} {by} {region} {name}: {was}, then {now}");
                    }
                },
                ["feasible, window", "feasible, life", "feasible, quota", "better"],
                Tries.Usually(600));

    private static IReadOnlyDictionary<string, Option> Options(Plan plan, FactBook book) =>
        EstimateCost.Run(plan, book).Options.ToDictionary(option => option.Id);

    // The best of a mode by each routing, all of them named; units that are not sold are one row for all terms.
    private static Dictionary<(HostingMode Mode, Routing? Routing, Region Region), int> Best(Plan plan, FactBook book) =>
        EstimateCost.Run(plan with { Hosting = plan.Hosting with { Routings = [.. EveryRouting] } }, book)
            .Options.GroupBy(option => (option.Mode, IsRouted(option.Mode) ? option.Routing : null, option.Region))
            .ToDictionary(options => options.Key, options => options.Max(option => Rank(option.Verdict)));

    private static bool IsRouted(HostingMode mode) => mode is HostingMode.BaseOnDemand or HostingMode.Batch or HostingMode.Reserved;

    // Neither what is not known nor what a limit forbids is ranked: a new cell may bring a variant, and with it a limit that was not known.
    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Feasible => 4,
        Verdict.Unconfirmed => 3,
        Verdict.Unknown or Verdict.Infeasible => 1,
        Verdict.NotOffered or Verdict.NoLongerSold => 0,
    };

    private static CallOffer With(CallOffer call, Routing routing, Region region) => routing switch
    {
        Routing.InRegion => call with { InRegion = With(call.InRegion, region), OtherEndpoint = [] },
        Routing.Geo => call with { Geo = With(call.Geo, region) },
        Routing.Global => call with { Global = With(call.Global, region) },
    };

    private static Sequence<Region> With(Sequence<Region> regions, Region region) =>
        regions.Contains(region) ? regions : [.. regions, region];

    private static OfferBook Offers(OfferTables tables) => new(Book.Offers.Models.Values, Book.Offers.RegionsInOrder, tables);

    private static OfferBook Offers(ModelId id, Func<ModelFacts, ModelFacts> change) =>
        new(
            Book.Offers.Models.Values.Select(model => model.Id == id ? change(model) : model),
            Book.Offers.RegionsInOrder,
            Book.Offers.Tables);

    private static ModelFacts WithWindow(ModelFacts model, int times) => model with
    {
        ContextWindow = model.ContextWindow is TokenLimit window
            ? window with { Tokens = window.Tokens * times, TokensIfBinary = window.TokensIfBinary * times }
            : null,
    };

    private static ModelFacts WithLife(ModelFacts model, int times) => model with
    {
        Lifecycle = model.Lifecycle with
        {
            LegacyDate = model.Lifecycle.LegacyDate?.AddMonths(times),
            LegacyNoLaterThan = model.Lifecycle.LegacyNoLaterThan?.AddMonths(times),
            EndOfLife = model.Lifecycle.EndOfLife?.AddMonths(times),
            GoneNoLaterThan = model.Lifecycle.GoneNoLaterThan?.AddMonths(times),
        },
    };

    private static FactBook WithQuotas(ModelId id, int times) =>
        new(
            Book.Version,
            Book.Prices,
            Book.Offers,
            [
                .. Book.Quotas.Select(quota =>
                    quota.Model == id || quota.Models.Contains(id) ? quota with { Value = quota.Value * times } : quota),
            ])
        {
            Holidays = Book.Holidays,
        };
}
