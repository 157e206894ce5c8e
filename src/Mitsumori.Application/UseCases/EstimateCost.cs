using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Application.UseCases;

/// <summary>Answers what a plan costs in every way of hosting.</summary>
public static class EstimateCost
{
    /// <exception cref="ArgumentException">The plan names a model or a Region that the book does not have.</exception>
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits: the request is
    /// wrong.</exception>
    public static Estimate Run(Plan plan, FactBook book) => Estimator.Estimate(plan, book);
}
