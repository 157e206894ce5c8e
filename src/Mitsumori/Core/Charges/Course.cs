using System.Numerics;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>
/// How a part of a formula runs along a curve, exact: most parts are lines, and only what is made of several pieces is kept as such.
/// </summary>
internal abstract record Course
{
    private Course()
    {
    }

    /// <summary>The value where nothing varies; null where something does.</summary>
    public Ratio? Constant => this is Straight { Line: { IsConstant: true } line } ? line.Constant : null;

    /// <summary>True where no limit ends it.</summary>
    public bool IsEndless => this is Straight or Floored or Steps { End: null };

    public static Course Same(Ratio value) => new Straight(value);

    /// <summary>The pieces up to an end, or to where a limit ends them before it.</summary>
    /// <exception cref="InvalidOperationException">One divided by a line has no such pieces.</exception>
    public abstract CostCurve UpTo(Ratio end);

    public abstract Course Scaled(Ratio factor);

    /// <summary>The next whole number.</summary>
    /// <exception cref="InvalidOperationException">What is rounded up is neither a line nor a count.</exception>
    public abstract Course RoundedUp();

    public Course Plus(Course other, Ratio end) => (this, other) switch
    {
        (Straight left, Straight right) => new Straight(left.Line + right.Line),
        _ => new Pieces(UpTo(end).Plus(other.UpTo(end))),
    };

    /// <exception cref="InvalidOperationException">Both sides vary on the same stretch: their product is not linear.</exception>
    public Course Times(Course other, Ratio end) => (Constant, other.Constant) switch
    {
        (Ratio factor, _) => other.Scaled(factor),
        (_, Ratio factor) => Scaled(factor),
        _ => new Pieces(UpTo(end).Times(other.UpTo(end))),
    };

    /// <exception cref="InvalidOperationException">The quotient is neither a line nor stairs.</exception>
    public Course Over(Course other, Ratio end) => other switch
    {
        { Constant: Ratio divisor } => Scaled(Ratio.Of(1m) / divisor),
        Inverse inverse => Times(new Straight(inverse.Line), end),
        _ => throw NotExact("a quotient by what varies"),
    };

    /// <summary>The larger of two. Lines through zero keep their order; of others at most one varies.</summary>
    /// <exception cref="InvalidOperationException">Both sides vary, and not as lines through zero.</exception>
    public Course Larger(Course other) => (this, other) switch
    {
        ({ Constant: Ratio left }, { Constant: Ratio right }) => Same(Ratio.Max(left, right)),
        ({ Constant: not null }, { Constant: null }) => other.Larger(this),
        (Straight line, { Constant: Ratio least }) => new Floored(line.Line, least),
        (Floored floored, { Constant: Ratio least }) => floored with { Least = Ratio.Max(floored.Least, least) },
        (Steps { IsCount: true } steps, { Constant: Ratio least }) when least.Denominator.IsOne =>
            steps with { Stair = steps.Stair with { Least = BigInteger.Max(steps.Stair.Least, least.Numerator) } },
        (Straight { Line: { Constant.IsZero: true } left }, Straight { Line: { Constant.IsZero: true } right }) =>
            left.Slope >= right.Slope ? this : other,
        _ => throw NotExact("the larger of two that vary"),
    };

    /// <summary>
    /// One of two, as this course lies below a bound or not. It ends where the first of both ends: what is limited is not to be had on
    /// either side.
    /// </summary>
    /// <exception cref="InvalidOperationException">What decides is not a rising line.</exception>
    public Course Choose(Ratio bound, Course below, Course otherwise, Ratio end)
    {
        if (this is not Straight { Line: { } line } || line.Slope <= 0m) throw NotExact("a choice by what does not rise evenly");
        Ratio last = line.Where(bound)!.Value;
        return last >= end && otherwise.IsEndless ? below : new Pieces(below.UpTo(end).Until(last, otherwise.UpTo(end)));
    }

    /// <summary>The same up to a limit that it climbs to. What does not vary has no end: it is refused as a whole, or not at all.</summary>
    /// <exception cref="InvalidOperationException">What is limited is neither constant nor a count.</exception>
    public Course Limited(Ratio most) => this switch
    {
        { Constant: not null } => this,
        Steps { IsCount: true } steps => steps with { End = steps.Stair.EndOf(most.Floor()) },
        _ => throw NotExact("a limit on what is no count"),
    };

    private static InvalidOperationException NotExact(string what) => new($"A curve cannot hold {what} exactly.");

    /// <summary>A line.</summary>
    public sealed record Straight(Linear Line) : Course
    {
        public override CostCurve UpTo(Ratio end) => CostCurve.Of(end, Line);

        public override Course Scaled(Ratio factor) => new Straight((Linear)factor * Line);

        public override Course RoundedUp() =>
            Constant is Ratio value ? Same(new(value.Ceiling(), 1)) : new Steps(new(1m, Line, BigInteger.Zero), null);
    }

    /// <summary>1 ÷ a line.</summary>
    public sealed record Inverse(Linear Line) : Course
    {
        public override CostCurve UpTo(Ratio end) => throw NotExact("1 ÷ what varies");

        public override Course Scaled(Ratio factor) => new Inverse(Line * (Ratio.Of(1m) / factor));

        public override Course RoundedUp() => throw NotExact("1 ÷ what varies, rounded up");
    }

    /// <summary>The larger of a rising line and a number.</summary>
    public sealed record Floored(Linear Line, Ratio Least) : Course
    {
        public override CostCurve UpTo(Ratio end) =>
            Line.Where(Least) is Ratio bend && bend < end ? new([new(bend, Least, []), new(end, Line, [])]) : CostCurve.Of(end, Least);

        public override Course Scaled(Ratio factor) => new Floored(Line * factor, Least * factor);

        public override Course RoundedUp() => new Steps(new(1m, Line, Least.Ceiling()), null);
    }

    /// <summary>What climbs in steps, up to an end where a limit sets one.</summary>
    public sealed record Steps(Stair Stair, Ratio? End) : Course
    {
        public bool IsCount => Stair.Height == 1m;

        public override CostCurve UpTo(Ratio end) => CostCurve.Of(End is Ratio last && last < end ? last : end, 0m, Stair);

        public override Course Scaled(Ratio factor) => this with { Stair = Stair with { Height = Stair.Height * factor } };

        public override Course RoundedUp() => IsCount ? this : throw NotExact("steps rounded up");
    }

    /// <summary>Several pieces.</summary>
    public sealed record Pieces(CostCurve Curve) : Course
    {
        public override CostCurve UpTo(Ratio end) => Curve;

        public override Course Scaled(Ratio factor) => new Pieces(Curve.Scaled(factor));

        public override Course RoundedUp() => throw NotExact("pieces rounded up");
    }
}
