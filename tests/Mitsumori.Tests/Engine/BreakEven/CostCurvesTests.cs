using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Core.Workloads;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>
/// A curve says what the option costs at another rate, in longer days or on fewer of them. The judge asks the estimator, with a plan that
/// has that rate, those hours or days.
/// </summary>
public sealed class CostCurvesTests
{
    private static readonly decimal[] Rates =
    [
        0.05m,
        0.15m,
        0.19m,
        0.25m,
        0.5m,
        1m,
        1.9m,
        2.1m,
        3.3m,
        7m,
        14m,
        29.5m,
        49m,
        90m,
        101m,
        149m,
    ];

    private static readonly decimal[] Hours = [0.05m, 0.5m, 1m, 1.02m, 3.25m, 8m, 8.1m, 9m, 12m, 16.5m, 23.97m];

    public static TheoryData<string> Names => BreakEvenAnswers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OptionAtAnotherRate_IsItsEstimate(string name)
    {
        Plan plan = BreakEvenAnswers.Named(name);
        Ratio fullest = Case.Of(plan, SmallWorld.Book).Loads.Typical.RequestsPerMinute;
        AssertEstimated(
            plan,
            Axis.RequestsPerMinute,
            Rates.Select(rate => (Ratio.Of(rate), plan with { Traffic = AtRate(plan.Traffic, rate, fullest) })));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OptionInOtherHours_IsItsEstimate(string name)
    {
        if (Even(BreakEvenAnswers.Named(name)) is not Plan plan) return;
        AssertEstimated(
            plan,
            Axis.HoursPerDay,
            Hours.Select(hours =>
                (
                    Ratio.Of(hours),
                    plan with
                    {
                        Traffic = plan.Traffic with
                        {
                            Active = plan.Traffic.Active with { HoursPerDay = QuantityRange.Of(hours), Between = null },
                        },
                    })));
    }

    // Days are those of fewer days of the week.
    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OptionOnFewerDays_IsItsEstimate(string name)
    {
        if (Even(BreakEvenAnswers.Named(name)) is not Plan plan) return;

        // Round the clock an odd number of hours is one stretch for the estimate, and days of windows along the curve.
        int most = plan.Period is BillingPeriod.ExplicitHours ? 6 : plan.Traffic.Active.Weekdays.Count;
        IEnumerable<Plan> fewer = Enumerable
            .Range(1, most)
            .Select(days =>
                plan with
                {
                    Traffic = plan.Traffic with { Active = plan.Traffic.Active with { Weekdays = Weekdays.FirstFromMonday(days) } },
                });
        AssertEstimated(plan, Axis.DaysPerMonth, fewer.Select(moved => (Case.Of(moved, SmallWorld.Book).Loads.Typical.Days, moved)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OptionsOfThePlanItself_CostWhatTheEstimateSays(string name)
    {
        Plan plan = BreakEvenAnswers.Named(name);
        Estimate estimate = Estimator.Estimate(plan, SmallWorld.Book);
        foreach (Axis axis in Enum.GetValues<Axis>())
        {
            if (CurveDrawing.PlanAt(estimate, SmallWorld.Book, axis) is not Ratio at) continue;
            if (axis != Axis.RequestsPerMinute && plan.Period is BillingPeriod.ExplicitHours) continue;
            foreach (Curve curve in CurveDrawing.Of(estimate, SmallWorld.Book, estimate.Options, axis, at * 2m, at))
            {
                CurvePoint? point = curve.Points.FirstOrDefault(point => point.At == at);
                if (point is not null)
                    AssertNear(
                        estimate.Options.Single(option => option.Id == curve.Option).Monthly!.Amount,
                        point.Cost,
                        $"{curve.Option} along {axis}");
            }
        }
    }

    private static void AssertEstimated(Plan plan, Axis axis, IEnumerable<(Ratio At, Plan Moved)> moves)
    {
        Case asked = Case.Of(plan, SmallWorld.Book);
        CostCurves curves = new(Scenario.Along(asked.Inputs.Typical, axis).Variation, 200m);
        Dictionary<string, CostCurve> byOption = Estimator.Estimate(plan, SmallWorld.Book).Options
            .Where(option => option.Monthly is { Lines.IsEmpty: false })
            .ToDictionary(option => option.Id, option => curves.Of(option));
        foreach ((Ratio at, Plan moved) in moves)
        {
            foreach (Option option in Estimator.Estimate(moved, SmallWorld.Book).Options.Where(option => byOption.ContainsKey(option.Id)))
            {
                CostCurve curve = byOption[option.Id];
                bool isWithin = at <= curve.End;

                // A curve ends only where an import has no more copies.
                if (!isWithin) Assert.Equal((HostingMode.CustomModelImport, Verdict.Infeasible), (option.Mode, option.Verdict));
                else AssertNear(option.Monthly!.Amount, curve.Below(at), $"{option.Id} at {at}");
            }
        }
    }

    private static void AssertNear(Usd expected, Ratio actual, string where)
    {
        Ratio away = actual - expected.Dollars;
        Assert.True(Ratio.Max(away, -away) < 0.000000001m, $"{where}: {actual} instead of {expected.Dollars}");
    }

    private static Traffic AtRate(Traffic traffic, decimal rate, Ratio fullest) =>
        traffic.Match(
            level => level.AsRate(QuantityRange.Of(rate)),
            week =>
                week with
                {
                    Hours = new(week.Hours.Requests.Select(requests => (Ratio.Of(requests) * rate / fullest).ToDecimal()).ToSequence()),
                });

    // The same load as a rate, which hours and days multiply; null where hours differ.
    private static Plan? Even(Plan plan) => plan.Traffic.IsLevel
        ? plan with { Traffic = AtRate(plan.Traffic, Case.Of(plan, SmallWorld.Book).Loads.Typical.RequestsPerMinute.ToDecimal(), 1m) }
        : null;
}
