using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Core.Workloads;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>
/// A flip is where the cheapest ceases to be it. The judge tries values of the input one after another and asks the estimator.
/// </summary>
public sealed class FlipsTests
{
    // Values tried between the typical one and the farthest that is looked at, on either side.
    private const int Tries = 60;

    private static readonly Ratio Least = new(1, 1_000_000);

    public static TheoryData<string> Names =>
        [
            .. BreakEvenAnswers
                .All.Select(plan => plan.Name)
                .Where(name => name.StartsWith("ranges-", StringComparison.Ordinal) || name == "a-tie-at-the-typical-value"),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_RangedPlan_ChangesTheCheapestThereAndNotBefore(string name)
    {
        Plan plan = BreakEvenAnswers.Named(name);
        Estimate estimate = Estimator.Estimate(plan, SmallWorld.Book);
        BreakEvenAnswer breakEven = BreakEvens.Of(estimate, SmallWorld.Book, TestContext.Current.CancellationToken);
        string[] rivals = [.. breakEven.Regrets.Select(regret => regret.Option).Where(id => id != estimate.Cheapest.Typical)];
        Assert.True(rivals.Length > 0);
        foreach (RangedInput input in RangedInputs.Of(Case.Of(plan, SmallWorld.Book)))
        {
            decimal typical = input.Range.Typical, farthest = input.Key == "traffic.active.hoursPerDay" ? 24m : input.Range.High * 50m;
            foreach (bool isAbove in (bool[])[true, false])
            {
                Flip? flip = breakEven.Flips.SingleOrDefault(flip => flip.Input == input.Key && flip.IsAbove == isAbove);
                Ratio end = flip?.At ?? (isAbove ? farthest : input.IsReciprocal ? input.Range.Low / 50m : 0m);
                for (int i = 0; i < Tries; i++)
                {
                    decimal value = (typical + ((end - typical) * i / Tries)).ToDecimal();
                    string leader = Leader(Put(plan, input.Key, value), estimate.Cheapest.Typical!, rivals);
                    Assert.True(leader == estimate.Cheapest.Typical, $"{leader} leads at {input.Key} {value}, before {end}");
                }

                if (flip is null) continue;
                decimal beyond = (flip.At * (Ratio.Of(1m) + (isAbove ? Least : -Least))).ToDecimal();
                Assert.Equal((flip.To, flip.From), (Leader(Put(plan, input.Key, beyond), flip.From, rivals), estimate.Cheapest.Typical));
                Assert.Equal(flip.At >= input.Range.Low && flip.At <= input.Range.High, flip.IsWithinRange);
                if (plan.Traffic is Traffic.Rate)
                    Assert.Equal((name, input.Key, IsBeyond(plan, input, flip)), (name, input.Key, flip.BeyondQuota));
            }
        }
    }

    // Oregon takes 2.5 for a million tokens in and 5 out, Virginia 2 and 10: both 0.003 for 1,000 and 100, Oregon less for shorter
    // requests. Virginia has the smaller id.
    [Fact]
    public void Of_TieAtTheTypicalValue_IsAFlipOnTheSideWhereTheOtherCostsLess()
    {
        PriceObservation[] prices =
        [
            .. SmallWorld.Book.Prices.Observations,
            .. from row in SmallWorld.Book.Prices.Observations
            where row.Kind is PriceKind.OnDemandInputToken or PriceKind.OnDemandOutputToken
            where row.Subject == PriceSubject.Of(SmallWorld.House)
            select row with
            {
                Id = row.Id + "-oregon",
                Regions = [SmallWorld.Oregon],
                Price = new(row.Kind == PriceKind.OnDemandInputToken ? 2.5m : 5m, 1_000_000),
            },
        ];
        FactBook book = SmallWorld.Book with { Prices = new(prices), Offers = SmallWorld.OffersIn([SmallWorld.Virginia, SmallWorld.Oregon]) };
        Plan plan = BreakEvenAnswers.Named("ranges-of-the-load") with
        {
            Regions = [SmallWorld.Virginia, SmallWorld.Oregon],
            Known = Known.Nothing,
            Hosting = Hosting.Everything with { Modes = [HostingMode.BaseOnDemand] },
        };
        plan = plan with
        {
            Traffic = SmallWorld.Plain.Traffic with
            {
                Tokens = plan.Traffic.Tokens with
                {
                    CacheRead = QuantityRange.Of(0m),
                    CacheWrite = QuantityRange.Of(0m),
                    Output = QuantityRange.Of(100m),
                },
            },
        };
        BreakEvenAnswer breakEven = BreakEvens.Of(Estimator.Estimate(plan, book), book, TestContext.Current.CancellationToken);
        Flip flip = Assert.Single(breakEven.Flips);
        Assert.Equal(("traffic.tokens.input", "base-on-demand@us-east-1", "base-on-demand@us-west-2"), (flip.Input, flip.From, flip.To));
        Assert.Equal((1_000m, 0m, false, false), (flip.At.ToDecimal(), flip.Distance.ToDecimal(), flip.IsAbove, flip.BeyondQuota));
    }

    // 90 requests of 500 tokens a minute cost 8,370 of the base model, and 3,720 for each copy, that is for 2 of them: a copy that carries
    // less than 45 makes 3.
    [Theory]
    [InlineData(true, "known.importCopy.requestsPerMinute", 45)]
    [InlineData(false, "known.importCopy.tokensPerMinute", 22_500)]
    public void Of_CopiesBesideAReference_ChangesWhereOneMoreIsNeeded(bool isByRequests, string key, int at)
    {
        QuantityRange carried = QuantityRange.Of(at * 0.8m, at * 1.2m, at * 1.5m);
        Plan plan = BreakEvenAnswers.Named("import-known-copies") with
        {
            Known = Known.Nothing with
            {
                ImportCopy = new(null, null, null, isByRequests ? carried : null, isByRequests ? null : carried, SmallWorld.Measured),
            },
        };
        plan = plan with { Traffic = plan.Traffic with { PeakFactor = 1m } };
        Sequence<Option> options = Estimator.Estimate(plan, SmallWorld.Book).Options;
        Option import = options.Single(option => option.Mode == HostingMode.CustomModelImport),
            other = options.Single(option => option.Mode == HostingMode.BaseOnDemand);
        Flip flip = Assert.Single(new Flips(Case.Of(plan, SmallWorld.Book), [import, other], import, new(), []).All());
        Assert.Equal((key, other.Id, false, true), (flip.Input, flip.To, flip.IsAbove, flip.IsWithinRange));
        Assert.Equal((Ratio.Of(at), new Ratio(1, 6)), (flip.At, flip.Distance));
    }

    // The ceilings of both sides are those of the plan with that very value.
    private static bool? IsBeyond(Plan plan, RangedInput input, Flip flip)
    {
        Ratio[] ceilings =
        [
            .. Estimator
                .Estimate(Put(plan, input.Key, flip.At.ToDecimal()), SmallWorld.Book)
                .Options.Where(option => option.Id == flip.From || option.Id == flip.To)
                .Select(option => option.Capacity)
                .OfType<OptionCapacity.OfQuotas>()
                .Select(quotas => quotas.Settled)
                .OfType<Ratio>(),
        ];
        bool isRequests = input.Varies == RangedQuantity.Requests;
        Ratio peak = (isRequests ? flip.At : plan.Traffic.Asked().Typical) * plan.Traffic.PeakFactor;
        return ceilings.Length == 0 ? null : ceilings.Any(most => isRequests && flip.IsAbove ? peak >= most : peak > most);
    }

    // Who costs least, the cheapest so far before all others, then by id.
    private static string Leader(Plan plan, string cheapest, string[] rivals) => Estimator.Estimate(plan, SmallWorld.Book).Options
        .Where(option => option.Id == cheapest || rivals.Contains(option.Id))
        .OrderBy(option => option.Monthly!.Amount)
        .ThenBy(option => option.Id != cheapest)
        .ThenBy(option => option.Id, StringComparer.Ordinal)
        .First().Id;

    private static Plan Put(Plan plan, string key, decimal value)
    {
        QuantityRange single = QuantityRange.Of(value);
        Traffic traffic = plan.Traffic;
        UnitThroughput? unit = plan.Known.ModelUnit;
        return key switch
        {
            "traffic.tokens.input" => plan with { Traffic = traffic with { Tokens = traffic.Tokens with { Input = single } } },
            "traffic.tokens.output" => plan with { Traffic = traffic with { Tokens = traffic.Tokens with { Output = single } } },
            "traffic.tokens.cacheRead" => plan with { Traffic = traffic with { Tokens = traffic.Tokens with { CacheRead = single } } },
            "traffic.tokens.cacheWrite" => plan with { Traffic = traffic with { Tokens = traffic.Tokens with { CacheWrite = single } } },
            "traffic.active.hoursPerDay" => plan with { Traffic = traffic with { Active = traffic.Active with { HoursPerDay = single } } },
            "known.modelUnit.inputTpm" => plan with
            {
                Known = plan.Known with { ModelUnit = unit! with { InputTokensPerMinute = single } },
            },
            "known.modelUnit.outputTpm" => plan with
            {
                Known = plan.Known with { ModelUnit = unit! with { OutputTokensPerMinute = single } },
            },
            "known.modelUnit.tpm" => plan with { Known = plan.Known with { ModelUnit = unit! with { TokensPerMinute = single } } },
            _ => plan with { Traffic = traffic.WithRequests(single) },
        };
    }
}
