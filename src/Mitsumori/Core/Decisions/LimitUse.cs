using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Decisions;

/// <summary>One limit of an option, and what the peak takes of it.</summary>
/// <param name="Used">Requests a minute, tokens a minute or a day, calls at one instant, or copies, as the limit counts; null where the
/// plan does not tell it.</param>
/// <param name="Value">What the limit lets through, counted as <paramref name="Used"/>; null where it is not set or not recorded.</param>
public sealed record LimitUse(BindingLimit Limit, Ratio? Used, Ratio? Value)
{
    /// <summary>How <see cref="Used"/> is reckoned; null where it is one number or not known.</summary>
    public FormulaText? Formula { get; init; }

    /// <summary>How <see cref="Value"/> is reckoned; null where it is one number.</summary>
    public FormulaText? ValueFormula { get; init; }

    /// <summary>
    /// Used ÷ value, 1 where the limit is just met: the peak ÷ the ceiling of this limit alone. Null where one is not known, or the limit
    /// is 0.
    /// </summary>
    public Ratio? Share => (Used, Value) is (Ratio used, Ratio value) && !value.IsZero ? used / value : null;
}

/// <summary>A sum without words, its numbers written as asked: <c>40 × (2000 + 400)</c>.</summary>
public delegate string FormulaText(Func<Ratio, string> number);
