using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Estimates;

/// <summary>Finds the least amount among options that are complete apart from gaps which all of them share.</summary>
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
        return new(
            Least(comparable, total => total.Amount)?.Id,
            Least(comparable, total => total.Low)?.Id,
            Least(comparable, total => total.High)?.Id);
    }

    /// <summary>The feasible candidates whose totals can be set against each other.</summary>
    public static List<Option> Comparable(IReadOnlyList<Option> options) =>
        Among([.. options.Where(option => option.IsFeasibleCandidate)]);

    /// <summary>Those of some options that leave nothing of their monthly cost open but what all of them leave open.</summary>
    /// <param name="options">Each with a monthly total.</param>
    public static List<Option> Among(List<Option> options)
    {
        List<Refusal> shared = options is [var first, ..] ? [.. first.Monthly!.CostGaps.Where(CanBeShared)] : [];
        shared.RemoveAll(gap => !options.TrueForAll(option => option.Monthly!.CostGaps.Contains(gap)));
        return options.FindAll(option => !option.Monthly!.IsUnknown && option.Monthly.CostGaps.All(shared.Contains));
    }

    /// <summary>Of equal amounts the smaller id; null where there is no option.</summary>
    public static Option? Least(IEnumerable<Option> options, Func<Total, Usd> amount)
    {
        Option? least = null;
        foreach (Option option in options)
        {
            int order = least is null ? -1 : amount(option.Monthly!).CompareTo(amount(least.Monthly!));
            if (order < 0 || (order == 0 && string.CompareOrdinal(option.Id, least!.Id) < 0)) least = option;
        }

        return least;
    }

    // What serves the calls is the cost itself: without its price, or its number of units, a total is a floor, whoever shares the gap.
    private static bool CanBeShared(Refusal gap) => KeyOf(gap)?.Kind is PriceKind.StorageModelMonth or PriceKind.ImportStorageCmuMonth;

    private static PriceKey? KeyOf(Refusal gap) => gap switch
    {
        Refusal.PriceMissing missing => missing.Key,
        Refusal.PriceRegionUnrecorded unrecorded => unrecorded.Key,
        Refusal.PriceAmbiguous ambiguous => ambiguous.Key,
        Refusal.PriceNotAccepted refused => refused.Key,
        _ => null,
    };
}
