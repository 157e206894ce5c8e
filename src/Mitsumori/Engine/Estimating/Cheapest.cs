using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>Finds the least amount among the feasible candidates that are complete apart from gaps which all of them share.</summary>
internal static class Cheapest
{
    /// <param name="options">All options of an estimate.</param>
    /// <param name="unpriced">Ids of feasible candidates left outside for want of a price.</param>
    public static CheapestOption Of(IReadOnlyList<Option> options, out Sequence<string> unpriced)
    {
        List<Option> comparable = Comparable(options);
        unpriced = options
            .Where(option => option.IsFeasibleCandidate && !comparable.Exists(other => ReferenceEquals(other, option)))
            .Select(option => option.Id)
            .ToSequence();
        return new(Least(comparable, total => total.Amount), Least(comparable, total => total.Low), Least(comparable, total => total.High));
    }

    /// <summary>The feasible candidates whose totals can be set against each other.</summary>
    public static List<Option> Comparable(IReadOnlyList<Option> options)
    {
        List<Option> feasible = [.. options.Where(option => option.IsFeasibleCandidate)];
        HashSet<Refusal> shared = [];
        for (int i = 0; i < feasible.Count; i++)
        {
            if (i == 0) shared.UnionWith(feasible[i].Monthly!.CostGaps);
            else shared.IntersectWith(feasible[i].Monthly!.CostGaps);
        }

        return feasible.FindAll(option => IsComparable(option.Monthly!, shared));
    }

    private static bool IsComparable(Total monthly, HashSet<Refusal> shared) => !monthly.IsUnknown && monthly.CostGaps.All(shared.Contains);

    // Of equal amounts the smaller id.
    private static string? Least(List<Option> comparable, Func<Total, Usd> amount)
    {
        Option? least = null;
        foreach (Option option in comparable)
        {
            int order = least is null ? -1 : amount(option.Monthly!).CompareTo(amount(least.Monthly!));
            if (order < 0 || (order == 0 && string.CompareOrdinal(option.Id, least!.Id) < 0)) least = option;
        }

        return least?.Id;
    }
}
