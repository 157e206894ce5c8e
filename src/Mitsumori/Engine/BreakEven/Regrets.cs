using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Sets each comparable choice against the best one at the low, typical and high ends of all ranges together.</summary>
internal static class Regrets
{
    public static IEnumerable<Regret> Of(IReadOnlyList<Option> comparable)
    {
        // Without a range there is one case, and the table of options already shows it.
        if (comparable.All(option => option.Monthly!.Low == option.Monthly.High)) return [];
        Usd low = comparable.Min(option => option.Monthly!.Low),
            typical = comparable.Min(option => option.Monthly!.Amount),
            high = comparable.Min(option => option.Monthly!.High);
        return comparable
            .OrderBy(option => option.Monthly!.Amount)
            .ThenBy(option => option.Id, StringComparer.Ordinal)
            .Select(option => new Regret(
                option.Id,
                Case(option.Monthly!.Low, low),
                Case(option.Monthly.Amount, typical),
                Case(option.Monthly.High, high)));
    }

    private static RegretCase Case(Usd amount, Usd best) => new(amount, amount - best);
}
