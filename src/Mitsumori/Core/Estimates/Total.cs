using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Estimates;

/// <summary>A sum of priced lines, and what could not be priced.</summary>
/// <param name="Lines">At the typical values, in the order they are shown.</param>
/// <param name="Low">The sum with every input at the end that lowers it.</param>
/// <param name="High">The sum with every input at the end that raises it; not a bound when the total is incomplete.</param>
public sealed record Total(Sequence<CostLine> Lines, Sequence<Gap> Gaps, Usd Low, Usd High)
{
    public static Total Nothing { get; } = new([], [], Usd.Zero, Usd.Zero);

    /// <summary>Sum of the priced lines, unrounded. A floor unless <see cref="IsComplete"/>.</summary>
    public Usd Amount => SumOf(static _ => true);

    /// <summary>True if no gap leaves the cost open.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (Gap gap in Gaps)
            {
                if (gap.Affects == Affects.Cost) return false;
            }

            return true;
        }
    }

    /// <summary>True if nothing at all of the cost is known.</summary>
    public bool IsUnknown => Lines.IsEmpty && !IsComplete;

    public IEnumerable<Refusal> CostGaps => Gaps.IsEmpty ? [] : Gaps.Where(gap => gap.Affects == Affects.Cost).Select(gap => gap.Refusal);

    public Usd SumOf(Func<CostLine, bool> isCounted)
    {
        Usd sum = Usd.Zero;
        foreach (CostLine line in Lines)
        {
            if (isCounted(line)) sum += line.Amount;
        }

        return sum;
    }
}

/// <summary>What a gap leaves open.</summary>
public enum Affects
{
    Cost,
    Capacity,
}

/// <summary>A refusal that leaves a number open.</summary>
public sealed record Gap(Refusal Refusal, Affects Affects);
