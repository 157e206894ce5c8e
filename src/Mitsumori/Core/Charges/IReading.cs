namespace Mitsumori.Core.Charges;

/// <summary>One way to read an expression: a case for each of its kinds, so that a new kind asks every reading.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
public interface IReading<out T>
{
    T Read(Expression.Constant constant);

    T Read(Expression.Named named);

    T Read(Expression.Step step);

    T Read(Expression.Sum sum);

    T Read(Expression.Product product);

    T Read(Expression.Quotient quotient);

    T Read(Expression.Maximum maximum);

    T Read(Expression.Ceiling ceiling);

    T Read(Expression.Below choice);

    T Read(Expression.Known choice);

    T Read(Expression.AtMost limited);

    T Read(Expression.HourByHour sum);

    T Read(Expression.Counted counted);
}
