using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>
/// A formula over named inputs, of a closed set of kinds: written once, and read as an amount, a curve, cells, a printed sum and a unit.
/// </summary>
public abstract record Expression
{
    private Expression(InputSet needs) => Needs = needs;

    /// <summary>The inputs that it is made of, on every side of every choice.</summary>
    public InputSet Needs { get; }

    public static implicit operator Expression(Input input) => new Named(input);

    public static Expression operator +(Expression left, Expression right) => new Sum(left, right);

    public static Expression operator *(Expression left, Expression right) => new Product(left, right);

    public static Expression operator /(Expression left, Expression right) => new Quotient(left, right);

    public static Expression Number(decimal value, Unit unit) => new Constant(value, unit);

    public static Expression Larger(Expression left, Expression right) => new Maximum(left, right);

    public static Expression RoundedUp(Expression value) => new Ceiling(value);

    /// <summary>The exact value.</summary>
    /// <exception cref="InvalidOperationException">An input that counts is not known.</exception>
    /// <exception cref="TooManyDigitsException">A count is beyond 19 digits.</exception>
    public abstract Ratio At(ChargeInputs inputs);

    public abstract T Read<T>(IReading<T> reading);

    /// <summary>The value as a count of things: the next whole number, where it is none.</summary>
    /// <exception cref="TooManyDigitsException">The count is beyond 19 digits.</exception>
    public long CountAt(ChargeInputs inputs) => At(inputs).CeilingCount();

    /// <summary>A law of the provider or of the calendar.</summary>
    public sealed record Constant(Ratio Value, Unit Unit) : Expression(default(InputSet))
    {
        public override Ratio At(ChargeInputs inputs) => Value;

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>An input.</summary>
    public sealed record Named(Input Input) : Expression(InputSet.Of(Input))
    {
        public override Ratio At(ChargeInputs inputs) => inputs.Of(Input);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>A part that has a name of its own.</summary>
    public sealed record Step(Result Result, Expression Of) : Expression(Of.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => inputs.Of(this);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    public sealed record Sum(Expression Left, Expression Right) : Expression(Left.Needs | Right.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Left.At(inputs) + Right.At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    public sealed record Product(Expression Left, Expression Right) : Expression(Left.Needs | Right.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Left.At(inputs) * Right.At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    public sealed record Quotient(Expression Left, Expression Right) : Expression(Left.Needs | Right.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Left.At(inputs) / Right.At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    public sealed record Maximum(Expression Left, Expression Right) : Expression(Left.Needs | Right.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Ratio.Max(Left.At(inputs), Right.At(inputs));

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>The next whole number.</summary>
    public sealed record Ceiling(Expression Of) : Expression(Of.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Of.At(inputs).CeilingCount();

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>One of two, as a value lies below a bound or not.</summary>
    /// <param name="IsSettled">True where cells hold only what is chosen as they are issued: the calendar decides, and no input of a
    /// sheet.</param>
    public sealed record Below(Expression Value, Expression Bound, Expression Then, Expression Otherwise, bool IsSettled = false)
        : Expression(Value.Needs | Bound.Needs | Then.Needs | Otherwise.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => (Value.At(inputs) < Bound.At(inputs) ? Then : Otherwise).At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>One of two, as an input is known or not.</summary>
    public sealed record Known(Input Input, Expression Then, Expression Otherwise)
        : Expression(InputSet.Of(Input) | Then.Needs | Otherwise.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => ChosenBy(inputs).At(inputs);

        public Expression ChosenBy(ChargeInputs inputs) => inputs.Find(Input) is null ? Otherwise : Then;

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>
    /// A count that is not to be had beyond a limit. It keeps its value there, for the sum of what is refused; a curve ends.
    /// </summary>
    public sealed record AtMost(Expression Of, Input Most) : Expression(Of.Needs | InputSet.Of(Most))
    {
        public override Ratio At(ChargeInputs inputs) => Of.At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>A sum over the sizes of hours, where hours differ.</summary>
    /// <param name="OfSize">What all hours of one size take together.</param>
    /// <param name="Level">What it is where all hours are alike.</param>
    public sealed record HourByHour(Expression OfSize, Expression Level) : Expression(OfSize.Needs | Level.Needs)
    {
        public override Ratio At(ChargeInputs inputs)
        {
            if (inputs.Hours is not IReadOnlyList<ChargeInputs> hours) return Level.At(inputs);
            Ratio sum = 0m;
            foreach (ChargeInputs hour in hours) sum += OfSize.At(hour);
            return sum;
        }

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }

    /// <summary>The same number of something else: each call pays one window, each model a month.</summary>
    public sealed record Counted(Expression Of, Unit Unit) : Expression(Of.Needs)
    {
        public override Ratio At(ChargeInputs inputs) => Of.At(inputs);

        public override T Read<T>(IReading<T> reading) => reading.Read(this);
    }
}
