using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>
/// What holds of every break-even answer on the shipped book: nothing is recommended that cannot be had, and a threshold or crossing put
/// back into the plan does what was said.
/// </summary>
public sealed class BreakEvenLawsTests
{
    private static readonly Tries Plans = Tries.Exactly(300);

    // Of plans of every kind few have two options of which either could be the cheaper.
    private static readonly Gen<Plan> Asked = Gen.Frequency((1, ShippedPlanGen.Plans), (2, ShippedPlanGen.Contested));

    private static readonly string[] CrossingNames =
    [
        .. from kind in Enum.GetNames<CrossingKind>()
           from axis in new[] { Axis.RequestsPerMinute, Axis.HoursPerDay }
           from side in new[] { "below", "above" }
           select $"{kind} over {axis}, {side}",
    ];

    // The last digit of a number that is put into a plan.
    private const decimal Step = 0.000000001m;

    private static readonly Source User = new("known", "law", null, null, DateBasis.None, Trust.Assumed);

    [Fact]
    public void Decision_AnyPlan_NamesOnlyWhatCarriesTheLoadIsSoldAndIsPriced() =>
        Asked.Holds(
            (plan, bites) =>
            {
                BreakEvenAnswer breakEven = Decide(plan);
                Dictionary<string, Option> options = breakEven.Estimate.Options.ToDictionary(option => option.Id);
                Option[] feasible =
                [
                    .. options.Values.Where(option => option is { Role: OptionRole.Candidate, Verdict: Verdict.Feasible }),
                ];
                string[] named =
                [
                    .. new[]
                    {
                        breakEven.Estimate.Cheapest.Typical,
                        breakEven.Estimate.Cheapest.Low,
                        breakEven.Estimate.Cheapest.High,
                    }.OfType<string>(),
                    .. breakEven.Flips.SelectMany(flip => new[] { flip.From, flip.To }),
                    .. breakEven.Regrets.Select(regret => regret.Option),
                ];
                Assert.All(
                    named.Distinct(),
                    id =>
                    {
                        bites.Count("named");
                        bites.CountIf(options[id].Monthly!.CostGaps.Any(), "named with a gap of all");
                        Assert.Contains(options[id], feasible);
                        Assert.NotEmpty(options[id].Monthly!.Lines);
                        Assert.All(
                            options[id].Monthly!.CostGaps,
                            gap => Assert.All(feasible, other => Assert.Contains(gap, other.Monthly!.CostGaps)));
                    });
                Assert.All(
                    breakEven.Flips,
                    flip =>
                    {
                        bites.Count("flip");
                        Assert.Equal(breakEven.Estimate.Cheapest.Typical, flip.From);
                    });
                Assert.All(
                    breakEven.Thresholds,
                    threshold =>
                    {
                        Option rival = options[threshold.Rival],
                            option = options[threshold.Option];
                        bites.Count(threshold.RivalIsReference ? "threshold beside a reference" : "threshold beside a candidate");
                        Assert.True(rival.Verdict is Verdict.Feasible || (rival is { Verdict: Verdict.Unconfirmed, Role: OptionRole.Candidate }));
                        Assert.Equal(rival.Conditions, threshold.RivalConditions);
                        Assert.Equal(threshold.RivalIsReference, rival.Role == OptionRole.Reference);
                        Assert.NotEqual(option.Mode, rival.Mode);
                        Assert.DoesNotContain(rival.Reasons, reason => reason is Refusal.NotInteractive);
                        Assert.All(rival.Monthly!.CostGaps, gap => Assert.Contains(gap, option.Monthly!.CostGaps));
                    });
                bites.CountIf(breakEven.Regrets.Count > 0, "regret");
            },
            ["named", "named with a gap of all", "flip", "regret", "threshold beside a candidate", "threshold beside a reference"],
            Plans);

    [Fact]
    public void Threshold_PutIntoThePlan_TiesOrPaysAndBeyondItDoesNot() => Asked.Select(Single).Holds(
        (plan, bites) =>
        {
            BreakEvenAnswer breakEven = Decide(plan);
            foreach (Threshold threshold in breakEven.Thresholds) Check(plan, breakEven.Estimate, threshold, bites);
        },
        [.. Enum.GetNames<Unpublished>().SelectMany(unknown => new[] { $"{unknown} pays", $"{unknown} does not pay" })],
        Tries.Exactly(600));

    [Fact]
    public void Crossing_PutIntoThePlan_ChangesTheCheaperSide() =>
        Asked
            .Select(Single)
            .Holds(
                (drawn, bites) =>
                {
                    Plan plan = drawn with { Traffic = drawn.Traffic.AsRate(drawn.Traffic.Asked()) };
                    foreach (
                        IGrouping<(Axis, string, string), Crossing> pair in Decide(plan)
                            .Crossings.Where(crossing => crossing.Axis != Axis.DaysPerMonth)
                            .GroupBy(crossing => (crossing.Axis, crossing.A, crossing.B)))
                    {
                        Crossing[] all = [.. pair];
                        for (int i = 0; i < Math.Min(all.Length, 3); i++)
                        {
                            Ratio from = i == 0 ? 0m : all[i - 1].At,
                                to = i + 1 < all.Length ? all[i + 1].At : all[i].At + 1m;
                            Check(plan, all[i], from, to, bites);
                        }
                    }
                },
                [.. CrossingNames, "at the point"],
                Plans);

    private static void Check(Plan plan, Estimate before, Threshold threshold, Bites bites)
    {
        Ratio peak = before.PeakRequestsPerMinute;
        Option option = before.Options.Single(option => option.Id == threshold.Option);
        Ratio input =
                peak * (plan.Traffic.Tokens.Input.Typical + plan.Traffic.Tokens.CacheRead.Typical + plan.Traffic.Tokens.CacheWrite.Typical),
            output = peak * plan.Traffic.Tokens.Output.Typical;
        switch (threshold)
        {
            case { Unknown: Unpublished.UnitPrice, AtMostPerHour: Ratio most }:
                AssertPaysUpTo(most, price => WithPrice(plan, option, price), threshold, bites);
                break;
            case { Unknown: Unpublished.Both }:
                foreach (ThresholdPair pair in threshold.Curve.Where((_, i) => i is 0 or 2 or 19))
                {
                    if (WithUnits(plan, input, output, pair.Units) is Plan carried)
                        AssertPaysUpTo(pair.AtMostPerHour, price => WithPrice(carried, option, price), threshold, bites);
                }

                break;
            case { Unknown: Unpublished.UnitThroughput, Units: long units }:
                if (units > 0 && WithUnits(plan, input, output, units) is Plan enough) AssertPays(enough, threshold, pays: true, bites);
                if (WithUnits(plan, input, output, units + 1) is Plan tooMany) AssertPays(tooMany, threshold, pays: false, bites);
                break;
            case { Unknown: Unpublished.CopyRate, Units: long copies }:
                if (copies > 0) AssertPays(WithCopies(plan, peak, copies), threshold, pays: true, bites);

                // Below one call in five minutes each call is a window, however many copies there could be.
                if (copies < plan.Hosting.MaxCopies && peak / plan.Traffic.PeakFactor >= 0.2m)
                    AssertPays(WithCopies(plan, peak, copies + 1), threshold, pays: false, bites);
                break;
        }
    }

    private static void AssertPaysUpTo(Ratio most, Func<decimal, Plan> withPrice, Threshold threshold, Bites bites)
    {
        if (most >= 0m) AssertPays(withPrice(Down(most)), threshold, pays: true, bites);
        AssertPays(withPrice(most >= 0m ? Down(most) + Step : 0m), threshold, pays: false, bites);
    }

    private static void AssertPays(Plan plan, Threshold threshold, bool pays, Bites bites)
    {
        if (TryEstimate(plan) is not Estimate estimate) return;
        bites.Count($"{threshold.Unknown} {(pays ? "pays" : "does not pay")}");
        Usd option = CostOf(estimate, threshold.Option)!.Value, rival = CostOf(estimate, threshold.Rival)!.Value;
        decimal slack = Slack(plan);
        Assert.True(
            pays ? option.Dollars <= rival.Dollars + slack : option.Dollars + slack > rival.Dollars,
            $"{threshold.Option} {option}, {threshold.Rival} {rival}, pays: {pays}");
    }

    private static void Check(Plan plan, Crossing crossing, Ratio from, Ratio to, Bites bites)
    {
        decimal below = Down(crossing.At), above = below + Step;
        bool isExact = below == crossing.At;
        if (isExact) below -= Step;
        if (crossing.Axis == Axis.HoursPerDay && above > 24m) return;
        if (below > from && Costs(plan, crossing, below) is (Usd, Usd) before)
            AssertCheaper(plan, crossing, crossing.CheaperBelow, before, below, bites);
        if (above < to && Costs(plan, crossing, above) is (Usd, Usd) after)
            AssertCheaper(plan, crossing, crossing.CheaperAbove, after, above, bites);
        if (isExact && Costs(plan, crossing, below + Step) is (Usd a, Usd b))
        {
            bites.Count("at the point");
            AssertEqual(plan, crossing.CostA, a);
            AssertEqual(plan, crossing.CostB, b);
        }
    }

    private static void AssertCheaper(Plan plan, Crossing crossing, string cheaper, (Usd A, Usd B) costs, decimal at, Bites bites)
    {
        bites.Count($"{crossing.Kind} over {crossing.Axis}, {(at < crossing.At ? "below" : "above")}");
        Usd less = cheaper == crossing.A ? costs.A : costs.B, more = cheaper == crossing.A ? costs.B : costs.A;
        Assert.True(
            less.Dollars <= more.Dollars + Slack(plan),
            $"{cheaper} should be the cheaper at {at} beside {crossing.At} ({crossing.Axis}): "
                + $"{crossing.A} {costs.A}, {crossing.B} {costs.B}");
    }

    private static void AssertEqual(Plan plan, Ratio expected, Usd real)
    {
        Ratio away = expected - real.Dollars;
        Assert.True((away < 0m ? -away : away) <= Slack(plan), $"{expected} {real}");
    }

    // Explicit hours make a fraction of the days, which an estimate's requests are rounded to; months come out even.
    private static decimal Slack(Plan plan) => plan.Period is BillingPeriod.ExplicitHours ? 0.000001m : 0m;

    // Null where the plan needs too many digits or one side cannot be hosted there.
    private static (Usd A, Usd B)? Costs(Plan plan, Crossing crossing, decimal at)
    {
        if (at <= 0m) return null;
        Plan moved = plan with
        {
            Traffic = crossing.Axis == Axis.RequestsPerMinute
                ? plan.Traffic.WithRequests(at)
                : plan.Traffic with { Active = plan.Traffic.Active with { HoursPerDay = QuantityRange.Of(at) } },
        };
        return TryEstimate(moved) is Estimate estimate && CostOf(estimate, crossing.A) is Usd a && CostOf(estimate, crossing.B) is Usd b
            ? (a, b)
            : null;
    }

    private static Usd? CostOf(Estimate estimate, string id) => estimate.Options.Single(option => option.Id == id).Monthly?.Amount;

    private static BreakEvenAnswer Decide(Plan plan) => FindBreakEven.Run(plan, ShippedPlanGen.Book, TestContext.Current.CancellationToken);

    private static Estimate? TryEstimate(Plan plan)
    {
        try
        {
            return EstimateCost.Run(plan, ShippedPlanGen.Book);
        }
        catch (TooManyDigitsException)
        {
            return null;
        }
    }

    private static Plan WithPrice(Plan plan, Option option, decimal price)
    {
        CommitmentTerm term = option.Commitment!.Value;
        KnownUnitPrice known = new(term, new(price, 1), User with { Id = "known.modelUnitPrice" });
        return plan with
        {
            Known = plan.Known with { ModelUnitPrices = [.. plan.Known.ModelUnitPrices.Where(other => other.Term != term), known] },
        };
    }

    // What each of so many units must carry, rounded up; null where the load cannot fill so many.
    private static Plan? WithUnits(Plan plan, Ratio input, Ratio output, long units)
    {
        decimal eachInput = Down(input / units) + Step, eachOutput = Down(output / units) + Step;
        long needed = Math.Max(1L, Math.Max((input / eachInput).CeilingCount(), (output / eachOutput).CeilingCount()));
        if (needed != units) return null;
        return plan with
        {
            Known = plan.Known with
            {
                ModelUnit = new(QuantityRange.Of(eachInput), QuantityRange.Of(eachOutput), null, User with { Id = "known.modelUnit" }),
            },
        };
    }

    private static Plan WithCopies(Plan plan, Ratio peak, long copies)
    {
        QuantityRange each = QuantityRange.Of(Down(peak / copies) + Step);
        KnownImportCopy known = plan.Known.ImportCopy is KnownImportCopy copy
            ? copy with
            {
                RequestsPerMinute = each,
            }
            : new(null, null, null, each, null, User with { Id = "known.importCopy" });
        return plan with { Known = plan.Known with { ImportCopy = known } };
    }

    private static decimal Down(Ratio value) => (decimal)(value / Step).Floor() * Step;

    /// <summary>The plan with every input at its typical value alone.</summary>
    private static Plan Single(Plan plan)
    {
        Traffic traffic = plan.Traffic;
        Known known = plan.Known;
        return plan with
        {
            Traffic = traffic.WithRequests(Typical(traffic.Asked())!) with
            {
                Tokens = traffic.Tokens with
                {
                    Input = Typical(traffic.Tokens.Input)!,
                    Output = Typical(traffic.Tokens.Output)!,
                    CacheRead = Typical(traffic.Tokens.CacheRead)!,
                    CacheWrite = Typical(traffic.Tokens.CacheWrite)!,
                },
                Active = traffic.Active with { HoursPerDay = Typical(traffic.Active.HoursPerDay)! },
            },
            Known = known with
            {
                ModelUnit = known.ModelUnit is UnitThroughput unit
                    ? unit with
                    {
                        InputTokensPerMinute = Typical(unit.InputTokensPerMinute),
                        OutputTokensPerMinute = Typical(unit.OutputTokensPerMinute),
                        TokensPerMinute = Typical(unit.TokensPerMinute),
                    }
                    : null,
                ImportCopy = known.ImportCopy is KnownImportCopy copy
                    ? copy with
                    {
                        RequestsPerMinute = Typical(copy.RequestsPerMinute),
                        TokensPerMinute = Typical(copy.TokensPerMinute),
                    }
                    : null,
            },
        };
    }

    private static QuantityRange? Typical(QuantityRange? range) => range is null ? null : QuantityRange.Of(range.Typical);
}
