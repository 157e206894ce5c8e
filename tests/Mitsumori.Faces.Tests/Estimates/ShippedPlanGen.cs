using CsCheck;
using Mitsumori.Application.Requests;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Faces.Tests.PlanGen;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>Random valid plans over the shipped book, with numbers of few enough digits that every amount is exact.</summary>
internal static class ShippedPlanGen
{
    private static readonly Source User = new("", "load test 2026-11-01", null, null, DateBasis.None, Trust.Measured);

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
        select (Traffic)level(requests, new(input, output, null, read, write, life), new(hours, null, Weekdays.FirstFromMonday(days), days, "UTC")) with { PeakFactor = peak / 10m };

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
            method, trains && !byHour ? amount : null, QuantityRange.Of(trains ? epochs : 1), byHour ? amount : null, isKept ? kept : 1, isKept ? trainedOn : null);

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
            form == 0 ? null : new(form == 1 ? input : null, form == 1 ? output : null, form == 2 ? input : null, User with { Id = "known.modelUnit" }),
            terms.Select(term => new KnownUnitPrice(term, new(price / 100m, 1), User with { Id = "known.modelUnitPrice" })).ToSequence(),
            copyForm == 0 ? null : new(null, null, cmu, copyForm == 1 ? copyRate : null, copyForm == 2 || (copyForm == 3 && cmu is null) ? copyRate : null, User with { Id = "known.importCopy" }),
            granted is null ? null : new(null, null, null, granted, User with { Id = "known.quota" }));

    public static FactBook Book { get; } = ShippedData.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    public static PlanContext Context { get; } = new(Book.Offers, id => Book.Prices.Find(id) is not null, new(2026, 11)) { Holidays = Book.Holidays };

    /// <summary>Models that can be customized, bought by units, imported or deployed, more often than others.</summary>
    private static readonly Gen<ModelId> Models = Gen.OneOf(
        Among<ModelId>([.. Book.Offers.Tables.Units.Select(row => row.Model).Concat(Book.Offers.Tables.CustomOnDemand.Select(row => row.Model)).OfType<ModelId>().Distinct().Order()]),
        Among<ModelId>([.. Book.Offers.Tables.CmuPerCopy.Select(row => row.Model).Distinct().Order()]),
        Among<ModelId>([.. Book.Offers.Models.Keys.Order()]));

    /// <summary>Plans of every kind that this version answers.</summary>
    public static Gen<Plan> Plans { get; } =
        from model in Models
        from regions in Several(new Region("us-east-1"), new Region("us-west-2"), new Region("eu-central-1"), new Region("ap-northeast-1"))
        from period in Periods
        from priceDay in Among(new DateOnly(2024, 3, 13), new DateOnly(2025, 3, 1), new DateOnly(2025, 12, 1), new DateOnly(2026, 8, 1)).Nullable()
        from traffic in Traffics
        from customization in OrNull(Customizations)
        from holds in Several(Enum.GetValues<Holding>())
        from whileActive in Gen.Bool
        from copies in Gen.Int[1, 5]
        from known in Knowns
        from accepted in Accepted(model)
        select new Plan(
            null, model, null, regions, period, priceDay, traffic, customization, holds, Hosting.Everything with { UnitsWhileActive = whileActive, MaxCopies = copies }, known, accepted, null, []);

    private static Gen<Acceptance> Accepted(ModelId model)
    {
        string[] ids = [.. Book.Prices.Observations.Where(price => price.Concerns(PriceSubject.Of(model))).Select(price => price.Id)];
        return ids.Length == 0
            ? Gen.Const(Acceptance.Nothing)
            : Among(ids).Array[0, 3].Select(chosen => new Acceptance(chosen.Distinct().ToSequence(), []));
    }

    /// <summary>Single values and ranges between two bounds, in steps of one part.</summary>
    private static Gen<QuantityRange> Ranges(int least, int most, decimal parts) => Gen.Select(Gen.Int[least, most].Array[3], Gen.Int[0, 2]).Select((values, form) =>
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
