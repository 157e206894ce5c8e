using CsCheck;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Faces.Tests.PlanLanguage;
using Mitsumori.Plans.Binding;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests;

/// <summary>Random valid plans over the models and Regions of <see cref="SmallBook"/>, without notes of what was assumed.</summary>
public static class PlanGen
{
    private static readonly Gen<string> Texts = Among(
        "load test 2026-11-01",
        "null",
        "~",
        "yes: no",
        "# 5",
        "12e3",
        "見積もり「A」",
        "it's \"so\"",
        " - x",
        "*a",
        "a\\b",
        "command line");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 2_000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static readonly Gen<Source> Sources = Gen.Select(Texts, Among(Trust.Measured, Trust.Quoted, Trust.Contract, Trust.Assumed))
        .Select((text, trust) => new Source("known", text, null, null, DateBasis.None, trust));

    private static readonly Gen<BillingPeriod> Periods = Gen.OneOf(
        Gen.Select(Gen.OneOf(Gen.Int[2000, 2999], Gen.Int[2026, 2027]), Gen.Int[1, 12])
            .Select((year, month) => (BillingPeriod)new BillingPeriod.CalendarMonth(new(year, month))),
        Gen.Int[1, 87_840].Select(tenths => (BillingPeriod)new BillingPeriod.ExplicitHours(tenths / 10m)));

    private static readonly Gen<RequestShape> Tokens =
        from input in Ranges(0m)
        from output in Gen.OneOf(Ranges(0m), Ranges(0m, 4_000))
        from room in Gen.Long[0, 1_000].Nullable()
        let most = room is long more ? Math.Max(1, (long)decimal.Ceiling(output.High) + more) : (long?)null
        from read in Ranges(0m)
        from write in Ranges(0m)
        from life in Gen.Enum<CacheLife>().Nullable()
        from longer in OrNull(Ranges(1m)).Array[2]
        let isWritten = life is not null && !write.IsZero
        select new RequestShape(input, output, most, read, write, life)
        {
            CacheWriteHalfHour = isWritten && life == CacheLife.FiveMinutes && longer[0] is { } half ? half : QuantityRange.Of(0m),
            CacheWriteHour = isWritten && life != CacheLife.OneHour && longer[1] is { } hour ? hour : QuantityRange.Of(0m),
        };

    private static readonly Gen<Customization> Customizations =
        from method in Among(
            CustomizationMethod.None,
            CustomizationMethod.SupervisedFineTuning,
            CustomizationMethod.ContinuedPreTraining,
            CustomizationMethod.ReinforcementFineTuning,
            CustomizationMethod.Import)
        let trains = method is not (CustomizationMethod.None or CustomizationMethod.Import)
        let byHour = method == CustomizationMethod.ReinforcementFineTuning
        from amount in OrNull(Ranges(1m))
        from hours in OrNull(Ranges(1m, 1_000_000))
        from epochs in Gen.Int[1, 9]
        from kept in Gen.Int[1, 100_000]
        from day in Days.Nullable()
        from retrain in Gen.Int[1, 12].Nullable()
        from technique in Gen.Enum<TuningTechnique>().Nullable()
        from service in Gen.Enum<TrainingService>().Nullable()
        let isElsewhere = service == TrainingService.SageMaker
        let isKept = method != CustomizationMethod.None
        select new Customization(
            method,
            trains && !byHour && !isElsewhere ? amount : null,
            QuantityRange.Of(trains && !isElsewhere ? epochs : 1),
            byHour && !isElsewhere ? hours : null,
            isKept ? kept : 1,
            isKept ? day : null)
        {
            RetrainEveryMonths = trains && !isElsewhere ? retrain : null,
            Technique = trains ? technique : null,
            TrainedWith = trains ? service : null,
        };

    private static readonly Gen<Hosting> Hostings =
        from modes in Several(
            HostingMode.BaseOnDemand,
            HostingMode.CustomOnDemand,
            HostingMode.ProvisionedThroughput,
            HostingMode.CustomModelImport)
        from whileActive in Gen.Bool
        from copies in Gen.Int[1, 1_000]
        select Hosting.Everything with
        {
            Modes = modes,
            UnitsWhileActive = whileActive,
            MaxCopies = copies,
        };

    private static readonly Gen<UnitThroughput> Throughputs =
        from input in Ranges(1m)
        from output in Ranges(1m)
        from isSum in Gen.Bool
        from source in Sources
        select new UnitThroughput(
            isSum ? null : input,
            isSum ? null : output,
            isSum ? input : null,
            source with
            {
                Id = "known.modelUnit",
            });

    private static readonly Gen<Sequence<KnownUnitPrice>> UnitPrices =
        from terms in Several(CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths)
        from prices in Gen.Select(Decimals(0m), Sources).Array[3]
        from isOneSource in Gen.Bool
        select terms
            .Select(
                (term, i) =>
                    new KnownUnitPrice(
                        term,
                        new(prices[i].Item1, 1),
                        prices[isOneSource ? 0 : i].Item2 with
                        {
                            Id = "known.modelUnitPrice",
                        }))
            .ToSequence();

    private static readonly Gen<KnownImportCopy> ImportCopies =
        from architecture in Among("Llama", "Mistral", "")
        from version in Among("v1.0", null)
        from units in Gen.Int[1, 64].Nullable()
        from requests in OrNull(Ranges(1m))
        from tokens in OrNull(Ranges(1m))
        from source in Sources
        select new KnownImportCopy(
            architecture.Length == 0 ? null : new ImportArchitecture(architecture),
            version,
            units,
            requests,
            tokens,
            source with
            {
                Id = "known.importCopy",
            });

    private static readonly Gen<KnownQuota> Quotas =
        from limits in OrNull(Gen.Long[0, 10_000_000].Nullable().Select(limit => new QuotaLimit(limit))).Array[3]
        from units in Gen.Long[0, 50].Nullable()
        from source in Sources
        select new KnownQuota(limits[0], limits[1], limits[2], units, source with { Id = "known.quota" });

    private static readonly Gen<Known> Knowns = Gen.Select(OrNull(Throughputs), UnitPrices, OrNull(ImportCopies), OrNull(Quotas))
        .Select((unit, prices, copy, quota) => new Known(unit, prices, copy, quota));

    private static readonly Gen<Acceptance> Acceptances =
        from ids in Several([.. SmallBook.PriceIds])
        from regions in Several(new Region("us-east-1"), new Region("us-west-2"))
        select new Acceptance(
            ids,
            regions.Select(region => new AcceptedSource("https://aws.amazon.com/bedrock/pricing/", region)).ToSequence()
        );

    private static Gen<Plan> AnyPlans { get; } =
        from name in OrNull(Texts)
        from model in Among("amazon.nova-pro-v1:0", "meta.llama3-1-70b-instruct-v1:0", "amazon.titan-embed-text-v2:0")
        from isVariant in Gen.Bool
        from regions in Several(new Region("us-east-1"), new Region("us-west-2"), new Region("ap-northeast-1"))
        from period in Periods
        from priceDay in Days.Nullable()
        from traffic in Traffics(period)
        from customization in OrNull(Customizations)
        from holds in Several(Enum.GetValues<Holding>())
        from hosting in Hostings
        from known in Knowns
        from accepted in Acceptances
        from exchange in OrNull(Gen.Select(Gen.Int[2_000, 100_000], Decimals(1m), Days, Gen.Bool).Select((yen, other, day, isYen) =>
            isYen ? new ExchangeRate(yen / 100m, Currency.Yen, day) : new ExchangeRate(other, Currency.Find("EUR")!, day)))
        select new Plan(
            name,
            new(model),
            isVariant ? SmallBook.Offers.Models[new(model)].ContextVariants.FirstOrDefault() : null,
            regions,
            period,
            priceDay,
            traffic,
            customization,
            holds,
            hosting,
            known,
            accepted,
            exchange,
            []);

    /// <summary>Plans of every kind that this version reads.</summary>
    public static Gen<Plan> Plans { get; } = AnyPlans.Select(plan => Sound(plan, SmallBook.Offers));

    /// <summary>What the plan language takes: no output where there is none, no max_tokens that the output or the model contradicts.</summary>
    internal static Plan Sound(Plan plan, OfferBook offers)
    {
        ModelFacts model = offers.Models[plan.Model];
        RequestShape tokens = plan.Traffic.Tokens;
        if (model.BilledBy == ModelBilling.InputTokens)
            return plan with { Traffic = plan.Traffic with { Tokens = tokens with { Output = QuantityRange.Of(0m), MaxTokens = null } } };
        bool isSound = tokens.MaxTokens is not long most
            || (tokens.Output.High <= most && !(model.MaxOutput is { Source.Trust: Trust.Official } limit && most > limit.TokensIfBinary));
        return isSound ? plan : plan with { Traffic = plan.Traffic with { Tokens = tokens with { MaxTokens = null } } };
    }

    private static Gen<Traffic> Traffics(BillingPeriod period) =>
        from level in Among<Func<QuantityRange, RequestShape, ActiveHours, Traffic.Level>>([.. TrafficForms.Levels])
        from week in OrNull(Decimals(1m).Array[HourlyMeans.Count].Select(hours => new HourlyMeans(hours.ToSequence())))
        from requests in Ranges(1m)
        from peak in Gen.Int[100, 500]
        from isInteractive in Gen.Bool
        from tokens in Tokens
        from active in Actives(period)
        from latency in Decimals(1m, 86_400).Nullable()
        select (
            week is not null && period is BillingPeriod.CalendarMonth
                ? new Traffic.Week(
                    week,
                    tokens,
                    ActiveHours.Always with
                    {
                        TimeZone = active.TimeZone,
                        Holidays = active.Holidays,
                        Clock = active.Clock,
                    })
                : (Traffic)level(requests, tokens, active)
        ) with
        {
            PeakFactor = peak / 100m,
            IsInteractive = isInteractive,
            LatencySeconds = latency,
        };

    private static Gen<ActiveHours> Actives(BillingPeriod period) =>
        from hours in Ranges(1m, 24)
        from span in OrNull(
            Gen.Select(Gen.Int[0, 1_439], Gen.Int[0, 1_439]).Select((start, end) => new TimeSpanOfDay(Clock(start), Clock(end))))
        from days in Gen.Int[1, 7]
        from bits in Gen.Int[1, 127]
        from isCount in Gen.Bool
        from zone in Among("UTC", "Asia/Tokyo", "Europe/Berlin")
        from isJapanese in Gen.Bool
        let hasHolidays = isJapanese && period is BillingPeriod.CalendarMonth calendar && SmallBook.Japan.Covers(calendar.Month)
        let counts = isCount || period is BillingPeriod.ExplicitHours
        let named = Weekdays.Of(Enum.GetValues<DayOfWeek>().Where(day => (bits & (1 << (int)day)) != 0))
        select new ActiveHours(
            span is null ? hours : QuantityRange.Of(span.Hours),
            span,
            counts ? Weekdays.FirstFromMonday(days) : named,
            counts ? days : null,
            zone)
        {
            Holidays = hasHolidays ? SmallBook.Japan : null,
            Clock = LocalClocks.Of(zone, period),
        };

    private static TimeOnly Clock(int minutes) => new(minutes / 60, minutes % 60);

    /// <summary>Numbers with up to nine decimals.</summary>
    private static Gen<decimal> Decimals(decimal least, int most = 10_000_000) => Gen.OneOf(
        Gen.Int[(int)least, most].Select(whole => (decimal)whole),
        Gen.Int[(int)least, most - 1].Select(Gen.Int[1, 999_999_999], (whole, billionths) => whole + (billionths * 0.000000001m)));

    private static Gen<QuantityRange> Ranges(decimal least, int most = 10_000_000) =>
        Gen.Select(Decimals(least, most).Array[3], Gen.Int[0, 2])
            .Select(
                (values, form) =>
                {
                    decimal[] sorted = [.. values.Order()];
                    return form switch
                    {
                        0 => QuantityRange.Of(sorted[0]),
                        1 => QuantityRange.Between(sorted[0], sorted[2]),
                        _ => QuantityRange.Of(sorted[0], sorted[1], sorted[2]),
                    };
                });

    /// <summary>Some of the values, in their order; perhaps none.</summary>
    internal static Gen<Sequence<T>> Several<T>(params T[] values) =>
        Gen.Int[0, (1 << values.Length) - 1].Select(bits => values.Where((_, i) => (bits & (1 << i)) != 0).ToSequence());

    internal static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    internal static Gen<T?> OrNull<T>(Gen<T> gen)
        where T : class => Gen.Bool.SelectMany(isGiven => isGiven ? gen.Select(value => (T?)value) : Gen.Const((T?)null));
}
