using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// Remembers the prices chosen last: the months of a year and the terms of an option ask for the same few again and again.
/// </summary>
internal sealed class ChosenPrices(PriceBook prices, DateOnly priceDay, Acceptance accepted)
{
    // About the keys of one Region. Comparing so few keys is shorter than hashing one.
    private const int Most = 32;

    private readonly List<PriceChoice> choices = new(Most);

    public PriceChoice Of(PriceKey key)
    {
        foreach (PriceChoice known in choices)
        {
            if (known.Key.Kind == key.Kind && known.Key == key) return known;
        }

        if (choices.Count == Most) choices.Clear();
        PriceChoice choice = prices.Choose(key, priceDay, accepted);
        choices.Add(choice);
        return choice;
    }
}
