using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.Budgets;

/// <summary>Finds what a monthly budget carries. Pure: same plans, same budget, same book, same answer.</summary>
public static class Affording
{
    /// <param name="plans">One for each model, at least one; each of one rate, which stands for what is asked of units and copies.</param>
    /// <param name="hasRate">False where the plans leave their rate to the budget.</param>
    /// <exception cref="ArgumentException">A plan has no rate of the budget's currency, or names what the book does not have.</exception>
    /// <exception cref="TooManyDigitsException">The numbers make an amount that needs more than 28 digits.</exception>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static AffordAnswer Of(
        Sequence<Plan> plans, Budget budget, FactBook book, bool hasRate = true, CancellationToken cancellation = default)
    {
        if (plans.Any(plan => !budget.IsOf(plan)))
            throw new ArgumentException("A budget in another currency needs the plan's rate of it.", nameof(budget));
        List<AffordedOption> options = [];
        int notOffered = 0;
        foreach (Plan plan in plans)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (AffordedOption? option in new PlanBudget(plan, budget, book, hasRate).All())
            {
                if (option is null) notOffered++;
                else options.Add(option);
            }
        }

        DateOnly priceDay = plans[0].PriceDay ?? book.AsOf;
        IEnumerable<Assumption> assumptions =
            plans.SelectMany(plan => plan.Assumed).Concat(Estimator.OwnPricesOf(options.Select(option => option.Option)));
        return new(
            budget,
            plans,
            book.Version,
            priceDay,
            InOrder(options).ToSequence(),
            notOffered,
            assumptions.Distinct().ToSequence());
    }

    // By what is known, then by what is carried, then by what it costs.
    private static IEnumerable<AffordedOption> InOrder(IEnumerable<AffordedOption> options) => options
        .OrderBy(GroupOf)
        .ThenByDescending(option => option.Rate ?? -1m)
        .ThenByDescending(option => option.Units ?? 0)
        .ThenBy(option => option.Monthly?.Dollars ?? option.LeastBudget?.Total.Dollars ?? decimal.MaxValue)
        .ThenBy(option => option.Plan.Model.Value, StringComparer.Ordinal)
        .ThenBy(option => option.Option.Id, StringComparer.Ordinal);

    private static int GroupOf(AffordedOption option) =>
        (option.IsReference ? 10 : 0) + (option.CarriesNothing ? 2 : option.IsConfirmed ? 0 : 1);
}
