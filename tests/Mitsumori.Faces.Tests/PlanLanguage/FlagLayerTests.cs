using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class FlagLayerTests
{
    private const string Scheduled = """
        model: Nova Pro
        region: us-east-1
        hours: 744
        traffic:
          requestsPerDay: 20000
          tokens: {input: 2000, output: 400}
          active: {from: 09:00, to: 18:00, daysPerWeek: 3}
        accept: [nova-pro-training]

        """;

    [Fact]
    public void Read_EveryFlagWithoutFile_IsThePlan()
    {
        Plan plan = Reading.Good(
            Reading.WithFlags(
                null,
                ("--model", "Nova Pro"),
                ("--region", "us-east-1,us-west-2"),
                ("--region", "ap-northeast-1"),
                ("--rpm", "30..60"),
                ("--in", "2000"),
                ("--out", "400"),
                ("--max-tokens", "1024"),
                ("--hours-per-day", "9"),
                ("--days-per-week", "5"),
                ("--month", "2026-12"),
                ("--method", "supervised-fine-tuning"),
                ("--training-tokens", "12000000"),
                ("--epochs", "3"),
                ("--models-kept", "2"),
                ("--unit-tpm", "120000/24000"),
                ("--unit-price", "none=49.00"),
                ("--unit-price", "1-month=44"),
                ("--accept", "nova-pro-training"),
                ("--accept", "cmi-storage-v1-0"),
                ("--as-of", "2026-08-20"),
                ("--fx", "150.25@2026-11-20")));

        Assert.Equal(["us-east-1", "us-west-2", "ap-northeast-1"], plan.Regions.Select(region => region.Code));
        Assert.Equal(QuantityRange.Between(30, 60), plan.Traffic.Asked());
        Assert.Equal(1024, plan.Traffic.Tokens.MaxTokens);
        Assert.Equal(new(QuantityRange.Of(9m), null, Weekdays.FirstFromMonday(5), 5, "UTC"), plan.Traffic.Active);
        Assert.Equal(
            new(CustomizationMethod.SupervisedFineTuning, QuantityRange.Of(12_000_000), QuantityRange.Of(3), null, 2, null),
            plan.Customization);
        Assert.Equal(QuantityRange.Of(24_000), plan.Known.ModelUnit!.OutputTokensPerMinute);
        Assert.Equal([49m, 44m], plan.Known.ModelUnitPrices.Select(price => price.Price.OfOne));
        Assert.Equal(new("known.modelUnit", "command line", null, null, DateBasis.None, Trust.Assumed), plan.Known.ModelUnit.Source);
        Assert.Equal(["nova-pro-training", "cmi-storage-v1-0"], plan.Accepted.Ids);
        Assert.Equal(new DateOnly(2026, 8, 20), plan.PriceDay);
        Assert.Equal(new ExchangeRate(150.25m, Currency.Yen, new(2026, 11, 20)), plan.Exchange);
        Assert.Equal(
            [
                new Assumption.MidpointTypical("traffic.requestsPerMinute"), new Assumption.FromCommandLine("known.modelUnit"),
                new Assumption.FromCommandLine("known.modelUnitPrice.none"), new Assumption.FromCommandLine("known.modelUnitPrice.1-month"),
            ],
            plan.Assumed);
    }

    [Fact]
    public void Read_FlagsThatSayItInAnotherWay_ReplaceTheKeysOfTheFile()
    {
        Plan plan = Reading.Good(
            Reading.WithFlags(Scheduled, ("--rpm", "40"), ("--hours-per-day", "24"), ("--days-per-week", "7"), ("--month", "2026-12")));

        Assert.IsType<Traffic.Rate>(plan.Traffic);
        Assert.Equal(ActiveHours.Always, plan.Traffic.Active);
        Assert.Equal(new BillingPeriod.CalendarMonth(new(2026, 12)), plan.Period);
        Assert.Equal(QuantityRange.Of(2000m), plan.Traffic.Tokens.Input);
    }

    [Fact]
    public void Read_DaysPerWeek_ReplacesWeekdays()
    {
        Plan plan = Reading.Good(Reading.WithFlags(Reading.Smallest + "  active: {weekdays: Sat-Sun}\n", ("--days-per-week", "2")));
        Assert.Equal(Weekdays.FirstFromMonday(2), plan.Traffic.Active.Weekdays);
    }

    [Fact]
    public void Read_Accept_AddsToTheFile()
    {
        Plan plan = Reading.Good(Reading.WithFlags(Scheduled, ("--accept", "cmi-storage-v1-0,nova-pro-training")));
        Assert.Equal(["nova-pro-training", "cmi-storage-v1-0"], plan.Accepted.Ids);
    }

    [Theory]
    [InlineData("nova-pro-training", 2, 0)]
    [InlineData("{source: x, as: us-east-1}", 1, 1)]
    public void Read_AcceptOverASingleOne_KeepsBoth(string inFile, int ids, int sources)
    {
        Acceptance accepted = Reading
            .Good(Reading.WithFlags($"{Reading.Smallest}accept: {inFile}\n", ("--accept", "cmi-storage-v1-0")))
            .Accepted;
        Assert.Equal((ids, sources), (accepted.Ids.Count, accepted.Sources.Count));
    }

    [Fact]
    public void Read_UnitPriceOfOneTermTwice_IsAProblem() => Assert.Equal(
        ["--unit-price key-repeated known.modelUnitPrice.none"],
        Reading.WithFlags(Reading.Smallest, ("--unit-price", "none=49"), ("--unit-price", "none=50")).Problems.Select(Reading.Show));

    [Fact]
    public void Read_UnitThroughputOverAMeasuredOne_IsNoLongerMeasured()
    {
        const string Measured =
            Reading.Smallest + "known: {source: load test, kind: measured, modelUnit: {inputTpm: 1, outputTpm: 2}, quota: {rpm: 500}}\n";
        Plan plan = Reading.Good(Reading.WithFlags(Measured, ("--unit-tpm", "144000")));

        Assert.Equal(QuantityRange.Of(144_000m), plan.Known.ModelUnit!.TokensPerMinute);
        Assert.Null(plan.Known.ModelUnit.InputTokensPerMinute);
        Assert.Equal(Trust.Assumed, plan.Known.ModelUnit.Source.Trust);
        Assert.Equal(Trust.Measured, plan.Known.Quota!.Source.Trust);
    }

    [Fact]
    public void Read_NothingGiven_NamesTheFlagsThatAreMissing() =>
        Assert.Equal(
            [
                "--in key-missing traffic.tokens.input",
                "--model key-missing model",
                "--out key-missing traffic.tokens.output",
                "--region key-missing region",
                "--rpm one-needed traffic",
            ],
            Reading.WithFlags(null).Problems.Select(Reading.Show).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--rpm", "0", "--rpm number-not-above traffic.requestsPerMinute")]
    [InlineData("--unit-tpm", "1/2/3", "--unit-tpm wants-unit-throughput known.modelUnit")]
    [InlineData("--unit-tpm", "1/x", "--unit-tpm wants-range known.modelUnit.outputTpm")]
    [InlineData("--unit-price", "49.00", "--unit-price wants-unit-price known.modelUnitPrice")]
    [InlineData("--unit-price", "3-month=49.00", "--unit-price wants-unit-price known.modelUnitPrice")]
    [InlineData("--unit-price", "none=-1", "--unit-price number-too-small known.modelUnitPrice.none")]
    [InlineData("--epochs", "3", "1:1 key-missing customization.method")]
    [InlineData("--month", "12", "--month wants-month month")]
    [InlineData("--region", "", "--region value-missing region")]
    public void Read_WrongFlag_IsAProblemOfThatFlag(string flag, string value, string expected) =>
        Assert.Equal([expected], Reading.WithFlags(Reading.Smallest, (flag, value)).Problems.Select(Reading.Show));

    [Fact]
    public void Read_FlagTwice_IsAProblem() =>
        Assert.Equal(
            ["--rpm key-repeated"],
            Reading.WithFlags(Reading.Smallest, ("--rpm", "1"), ("--rpm", "2")).Problems.Select(Reading.Show));

    [Fact]
    public void Read_TwoFlagsThatExcludeEachOther_IsAProblem() => Assert.Equal(
        ["--requests-per-day contradiction traffic.requestsPerDay"],
        Reading.WithFlags(Reading.Smallest, ("--rpm", "1"), ("--requests-per-day", "2")).Problems.Select(Reading.Show));

    [Fact]
    public void Read_FileThatIsNoMapping_IsNotHiddenByFlags() =>
        Assert.Equal(["1:1 wants-mapping"], Reading.WithFlags("- model\n", ("--model", "Nova Pro")).Problems.Select(Reading.Show));

    [Fact]
    public void Names_EveryKeyOfAPlanThatIsTyped_HasAFlagOrAReasonForNone()
    {
        string[] keys = [.. KeysOf(PlanShape.Plan, "")];
        bool IsLeftOut(string key) =>
            PlanFlags.WithoutFlag.Keys.Any(left => key == left || key.StartsWith(left + ".", StringComparison.Ordinal));
        Assert.NotEmpty(keys);
        Assert.All(
            keys,
            key => Assert.True(FlagLayer.FlagOf(NodePath.Of(key)) is not null != IsLeftOut(key), $"{key} has no flag, or has one too many"));
        Assert.All(
            PlanFlags.WithoutFlag.Keys,
            left => Assert.Contains(keys, key => key == left || key.StartsWith(left + ".", StringComparison.Ordinal)));
        Assert.All(PlanFlags.WithoutFlag.Values, reason => Assert.NotEqual("", reason));
    }

    [Fact]
    public void Read_FlagsOfEveryPart_AreThePlan()
    {
        Plan plan = Reading.Good(
            Reading.WithFlags(
                Reading.Smallest,
                ("--tax", "10"), ("--discount", "5"), ("--discount-source", "EDP"),
                ("--from", "9"), ("--to", "18時"), ("--weekdays", "月〜金"), ("--time-zone", "JST"), ("--holidays", "JP"),
                ("--month", "2026-12"), ("--peak-factor", "1.5"), ("--latency-seconds", "6"), ("--interactive", "false"),
                ("--quota-rpm", "500"), ("--quota-tpm", "2M"), ("--quota-tpd", "none"), ("--quota-units", "4"),
                ("--holds", "custom-model,model-units"), ("--modes", "custom-on-demand"), ("--max-copies", "4"),
                ("--method", "sft"), ("--training-tokens", "12M"), ("--retrain-every-months", "6")));

        Assert.Equal((10m, 5m, (string?)"EDP"), (plan.TaxPercent, plan.Discount?.Percent, plan.Discount?.Source));
        Assert.Equal(Weekdays.FirstFromMonday(5), plan.Traffic.Active.Weekdays);
        Assert.Equal("Asia/Tokyo", plan.Traffic.Active.TimeZone);
        Assert.Equal(QuantityRange.Of(9m), plan.Traffic.Active.HoursPerDay);
        KnownQuota quota = plan.Known.Quota!;
        Assert.Equal((500L, 2_000_000L, 4L), (quota.RequestsPerMinute!.Limit, quota.TokensPerMinute!.Limit, quota.ModelUnits));
        Assert.Null(quota.TokensPerDay!.Limit);
        Assert.Equal(("command line", Trust.Assumed), (quota.Source.Location, quota.Source.Trust));
        Assert.Equal(6, plan.Customization!.RetrainEveryMonths);
    }

    [Fact]
    public void Read_KnownSourceByFlag_IsThatOfTheOtherFlagsAlone()
    {
        const string Measured = Reading.Smallest + "known: {quota: {rpm: 500, source: console, kind: contract}}\n";
        Plan plan = Reading.Good(
            Reading.WithFlags(
                Measured,
                ("--unit-tpm", "144000"), ("--unit-price", "none=49"), ("--known-source", "load test"), ("--known-kind", "measured")));

        Assert.Equal(("load test", Trust.Measured), (plan.Known.ModelUnit!.Source.Location, plan.Known.ModelUnit.Source.Trust));
        Assert.Equal("load test", Assert.Single(plan.Known.ModelUnitPrices).Source.Location);
        Assert.Equal("console", plan.Known.Quota!.Source.Location);
    }

    [Theory]
    [InlineData("--modes", "all", "all")]
    [InlineData("--modes", "batch", "[batch]")]
    [InlineData("--tiers", "standard, flex", "[standard,flex]")]
    [InlineData("--region", "us-east-1", "us-east-1")]
    [InlineData("--accept", "a", "[a]")]
    [InlineData("--weekdays", "Mon,Wed", "Mon,Wed")]
    public void Read_SeveralValues_ArePartedAtCommas(string flag, string value, string expected)
    {
        TextNode node = FlagLayer.Read([(flag, value)]).Root!;
        while (node is TextNode.Mapping { Entries: [var only] }) node = only.Value;
        Assert.Equal(
            expected,
            node is TextNode.List list ? $"[{string.Join(',', list.Items.Select(item => item.PlainText))}]" : node.PlainText);
    }

    [Theory]
    [InlineData("--model", "--weights-name")]
    [InlineData("--weights-name", "--model")]
    public void Read_AModelAndWeightsOfOnesOwn_IsAProblem(string first, string second) =>
        Assert.Contains(
            FlagLayer.Read([(first, "x"), (second, "y")]).Problems.Select(Reading.Show),
            problem => problem.StartsWith($"{second} key-repeated", StringComparison.Ordinal));

    [Fact]
    public void Read_UnknownFlag_Throws() => Assert.Throws<ArgumentException>(() => FlagLayer.Read([("--colour", "red")]));

    // What a mapping leads to is one value, or several of one kind; blocks within it are walked.
    private static IEnumerable<string> KeysOf(ObjectShape shape, string path) =>
        from property in shape.Properties
        where property.Shape is not null
        from key in KeysOf(property.Shape!, path + property.Key)
        select key;

    private static IEnumerable<string> KeysOf(Shape shape, string path) => shape switch
    {
        ObjectShape block => KeysOf(block, path + "."),
        EitherShape either => either.Options.SelectMany(option => KeysOf(option, path)).Distinct(),
        ListShape list => KeysOf(list.Items, path),
        _ => [path],
    };
}
