using CsCheck;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Binding;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Faces.Tests.PlanGen;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>Random valid plans over the shipped book, with numbers of few enough digits that every amount is exact.</summary>
internal static class ShippedPlanGen
{
    private static readonly Source User = new("known", "load test 2026-11-01", null, null, DateBasis.None, Trust.Measured);

    private static readonly Gen<BillingPeriod> Periods = Gen.OneOf(
        Gen.Int[0, 35].Select(months => (BillingPeriod)new BillingPeriod.CalendarMonth(new BillingMonth(2024, 6).Plus(months))),
        Among(1m, 100.5m, 720m, 744m).Select(hours => (BillingPeriod)new BillingPeriod.ExplicitHours(hours)));

    private static readonly Gen<Traffic> Traffics =
        from level in Among<Func<QuantityRange, RequestShape, ActiveHours, Traffic.Level>>([.. TrafficForms.Levels])
        from requests in Ranges(1, 200_000, 100m)
        from peak in Gen.Int[10, 40]
        from input in Ranges(0, 50_000, 10m)
        from output in Ranges(0, 20_000, 10m)
        from read in Gen.OneOf(Gen.Const(QuantityRange.Of(0m)), Ranges(0, 50_000, 10m))
        from write in Gen.OneOf(Gen.Const(QuantityRange.Of(0m)), Ranges(0, 50_000, 10m))
        from life in Gen.Enum<CacheLife>()
        from hours in Ranges(1, 48, 2m)
        from days in Gen.Int[1, 7]
        select (Traffic)level(
            requests,
            new(input, output, null, read, write, life),
            new(hours, null, Weekdays.FirstFromMonday(days), days, "UTC")
        ) with
        {
            PeakFactor = peak / 10m,
        };

    private static readonly Gen<Customization> Customizations =
        from method in Among(Enum.GetValues<CustomizationMethod>().Except([CustomizationMethod.Distillation]).ToArray())
        let trains = method is not (CustomizationMethod.None or CustomizationMethod.Import)
        let byHour = method == CustomizationMethod.ReinforcementFineTuning
        from amount in OrNull(Ranges(1, byHour ? 1_000_000 : 100_000_000, 10m))
        from epochs in Gen.Int[1, 9]
        from kept in Gen.Int[1, 20]
        from trainedOn in Among(new DateOnly(2024, 1, 1), new DateOnly(2025, 7, 16), new DateOnly(2026, 11, 15)).Nullable()
        let isKept = method != CustomizationMethod.None
        select new Customization(
            method,
            trains && !byHour ? amount : null,
            QuantityRange.Of(trains ? epochs : 1),
            byHour ? amount : null,
            isKept ? kept : 1,
            isKept ? trainedOn : null);

    private static readonly Gen<Known> Knowns =
        from input in Ranges(1_000, 5_000_000, 10m)
        from output in Ranges(1_000, 5_000_000, 10m)
        from form in Gen.Int[0, 2]
        from terms in Several(CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths)
        from price in Gen.Int[0, 10_000]
        from copyRate in Ranges(1, 20_000, 10m)
        from copyForm in Gen.Int[0, 3]
        from cmu in Gen.Int[1, 16].Nullable()
        from granted in Gen.Long[0, 50].Nullable()
        select new Known(
            form == 0
                ? null
                : new(form == 1 ? input : null, form == 1 ? output : null, form == 2 ? input : null, User with { Id = "known.modelUnit" }),
            terms.Select(term => new KnownUnitPrice(term, new(price / 100m, 1), User with { Id = "known.modelUnitPrice" })).ToSequence(),
            copyForm == 0
                ? null
                : new(
                    null,
                    null,
                    cmu,
                    copyForm == 1 ? copyRate : null,
                    copyForm == 2 || (copyForm == 3 && cmu is null) ? copyRate : null,
                    User with
                    {
                        Id = "known.importCopy",
                    }),
            granted is null ? null : new(null, null, null, granted, User with { Id = "known.quota" }));

    public static FactBook Book { get; } = ShippedData.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    public static PlanContext Context { get; } =
        new(Book.Offers, id => Book.Prices.Find(id) is not null, new(2026, 11), Book.AsOf) { Holidays = Book.Holidays };

    /// <summary>Models that can be customized, bought by units, imported or deployed, more often than others.</summary>
    private static readonly Gen<ModelId> Models = Gen.OneOf(
        Among<ModelId>([
            .. Book
                .Offers.Tables.Units.Select(row => row.Model)
                .Concat(Book.Offers.Tables.CustomOnDemand.Select(row => row.Model))
                .OfType<ModelId>()
                .Distinct()
                .Order(),
        ]),
        Among<ModelId>([.. Book.Offers.Tables.CmuPerCopy.Select(row => row.Model).OfType<ModelId>().Distinct().Order()]),
        Among<ModelId>([.. Book.Offers.Models.Keys.Order()]));

    private static readonly Gen<(ModelId Model, Sequence<Region> Regions, DateOnly? PriceDay, Customization? Customization)> AnyModels =
        from model in Models
        from regions in Several(new Region("us-east-1"), new Region("us-west-2"), new Region("eu-central-1"), new Region("ap-northeast-1"))
        from priceDay in Among(new DateOnly(2024, 3, 13), new DateOnly(2025, 3, 1), new DateOnly(2025, 12, 1), new DateOnly(2026, 8, 1))
            .Nullable()
        from customization in OrNull(Customizations)
        select (model, regions, priceDay, customization);

    // Of any model in any Region hardly one in a hundred has a price of its training: these are trained where one is printed.
    private static readonly Gen<(ModelId Model, Sequence<Region> Regions, DateOnly? PriceDay, Customization? Customization)> TrainedModels =
        from price in Among<PriceObservation>([
            .. Book.Prices.Observations.Where(row =>
                row is { Kind: PriceKind.TrainingToken or PriceKind.TrainingHour, Subject.IsModel: true, Regions.Count: > 0 }),
        ])
        from amount in Ranges(1, 1_000_000, 10m)
        from epochs in Gen.Int[1, 9]
        let byHour = price.Kind == PriceKind.TrainingHour
        let method = byHour ? CustomizationMethod.ReinforcementFineTuning : CustomizationMethod.SupervisedFineTuning
        select (
            new ModelId(price.Subject.Name),
            price.Regions,
            (DateOnly?)null,
            (Customization?)
                new Customization(method, byHour ? null : amount, QuantityRange.Of(byHour ? 1 : epochs), byHour ? amount : null, 1, null));

    private static Gen<Plan> AnyPlans { get; } =
        from asked in Gen.Frequency((2, AnyModels), (1, TrainedModels))
        from period in Periods
        from traffic in Traffics
        from holds in Several(Enum.GetValues<Holding>())
        from whileActive in Gen.Bool
        from copies in Gen.Int[1, 5]
        from known in Knowns
        from accepted in Accepted(asked.Model)
        select new Plan(
            null,
            asked.Model,
            null,
            asked.Regions,
            period,
            asked.PriceDay,
            traffic,
            asked.Customization,
            holds,
            Hosting.Everything with
            {
                UnitsWhileActive = whileActive,
                MaxCopies = copies,
            },
            known,
            accepted,
            null,
            []);

    /// <summary>Plans of every kind that this version answers; of one in three the training has a price.</summary>
    public static Gen<Plan> Plans { get; } = AnyPlans.Select(plan => Sound(plan, Book.Offers));

    /// <summary>
    /// Plans with little traffic and cheap units, of models that are sold in several ways: options of several kinds carry the load, and
    /// which is the cheapest is close.
    /// </summary>
    public static Gen<Plan> Contested { get; } =
        from plan in Plans
        from offer in Among<(string Model, string Region, CustomizationMethod Method)>(
            ("amazon.nova-pro-v1:0", "us-east-1", CustomizationMethod.SupervisedFineTuning),
            ("amazon.nova-lite-v1:0", "us-east-1", CustomizationMethod.SupervisedFineTuning),
            ("amazon.nova-2-lite-v1:0", "us-east-1", CustomizationMethod.SupervisedFineTuning),
            ("amazon.nova-2-lite-v1:0", "us-east-1", CustomizationMethod.SupervisedFineTuning),
            ("meta.llama3-1-70b-instruct-v1:0", "us-west-2", CustomizationMethod.Import),
            ("meta.llama3-1-70b-instruct-v1:0", "us-west-2", CustomizationMethod.Import),
            ("meta.llama3-1-70b-instruct-v1:0", "us-west-2", CustomizationMethod.Import))
        from requests in Ranges(100, 9_000, 100m)
        from peak in Gen.Int[10, 13]
        from input in Ranges(100, 20_000, 10m)
        from output in Ranges(100, 10_000, 10m)
        from cents in Gen.Int[1, 200]
        from isKnown in Among(true, true, false)
        from isRateKnown in Gen.Bool
        let isImport = offer.Method == CustomizationMethod.Import
        select plan with
        {
            Model = new(offer.Model),
            Regions = [new(offer.Region)],
            PriceDay = null,
            Customization = new(offer.Method, isImport ? null : QuantityRange.Of(1_000_000m), QuantityRange.Of(1m), null, 1, null),
            Traffic = plan.Traffic.AsRate(requests) with
            {
                Tokens = RequestShape.Of(1m, 1m) with { Input = input, Output = output },
                PeakFactor = peak / 10m,
            },
            Known = plan.Known with
            {
                ModelUnit = isKnown ? plan.Known.ModelUnit : null,
                ModelUnitPrices = plan.Known.ModelUnitPrices.Select(known => known with { Price = new(cents / 100m, 1) }).ToSequence(),
                ImportCopy = isRateKnown ? plan.Known.ImportCopy : new(null, null, 1, null, null, User with { Id = "known.importCopy" }),
            },
            Accepted = Acceptance.Nothing,
        };

    private static Gen<Acceptance> Accepted(ModelId model)
    {
        string[] ids = [.. Book.Prices.Observations.Where(price => price.Concerns(PriceSubject.Of(model))).Select(price => price.Id)];
        return ids.Length == 0
            ? Gen.Const(Acceptance.Nothing)
            : Among(ids).Array[0, 3].Select(chosen => new Acceptance(chosen.Distinct().ToSequence(), []));
    }

    /// <summary>Single values and ranges between two bounds, in steps of one part.</summary>
    private static Gen<QuantityRange> Ranges(int least, int most, decimal parts) =>
        Gen.Select(Gen.Int[least, most].Array[3], Gen.Int[0, 2])
            .Select(
                (values, form) =>
                {
                    decimal[] sorted = [.. values.Order().Select(value => value / parts)];
                    return form switch
                    {
                        0 => QuantityRange.Of(sorted[0]),
                        1 => QuantityRange.Between(sorted[0], sorted[2]),
                        _ => QuantityRange.Of(sorted[0], sorted[1], sorted[2]),
                    };
                });
}
