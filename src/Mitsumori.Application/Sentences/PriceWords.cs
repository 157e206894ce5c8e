using Mitsumori.Application.Texts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.Sentences;

/// <summary>What is said of a price in a list and where it is explained.</summary>
public sealed class PriceWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly SourceWords sources = new(language);

    /// <summary>Dollars for as many units as the price is printed for, without naming them; with the calls that a band is for.</summary>
    public string Amount(PriceObservation price)
    {
        string amount = texts.Fill($"per.{price.Price.Per}", ("price", Figures.Count(price.Price.Amount)));
        return price.OverInputTokens is > 0L and long over
            ? texts.Fill("band.amount", ("price", amount), ("tokens", Figures.Count(over)))
            : amount;
    }

    /// <summary>Dollars for what unit.</summary>
    public string AmountOfUnit(PriceObservation price) =>
        texts.Fill("explain.price", ("amount", Figures.Count(price.Price.Amount)), ("unit", texts["price-unit." + price.Unit]));

    /// <summary>The size of calls that the price is for; null where it names none.</summary>
    public string? Band(PriceObservation price) => price.OverInputTokens switch
    {
        null => price.ContextBand,
        0L => price.ContextBand ?? texts["band.first"],
        long over => texts.Fill("band.over", ("tokens", Figures.Count(over))),
    };

    public string Day(PriceObservation price) => sources.Day(price.Source);

    public string Kind(PriceObservation price) => sources.Kind(price.Source);
}
