using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Gives the cost curves of options for a picture. Pure: same estimate, same book, same points.</summary>
public static class CurveDrawing
{
    /// <summary>
    /// Where the plan itself stands on an axis, at its typical values; null along hours or days where it gives its traffic hour by hour.
    /// </summary>
    public static Ratio? PlanAt(Estimate estimate, FactBook book, Axis axis)
    {
        if (!Scenario.CanVary(estimate.Plan, axis)) return null;
        return Scenario.At(Case.Of(estimate.Plan, book).Inputs.Typical, axis);
    }

    /// <param name="options">Options of the estimate, in the order asked; those without a priced line are left out.</param>
    /// <param name="upTo">The last value on the axis that is shown; above 0.</param>
    /// <param name="marks">Values that have a point on every curve that reaches them.</param>
    public static IEnumerable<Curve> Of(
        Estimate estimate,
        FactBook book,
        IEnumerable<Option> options,
        Axis axis,
        Ratio upTo,
        params IReadOnlyList<Ratio> marks)
    {
        CostCurves curves = new(Scenario.Along(Case.Of(estimate.Plan, book).Inputs.Typical, axis).Variation, upTo);
        return options
            .Where(CostCurves.HasCurve)
            .Select(option => new Curve(option.Id, axis, CurveCorners.Of(curves.Of(option), upTo, marks).ToSequence()));
    }
}
