using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>The values of inputs at one corner of a plan's ranges. Remembers the results that were reckoned from them.</summary>
public abstract class ChargeInputs
{
    private static readonly int Places = Enum.GetValues<Result>().Length;

    private Ratio[]? results;
    private uint known;

    /// <summary>The inputs of every size of an active hour, the smallest first; null where all hours are alike.</summary>
    public abstract IReadOnlyList<ChargeInputs>? Hours { get; }

    /// <summary>The value of an input; null where it is not known.</summary>
    public abstract Ratio? Find(Input input);

    /// <exception cref="InvalidOperationException">The input is not known.</exception>
    public Ratio Of(Input input) => Find(input) ?? throw new InvalidOperationException($"{input} is not known.");

    /// <summary>The value of a result, reckoned at the first time.</summary>
    internal virtual Ratio Of(Expression.Step step)
    {
        int place = (int)step.Result;
        if ((known & (1u << place)) != 0) return results![place];
        Ratio value = step.Of.At(this);
        (results ??= new Ratio[Places])[place] = value;
        known |= 1u << place;
        return value;
    }
}
