using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>What the ends of ranges and the length of days do to every total.</summary>
public sealed class RangeLawsTests
{
    private static readonly string[] Parts = ["monthly", "one-time", "first year"];

    [Fact]
    public void Estimate_WiderRanges_NeverNarrowATotal() =>
        Gen.Select(ShippedPlanGen.Plans, Gen.Int[0, 10].Array[7], Gen.Int[10, 30].Array[7])
            .Holds(
                (plan, lower, higher, bites) =>
                {
                    int next = 0;
                    QuantityRange Wider(QuantityRange range)
                    {
                        (decimal down, decimal up) = (lower[next] / 10m, higher[next] / 10m);
                        next++;

                        // What a unit carries, and what is trained, stay above 0.
                        decimal low = range.Low * down;
                        return QuantityRange.Of(low == 0m ? range.Low : low, range.Typical, range.High * up);
                    }

                    Traffic traffic = plan.Traffic;
                    RequestShape tokens = traffic.Tokens;
                    Plan wide = plan with
                    {
                        Traffic = traffic.WithRequests(Wider(traffic.Asked())) with
                        {
                            Tokens = tokens with { Input = Wider(tokens.Input), Output = Wider(tokens.Output) },
                        },
                        Customization = plan.Customization is { TrainingTokens: QuantityRange trained } customization
                            ? customization with
                            {
                                TrainingTokens = Wider(trained),
                            }
                            : plan.Customization,
                        Known = plan.Known with
                        {
                            ModelUnit = plan.Known.ModelUnit is { TokensPerMinute: QuantityRange both } unit
                                ? unit with
                                {
                                    TokensPerMinute = Wider(both),
                                }
                                : plan.Known.ModelUnit,
                            ImportCopy = plan.Known.ImportCopy is { RequestsPerMinute: QuantityRange rate } copy
                                ? copy with
                                {
                                    RequestsPerMinute = Wider(rate),
                                }
                                : plan.Known.ImportCopy,
                        },
                    };
                    ForBoth(
                        plan,
                        wide,
                        (id, part, narrow, other) =>
                        {
                            bites.CountIf(other.Low < narrow.Low && narrow.High < other.High, part);
                            Assert.True(
                                other.Low <= narrow.Low && other.Amount == narrow.Amount && narrow.High <= other.High,
                                $"{id}: {narrow.Low}..{narrow.Amount}..{narrow.High} became {other.Low}..{other.Amount}..{other.High}");
                        });
                },
                Parts);

    // Holds where the rate of a minute is given: a volume that is given for a day or a month does not grow with the hours it is spread
    // over.
    [Fact]
    public void Estimate_LongerHoursAtTheSameRate_NeverCostLess() =>
        Gen.Select(ShippedPlanGen.Plans, Gen.Int[0, 20])
            .Holds(
                (plan, halves, bites) =>
                {
                    Traffic traffic = plan.Traffic.AsRate(plan.Traffic.Asked());
                    QuantityRange hours = traffic.Active.HoursPerDay;
                    decimal Longer(decimal each) => Math.Min(24m, each + (halves / 2m));
                    QuantityRange longer = QuantityRange.Of(Longer(hours.Low), Longer(hours.Typical), Longer(hours.High));
                    ForBoth(
                        plan with
                        {
                            Traffic = traffic,
                        },
                        plan with
                        {
                            Traffic = traffic with { Active = traffic.Active with { HoursPerDay = longer } },
                        },
                        (id, part, shorter, other) =>
                        {
                            bites.CountIf(shorter.Amount < other.Amount, part);
                            Assert.True(
                                shorter.Low <= other.Low && shorter.Amount <= other.Amount && shorter.High <= other.High,
                                $"{id}: {shorter.Amount} became {other.Amount}");
                        });
                },
                ["monthly", "first year"]);

    private static void ForBoth(Plan plan, Plan changed, Action<string, string, YearTotal, YearTotal> law)
    {
        Dictionary<string, Option> others = EstimateCost.Run(changed, ShippedPlanGen.Book).Options.ToDictionary(option => option.Id);
        foreach (Option option in EstimateCost.Run(plan, ShippedPlanGen.Book).Options)
        {
            // A quota that no longer carries the load adds a row of the profile, one that does again takes it away.
            if (!others.TryGetValue(option.Id, out Option? other)) continue;
            // Of an offer that nobody recorded, and a call that is too long for it, no sum is told.
            if (option.Monthly is null || other.Monthly is null) continue;
            law(option.Id, "monthly", SumsOf(option.Monthly), SumsOf(other.Monthly!));
            law(option.Id, "one-time", SumsOf(option.OneTime!), SumsOf(other.OneTime!));
            if (option.FirstYear is YearTotal year) law(option.Id, "first year", year, other.FirstYear!);
        }
    }
    private static YearTotal SumsOf(Total total) => new(total.Amount, total.Low, total.High, total.IsComplete, total.IsUnknown);
}
