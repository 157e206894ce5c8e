namespace Mitsumori.Core.Charges;

/// <summary>Reads an expression as its unit. Only what has the same unit is added, compared or chosen between.</summary>
internal sealed class UnitReading : IReading<Unit>
{
    public static UnitReading Instance { get; } = new();

    public Unit Read(Expression.Constant constant) => constant.Unit;

    public Unit Read(Expression.Named named) => Inputs.UnitOf(named.Input);

    public Unit Read(Expression.Step step) => step.Of.Read(this);

    public Unit Read(Expression.Sum sum) => Same(sum.Left, sum.Right);

    public Unit Read(Expression.Product product) => product.Left.Read(this) * product.Right.Read(this);

    public Unit Read(Expression.Quotient quotient) => quotient.Left.Read(this) / quotient.Right.Read(this);

    public Unit Read(Expression.Maximum maximum) => Same(maximum.Left, maximum.Right);

    public Unit Read(Expression.Ceiling ceiling) => ceiling.Of.Read(this);

    public Unit Read(Expression.Below choice)
    {
        Same(choice.Value, choice.Bound);
        return Same(choice.Then, choice.Otherwise);
    }

    public Unit Read(Expression.Known choice) => Same(choice.Then, choice.Otherwise);

    public Unit Read(Expression.AtMost limited) => Same(limited.Of, limited.Most);

    public Unit Read(Expression.HourByHour sum) => Same(sum.OfSize, sum.Level);

    public Unit Read(Expression.Counted counted)
    {
        counted.Of.Read(this);
        return counted.Unit;
    }

    private Unit Same(Expression left, Expression right)
    {
        Unit one = left.Read(this), other = right.Read(this);
        return one == other ? one : throw new InvalidOperationException($"{one} and {other} are not the same unit.");
    }
}
