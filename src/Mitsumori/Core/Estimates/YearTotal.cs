using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>One-time cost and twelve months, in sums: no answer shows their lines.</summary>
/// <param name="Amount">At the typical values, unrounded. A floor unless <paramref name="IsComplete"/>.</param>
/// <param name="Low">The sum with every input at the end that lowers it.</param>
/// <param name="High">The sum with every input at the end that raises it; not a bound when the total is incomplete.</param>
/// <param name="IsComplete">True if no gap leaves the cost open.</param>
/// <param name="IsUnknown">True if nothing at all of the cost is known.</param>
public sealed record YearTotal(Usd Amount, Usd Low, Usd High, bool IsComplete, bool IsUnknown);
