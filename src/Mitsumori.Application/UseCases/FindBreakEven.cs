using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Application.UseCases;

/// <summary>Answers what decides between the options of a plan.</summary>
public static class FindBreakEven
{
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits: the request is
    /// wrong.</exception>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static BreakEvenAnswer Run(Plan plan, FactBook book, CancellationToken cancellation = default) =>
        BreakEvens.Of(EstimateCost.Run(plan, book), book, cancellation);
}
