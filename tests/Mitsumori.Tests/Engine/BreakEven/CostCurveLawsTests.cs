using CsCheck;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
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
/// Law: what an option costs on its curve is the amount of an estimate of the plan with that very value, for any plan, along every input
/// that can vary.
/// </summary>
public sealed class CostCurveLawsTests
{
    private static readonly string[] Load = ["rate", "hours", "days"];

    // Every charge beside every input along which it was seen to change.
    private static readonly string[] Changing =
    [
        .. Each(Charge.InputTokens, [.. Load, "input"]),
        .. Each(Charge.OutputTokens, [.. Load, "output"]),
        .. Each(Charge.CacheReadTokens, [.. Load, "cacheRead"]),
        .. Each(Charge.CacheWriteTokens, [.. Load, "cacheWrite"]),
        .. Each(Charge.ModelUnitHours, [.. Load, "input", "output", "cacheRead", "cacheWrite", "unitInput", "unitOutput", "unitTokens"]),
        .. Each(Charge.ImportCmuMinutes, [.. Load, "input", "output", "cacheRead", "cacheWrite", "copyRequests", "copyTokens"]),
        .. Each(Charge.ReservedInput, ["rate", "input", "cacheWrite"]),
        .. Each(Charge.ReservedOutput, ["rate", "output"]),
    ];

    private static readonly string[] Bases = ["one-unit-pays-at-no-throughput", "reservation", "import-known-copies"];

    internal static readonly Gen<Plan> Plans =
        from name in Gen.Int[0, Bases.Length - 1]
        from rate in Gen.Int[1, 4_000]
        from minutes in Gen.Int[1, 288]
        from weekdays in Gen.Int[1, 7]
        from tokens in Gen.Int[1, 3_000].Array[4]
        from carried in Gen.Int[1, 200].Array[5]
        from choices in Gen.Int[0, 2].Array[4]
        select Of(BreakEvenAnswers.Named(Bases[name]), rate / 20m, minutes / 12m, weekdays, tokens, carried, choices);

    [Fact]
    public void Of_AnyPlanWithAnotherValue_IsItsEstimate()
    {
        SortedDictionary<string, int> changed = new(StringComparer.Ordinal);
        Tries tries = Tries.Usually(500);
        Plans
            .Select(Gen.Int[1, 96].Array[2])
            .HoldsOfEach(
                (plan, places) =>
                {
                    Case asked = Case.Of(plan, SmallWorld.Book);
                    if (TryEstimate(plan) is not Estimate estimate)
                        return;
                    foreach ((string name, Variation variation, Ratio end, Func<decimal, Plan> moved) in Axes(asked))
                    {
                        CostCurves curves = new(variation, end);
                        foreach (int place in places)
                        {
                            // Values of few digits, as plans give them.
                            decimal value =
                                name == "days" ? (place % 7) + 1 : Math.Max(0.05m, Math.Round((end * place / 96m).ToDecimal(), 2));
                            Plan there = moved(value);
                            Ratio at =
                                name == "days" ? Case.Of(there, SmallWorld.Book).Inputs.Typical.Of(Input.Days)
                                : variation is Variation.Inverse ? Ratio.Of(1m, value)
                                : value;
                            if (at > end)
                                continue;
                            if (TryEstimate(there) is not Estimate moves)
                                continue;
                            foreach (
                                (Option option, Option other) in estimate
                                    .Options.Zip(moves.Options)
                                    .Where(both => both.First.Monthly is { Lines.IsEmpty: false }))
                            {
                                Assert.Equal(option.Id, other.Id);
                                AssertSame(curves.Of(option), at, other, $"{option.Id} along {name} at {value}");
                                foreach (
                                    CostLine line in other.Monthly!.Lines.Where(line =>
                                        option.Monthly!.Lines.FirstOrDefault(own => own.Charge == line.Charge)?.Quantity != line.Quantity))
                                {
                                    string key = $"{line.Charge} {name}";
                                    changed[key] = changed.GetValueOrDefault(key) + 1;
                                }
                            }
                        }
                    }
                },
                tries,
                threads: 1);
        if (!tries.AreWhole) return;
        Assert.Equal(Changing.Order(StringComparer.Ordinal), changed.Keys);
        Assert.All(changed, count => Assert.True(count.Value >= 5, $"{count.Key} changed {count.Value} times"));
    }

    // Null where the value makes a quantity of more than 28 digits: such a plan is refused.
    private static Estimate? TryEstimate(Plan plan)
    {
        try
        {
            return Estimator.Estimate(plan, SmallWorld.Book);
        }
        catch (TooManyDigitsException)
        {
            return null;
        }
    }

    private static void AssertSame(CostCurve curve, Ratio at, Option other, string where)
    {
        if (at > curve.End)
        {
            // A curve ends only where an import has no more copies.
            Assert.Equal((HostingMode.CustomModelImport, Verdict.Infeasible), (other.Mode, other.Verdict));
            return;
        }

        // On the edge of two pieces the estimate is on the other one already.
        if (curve.Pieces.Any(piece => piece.To == at && at < curve.End)) return;
        Ratio away = curve.Below(at) - other.Monthly!.Amount.Dollars;
        Assert.True(Ratio.Max(away, -away) < 0.00000001m, $"{where}: {curve.Below(at)} instead of {other.Monthly.Amount}");
    }

    private static IEnumerable<(string Name, Variation Variation, Ratio End, Func<decimal, Plan> Moved)> Axes(Case asked)
    {
        Plan plan = asked.Plan;
        Traffic traffic = plan.Traffic;
        ChargeInputs typical = asked.Inputs.Typical;
        foreach (Axis axis in Enum.GetValues<Axis>().Where(axis => Scenario.CanVary(plan, axis)))
        {
            Variation variation = Scenario.Along(typical, axis).Variation;
            yield return axis switch
            {
                Axis.RequestsPerMinute => (
                    "rate",
                    variation,
                    300m,
                    value => plan with { Traffic = AtRate(traffic, value, typical.Of(Input.RequestsPerMinute)) }),
                Axis.HoursPerDay => (
                    "hours",
                    variation,
                    24m,
                    value => plan with { Traffic = traffic with { Active = traffic.Active with { HoursPerDay = QuantityRange.Of(value) } } }
                ),
                Axis.DaysPerMonth => (
                    "days",
                    variation,
                    typical.Of(Input.Days),
                    value =>
                        plan with
                        {
                            Traffic = traffic with { Active = traffic.Active with { Weekdays = Weekdays.FirstFromMonday((int)value) } },
                        }),
            };
        }

        RequestShape tokens = traffic.Tokens;
        Plan WithTokens(RequestShape other) => plan with { Traffic = traffic with { Tokens = other } };
        yield return (
            "input",
            new Variation.Single(Input.InputTokens),
            9_000m,
            value => WithTokens(tokens with { Input = QuantityRange.Of(value) }));
        yield return (
            "output",
            new Variation.Single(Input.OutputTokens),
            9_000m,
            value => WithTokens(tokens with { Output = QuantityRange.Of(value) }));

        // A kind of token that does not come at all has no line whose cost could run along it.
        if (!tokens.CacheRead.IsZero)
            yield return (
                "cacheRead",
                new Variation.Single(Input.CacheReadTokens),
                9_000m,
                value => WithTokens(tokens with { CacheRead = QuantityRange.Of(value) }));
        if (!tokens.CacheWrite.IsZero)
            yield return (
                "cacheWrite",
                new Variation.Single(Input.CacheWriteTokens),
                9_000m,
                value => WithTokens(tokens with { CacheWrite = QuantityRange.Of(value) }));

        Known known = plan.Known;
        foreach (
            (string name, Input input, Func<decimal, Known> other) in (IEnumerable<(string, Input, Func<decimal, Known>)>)
                [
                    (
                        "unitInput",
                        Input.UnitInputTokensPerMinute,
                        value => known with { ModelUnit = known.ModelUnit! with { InputTokensPerMinute = QuantityRange.Of(value) } }),
                    (
                        "unitOutput",
                        Input.UnitOutputTokensPerMinute,
                        value => known with { ModelUnit = known.ModelUnit! with { OutputTokensPerMinute = QuantityRange.Of(value) } }),
                    (
                        "unitTokens",
                        Input.UnitTokensPerMinute,
                        value => known with { ModelUnit = known.ModelUnit! with { TokensPerMinute = QuantityRange.Of(value) } }),
                    (
                        "copyRequests",
                        Input.CopyRequestsPerMinute,
                        value => known with { ImportCopy = known.ImportCopy! with { RequestsPerMinute = QuantityRange.Of(value) } }),
                    (
                        "copyTokens",
                        Input.CopyTokensPerMinute,
                        value => known with { ImportCopy = known.ImportCopy! with { TokensPerMinute = QuantityRange.Of(value) } }),
                ])
        {
            if (typical.Find(input) is not null)
                yield return (name, new Variation.Inverse(input), 1_000m, value => plan with { Known = other(value) });
        }
    }

    private static Plan Of(Plan plan, decimal rate, decimal hours, int weekdays, int[] tokens, int[] carried, int[] choices)
    {
        ActiveHours active = new(QuantityRange.Of(hours), null, Weekdays.FirstFromMonday(weekdays), weekdays, "UTC");
        Traffic traffic = new Traffic.Rate(QuantityRange.Of(rate), Tokens(tokens, choices[0] > 0), active)
        {
            PeakFactor = 1m + (choices[1] / 4m),
            IsInteractive = choices[2] > 0,
        };
        if (choices[3] == 2)
            traffic = traffic.AsWeek(
                Enumerable
                    .Range(0, 168)
                    .Select(hour =>
                        hour == 9 ? rate
                        : hour * tokens[0] % 7 is 0 or 3 ? rate * (hour % 5)
                        : 0m));
        UnitThroughput unit =
            choices[1] == 0
                ? new(null, null, QuantityRange.Of(carried[0] * 500m), SmallWorld.Measured)
                : new(QuantityRange.Of(carried[1] * 500m), QuantityRange.Of(carried[2] * 200m), null, SmallWorld.Measured);
        KnownImportCopy copy = new(
            null,
            null,
            null,
            choices[1] == 0 ? QuantityRange.Of(carried[3]) : null,
            choices[1] == 1 ? QuantityRange.Of(carried[4] * 300m) : null,
            SmallWorld.Measured);
        return plan with
        {
            Traffic = traffic,
            Hosting = plan.Hosting with { UnitsWhileActive = choices[0] == 1 },
            Known = plan.Known with { ModelUnit = choices[2] == 2 ? null : unit, ImportCopy = copy },
        };
    }

    private static RequestShape Tokens(int[] tokens, bool areCached) =>
        new(
            QuantityRange.Of(tokens[0]),
            QuantityRange.Of(tokens[1]),
            null,
            QuantityRange.Of(areCached ? tokens[2] : 0m),
            QuantityRange.Of(areCached ? tokens[3] : 0m),
            CacheLife.FiveMinutes);

    private static Traffic AtRate(Traffic traffic, decimal rate, Ratio fullest) => traffic is Traffic.Week week
        ? traffic.AsWeek(week.Hours.Requests.Select(requests => (Ratio.Of(requests) * rate / fullest).ToDecimal()))
        : traffic.WithRequests(rate);

    private static IEnumerable<string> Each(Charge charge, string[] along) => along.Select(name => $"{charge} {name}");
}
