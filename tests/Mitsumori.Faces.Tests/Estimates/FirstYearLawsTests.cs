using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>
/// The engine sums a year without lines and tells alike months apart once; the judge here asks for each of the twelve months by itself.
/// </summary>
public sealed class FirstYearLawsTests
{
    private static readonly string[] Counted = ["complete", "floor", "a month unlike the first", "unknown", "one-time cost"];

    [Fact]
    public void FirstYear_AnyPlan_IsOneTimeCostAndTwelveMonths() => ShippedPlanGen.Plans.Holds(AssertYear, Counted);

    [Fact]
    public void FirstYear_HourlyTraffic_IsOneTimeCostAndTwelveMonths() =>
        Gen.Int[0, 90]
            .Array[HourlyMeans.Count]
            .Holds(
                (hours, bites) =>
                    AssertYear(
                        HourlyPlan(
                            new HourlyMeans(
                                hours.Select(requests => Math.Max(0m, requests - 40m)).Append(1m).TakeLast(HourlyMeans.Count).ToSequence())
                        ),
                        bites),
                Counted[..3],
                Tries.Exactly(20));

    private static void AssertYear(Plan plan, Bites bites)
    {
        if (plan.Period is not BillingPeriod.CalendarMonth first) return;
        Estimate[] months =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(month => EstimateOf(plan with { Period = new BillingPeriod.CalendarMonth(first.Month.Plus(month)) })),
        ];
        foreach (Option option in months[0].Options)
        {
            if (option.FirstYear is not YearTotal year) continue;
            Total?[] totals = [.. months.Select(month => month.Options.FirstOrDefault(other => other.Id == option.Id)?.Monthly)];

            // What is not sold any more in a later month is charged on in the year of who has it.
            if (totals.Contains(null)) continue;
            Total[] parts = [option.OneTime!, .. totals.OfType<Total>()];
            bites.Count(year switch { { IsComplete: true } => "complete", { IsUnknown: true } => "unknown", _ => "floor" });
            bites.CountIf(!option.OneTime!.Lines.IsEmpty, "one-time cost");
            bites.CountIf(parts[1..].Any(part => part.Amount != parts[1].Amount), "a month unlike the first");
            Assert.Equal(
                (
                    parts.Sum(part => part.Amount.Dollars),
                    parts.Sum(part => part.Low.Dollars),
                    parts.Sum(part => part.High.Dollars),
                    parts.All(part => part.IsComplete)),
                (year.Amount.Dollars, year.Low.Dollars, year.High.Dollars, year.IsComplete));
            Assert.Equal(!year.IsComplete && parts.All(part => part.Lines.IsEmpty), year.IsUnknown);
        }
    }

    private static Plan HourlyPlan(HourlyMeans week) => new(
        null, new("amazon.nova-pro-v1:0"), null, [new("us-east-1")], new BillingPeriod.CalendarMonth(new(2026, 10)), null,
        new Traffic.Week(week, RequestShape.Of(1_000m, 200m), ActiveHours.Always),
        null, [], Hosting.Everything with { UnitsWhileActive = true }, Known.Nothing, Acceptance.Nothing, null, []);

    private static Estimate EstimateOf(Plan plan) => EstimateCost.Run(plan, ShippedPlanGen.Book);
}
