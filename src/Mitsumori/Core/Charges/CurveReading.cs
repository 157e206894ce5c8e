using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>Reads an expression as it runs along a curve. What does not vary there is reckoned as a number.</summary>
/// <param name="inputs">The typical values, which all inputs keep that do not vary.</param>
/// <param name="end">The last value of the variable that is looked at.</param>
internal sealed class CurveReading(ChargeInputs inputs, Variation variation, Ratio end) : IReading<Course>
{
    public Course Of(Expression part) => part.Needs.Overlaps(variation.Varied) ? part.Read(this) : Course.Same(part.At(inputs));

    public Course Read(Expression.Constant constant) => Course.Same(constant.Value);

    public Course Read(Expression.Named named) => variation.CourseOf(named.Input, inputs.Of(named.Input));

    public Course Read(Expression.Step step) => Of(step.Of);

    public Course Read(Expression.Sum sum) => Of(sum.Left).Plus(Of(sum.Right), end);

    // Numbers are multiplied first: scaling a curve copies it.
    public Course Read(Expression.Product product)
    {
        Ratio number = 1m;
        Course? varying = null;
        Multiply(product, ref number, ref varying);
        return varying?.Scaled(number) ?? Course.Same(number);
    }

    public Course Read(Expression.Quotient quotient) => Of(quotient.Left).Over(Of(quotient.Right), end);

    public Course Read(Expression.Maximum maximum) => Of(maximum.Left).Larger(Of(maximum.Right));

    public Course Read(Expression.Ceiling ceiling) => Of(ceiling.Of).RoundedUp();

    public Course Read(Expression.Below choice)
    {
        Course value = Of(choice.Value);
        Ratio bound = choice.Bound.At(inputs);

        // The side that is not taken need not be known.
        return value.Constant is Ratio settled
            ? Of(settled < bound ? choice.Then : choice.Otherwise)
            : value.Choose(bound, Of(choice.Then), Of(choice.Otherwise), end);
    }

    public Course Read(Expression.Known choice) => Of(choice.ChosenBy(inputs));

    public Course Read(Expression.AtMost limited) => Of(limited.Of).Limited(inputs.Of(limited.Most));

    public Course Read(Expression.HourByHour sum)
    {
        if (inputs.Hours is not IReadOnlyList<ChargeInputs> hours) return Of(sum.Level);
        Course[] courses = [.. hours.Select(hour => new CurveReading(hour, variation, end).Of(sum.OfSize))];
        bool isLine = Array.TrueForAll(courses, course => course is Course.Straight);
        if (isLine) return courses.Aggregate(Course.Same(0m), (all, course) => all.Plus(course, end));
        return new Course.Pieces(CostCurve.Sum([.. courses.Select(course => course.UpTo(end))]));
    }

    public Course Read(Expression.Counted counted) => Of(counted.Of);

    private void Multiply(Expression factor, ref Ratio number, ref Course? varying)
    {
        if (!factor.Needs.Overlaps(variation.Varied))
        {
            number *= factor.At(inputs);
        }
        else if (factor is Expression.Product product)
        {
            Multiply(product.Left, ref number, ref varying);
            Multiply(product.Right, ref number, ref varying);
        }
        else
        {
            Course course = factor.Read(this);
            if (course.Constant is Ratio value) number *= value;
            else varying = varying?.Times(course, end) ?? course;
        }
    }
}
