namespace Mitsumori.Core.Charges;

/// <summary>
/// Reads an expression as a formula of spreadsheet cells. Whoever lays the cells out says where inputs stand, and where results are put.
/// </summary>
/// <remarks>What is read as null cannot be written in cells: the hours of a week are added up one by one.</remarks>
/// <param name="inputs">The values that the workbook is issued with.</param>
public abstract class CellReading(ChargeInputs inputs) : IReading<Term?>
{
    public Term? Read(Expression.Constant constant) => constant.Value.ToDecimal();

    public Term? Read(Expression.Named named) => CellOf(named.Input);

    public Term? Read(Expression.Step step) => step.Of.Read(this) is Term formula ? Place(step.Result, formula) : null;

    public Term? Read(Expression.Sum sum) => sum.Left.Read(this) + sum.Right.Read(this);

    public Term? Read(Expression.Product product) => product.Left.Read(this) * product.Right.Read(this);

    public Term? Read(Expression.Quotient quotient) => quotient.Left.Read(this) / quotient.Right.Read(this);

    public Term? Read(Expression.Maximum maximum) =>
        maximum.Left.Read(this) is Term left && maximum.Right.Read(this) is Term right ? Term.Max(left, right) : null;

    public Term? Read(Expression.Ceiling ceiling) => ceiling.Of.Read(this) is Term value ? Term.RoundUp(value) : null;

    public Term? Read(Expression.Below choice)
    {
        if (choice.IsSettled) return (choice.Value.At(inputs) < choice.Bound.At(inputs) ? choice.Then : choice.Otherwise).Read(this);
        if (choice.Value.Read(this) is not Term value || choice.Bound.Read(this) is not Term bound) return null;
        return choice.Then.Read(this) is Term below && choice.Otherwise.Read(this) is Term otherwise
            ? Term.IfBelow(value, bound, below, otherwise)
            : null;
    }

    public Term? Read(Expression.Known choice) => choice.ChosenBy(inputs).Read(this);

    /// <remarks>A sheet goes on beyond a limit, as an estimate shows the lines of what is refused.</remarks>
    public Term? Read(Expression.AtMost limited) => limited.Of.Read(this);

    public Term? Read(Expression.HourByHour sum) => inputs.Hours is null ? sum.Level.Read(this) : null;

    public Term? Read(Expression.Counted counted) => counted.Of.Read(this);

    /// <summary>The cell of an input; <see cref="Term.Nothing"/> for one of which the plan has none.</summary>
    protected abstract Term CellOf(Input input);

    /// <summary>Puts a result into a cell of its own, once, and names it.</summary>
    protected abstract Term Place(Result result, Term formula);
}
