using Mitsumori.Application.Texts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.Sentences;

/// <summary>What is said of a price in a list and where it is explained.</summary>
public sealed class PriceWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly SourceWords sources = new(language);

    /// <summary>Dollars for as many units as the price is printed for, without naming them.</summary>
    public string Amount(PriceObservation price) => texts.Fill($"per.{price.Price.Per}", ("price", Figures.Count(price.Price.Amount)));

    /// <summary>Dollars for what unit.</summary>
    public string AmountOfUnit(PriceObservation price) =>
        texts.Fill("explain.price", ("amount", Figures.Count(price.Price.Amount)), ("unit", texts["price-unit." + price.Unit]));

    public string Day(PriceObservation price) => sources.Day(price.Source);

    public string Kind(PriceObservation price) => sources.Kind(price.Source);
}
