using Mitsumori.Application.Desks;
using Mitsumori.Core.Decisions;
using Mitsumori.Engine.Budgets;

namespace Mitsumori.Application.UseCases;

/// <summary>What a monthly budget carries.</summary>
public static class AffordRate
{
    /// <exception cref="OperationCanceledException">The asker gave up.</exception>
    public static AffordAnswer Run(BudgetQuestion question, Asking asking) =>
        Affording.Of(question.Plans, question.Budget, asking.Book, question.HasRate, asking.Cancellation);
}
