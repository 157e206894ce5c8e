using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Makes the cost of an option a curve: the formula of every line that it is charged, as it runs along one input.</summary>
/// <param name="end">The last value of the variable that is looked at.</param>
internal sealed class CostCurves(Variation variation, Ratio end)
{
    // The terms of a commitment, and modes beside each other, count the same at other prices.
    private readonly List<(ChargeFormula Formula, ChargeInputs Inputs, Course Course)> read = [];

    /// <summary>True if something of the option is priced.</summary>
    public static bool HasCurve(Option option) => option.Monthly is { Lines.IsEmpty: false };

    /// <summary>The curve of an option's monthly total, without what its gaps leave open.</summary>
    public CostCurve Of(Option option)
    {
        Linear level = 0m;
        List<Stair> stairs = [];
        List<CostCurve> pieces = [];
        foreach (CostLine line in option.Monthly!.Lines)
        {
            Course cost = CourseOf(line.Reckoning, line.Inputs).Scaled(Ratio.Of(line.UnitPrice.Amount, line.UnitPrice.Per));
            if (cost is Course.Straight straight) level += straight.Line;
            else if (cost is Course.Steps { End: null, Stair: var stair }) stairs.Add(stair);
            else pieces.Add(cost.UpTo(end));
        }

        return pieces.Aggregate(CostCurve.Of(end, level, stairs), (sum, curve) => sum.Plus(curve));
    }

    private Course CourseOf(ChargeFormula formula, ChargeInputs inputs)
    {
        foreach ((ChargeFormula known, ChargeInputs from, Course course) in read)
        {
            if (known == formula && from == inputs) return course;
        }

        Course found = new CurveReading(inputs, variation, end).Of(formula.Quantity);
        read.Add((formula, inputs, found));
        return found;
    }
}
