namespace Mitsumori.Core.Charges;

/// <summary>Reads an expression as the factors of a printed product, each with its value and, where a reader needs it, its unit.</summary>
internal sealed class FactorReading(ChargeInputs inputs) : IReading<IEnumerable<Factor>>
{
    public IEnumerable<Factor> Read(Expression.Constant constant) => One(constant);

    public IEnumerable<Factor> Read(Expression.Named named) => One(named);

    public IEnumerable<Factor> Read(Expression.Step step) => One(step);

    public IEnumerable<Factor> Read(Expression.Sum sum) => One(sum);

    public IEnumerable<Factor> Read(Expression.Product product) => product.Left.Read(this).Concat(product.Right.Read(this));

    public IEnumerable<Factor> Read(Expression.Quotient quotient) => One(quotient);

    public IEnumerable<Factor> Read(Expression.Maximum maximum) => One(maximum);

    public IEnumerable<Factor> Read(Expression.Ceiling ceiling) => One(ceiling);

    public IEnumerable<Factor> Read(Expression.Below choice) => One(choice);

    public IEnumerable<Factor> Read(Expression.Known choice) => choice.ChosenBy(inputs).Read(this);

    public IEnumerable<Factor> Read(Expression.AtMost limited) => One(limited);

    // The hours of a week are one number: how many windows they take together.
    public IEnumerable<Factor> Read(Expression.HourByHour sum) => inputs.Hours is null ? sum.Level.Read(this) : One(sum);

    public IEnumerable<Factor> Read(Expression.Counted counted) => counted.Of.Read(this);

    private IEnumerable<Factor> One(Expression part) => [new(part.At(inputs).ToDecimal(), part.Read(UnitReading.Instance).Sign)];
}
