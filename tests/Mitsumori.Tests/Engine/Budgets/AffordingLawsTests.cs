using CsCheck;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Budgets;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Engine.BreakEven;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.Budgets;

/// <summary>
/// Law: the rate that a budget carries is the inverse of an estimate. At it the amount due is within the budget and no limit forbids it; with
/// one request more a month it is not, or a limit does.
/// </summary>
public sealed class AffordingLawsTests
{
    private static readonly string[] Conditions =
    [
        "money ends a line", "money ends units", "money ends copies", "a quota ends it", "granted units end it", "copies end it",
        "nothing is paid for", "units of unknown throughput", "a discount and tax", "another currency",
    ];

    private static readonly ExchangeRate Yen = new(150.25m, Currency.Yen, new(2026, 11, 20));

    private static readonly Gen<(Plan Plan, Budget Budget)> Questions =
        from plan in CostCurveLawsTests.Plans
        from dollars in Gen.Int[1, 400]
        from scale in Gen.Int[0, 3]
        from money in Gen.Int[0, 2]
        from granted in Gen.Int[0, 6]
        select Of(plan, dollars * (decimal)Math.Pow(10, scale), money, granted);

    [Fact]
    public void Of_AnyPlanAndBudget_IsTheInverseOfAnEstimate() =>
        Questions.Holds(
            (asked, bites) =>
            {
                (Plan plan, Budget budget) = asked;
                if (!plan.Traffic.IsLevel || HasTooManyDigits(plan, budget)) return;
                bites.CountIf(plan.TaxPercent is not null, "a discount and tax");
                bites.CountIf(budget.Currency is not null, "another currency");
                AffordAnswer answer = Affording.Of([plan], budget, SmallWorld.Book);
                foreach (AffordedOption option in answer.Options)
                {
                    bites.CountIf(option.Needs is not null, "units of unknown throughput");
                    if (option.Rate is not Ratio rate) continue;
                    bites.CountIf(rate.IsZero && option.LeastBudget is not null, "nothing is paid for");
                    Ratio minutes = MinutesOf(plan);
                    Assert.True((rate * minutes).TryToExact(out decimal requests) && decimal.IsInteger(requests), $"{option.Option.Id} {rate}");
                    if (requests > 0m && Find(plan, requests, option) is Option there)
                    {
                        Assert.NotEqual(Verdict.Infeasible, there.Verdict);
                        Assert.True(Pays(budget, there, plan), $"{option.Option.Id}: {requests} are {there.Monthly!.Amount}");
                        Assert.Equal(option.Monthly, there.Monthly!.Amount);
                        Assert.Equal(option.Units, there.Units);
                    }

                    if (Find(plan, requests + 1m, option) is not Option more) continue;
                    bool isPaid = Pays(budget, more, plan), isCarried = more.Verdict != Verdict.Infeasible;
                    Assert.False(isPaid && isCarried, $"{option.Option.Id}: {requests + 1m} more are {more.Monthly!.Amount}");
                    if (isCarried) Assert.Equal("budget", option.EndedBy?.Code);
                    bites.CountIf(!isPaid && option.Units is null, "money ends a line");
                    bites.CountIf(!isPaid && option.Option.Capacity is OptionCapacity.OfUnits, "money ends units");
                    bites.CountIf(!isPaid && option.Option.Capacity is OptionCapacity.OfCopies, "money ends copies");
                    bites.CountIf(!isCarried && option.Option.Capacity is OptionCapacity.OfQuotas, "a quota ends it");
                    bites.CountIf(!isCarried && option.Option.Capacity is OptionCapacity.OfUnits, "granted units end it");
                    bites.CountIf(!isCarried && option.Option.Capacity is OptionCapacity.OfCopies, "copies end it");
                }
            },
            Conditions,
            Tries.Usually(600));

    // Such a plan is refused.
    private static bool HasTooManyDigits(Plan plan, Budget budget)
    {
        try
        {
            Affording.Of([plan], budget, SmallWorld.Book);
            return false;
        }
        catch (TooManyDigitsException)
        {
            return true;
        }
    }

    private static Ratio MinutesOf(Plan plan)
    {
        Estimate estimate = Estimator.Estimate(plan, SmallWorld.Book);
        return estimate.ActiveHours * 60m;
    }

    private static Option? Find(Plan plan, decimal requests, AffordedOption option)
    {
        Traffic.Level level = (Traffic.Level)plan.Traffic;
        Traffic.MonthVolume volume = new(QuantityRange.Of(requests), level.Tokens, level.Active)
        {
            PeakFactor = level.PeakFactor,
            IsInteractive = level.IsInteractive,
            LatencySeconds = level.LatencySeconds,
        };
        return Estimator.Estimate(plan with { Traffic = volume }, SmallWorld.Book).Options.FirstOrDefault(other => other.Id == option.Option.Id);
    }

    private static bool Pays(Budget budget, Option option, Plan plan) =>
        budget.Covers(AmountDue.Of(option.Monthly!.Amount, plan), plan.Exchange);

    private static (Plan, Budget) Of(Plan plan, decimal dollars, int money, int granted) =>
        (
            plan with
            {
                Exchange = money == 2 ? Yen : null,
                Discount = money == 1 ? new(7.5m, "EDP") : null,
                TaxPercent = money == 1 ? 10m : null,
                Known = granted == 0 || plan.Known.Quota is not null ? plan.Known : plan.Known with { Quota = QuotaOf(granted) },
            },
            new(money == 2 ? dollars * 150m : dollars, money == 2 ? Currency.Yen : null));

    // Few calls, few tokens, or few units.
    private static KnownQuota QuotaOf(int granted) => new(
        granted < 4 ? new(granted * 20) : null,
        granted % 2 == 0 ? new(granted * 30_000) : null,
        null,
        granted > 2 ? granted - 2 : null,
        SmallWorld.Measured);
}
