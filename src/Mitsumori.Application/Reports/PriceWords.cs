using Mitsumori.Application.Texts;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.Reports;

/// <summary>What is said of a price in a list and where it is explained, alike on a terminal, in Markdown and on a page.</summary>
public sealed class PriceWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly TextResource terms = TextResource.Load("terms", language);
    private readonly SourceWords sources = new(language);

    /// <summary>Dollars for as many units as the price is printed for, without naming them.</summary>
    public string Amount(PriceObservation price) => texts.Fill($"per.{price.Price.Per}", ("price", Figures.Count(price.Price.Amount)));

    /// <summary>Dollars for what unit.</summary>
    public string AmountOfUnit(PriceObservation price) => texts.Fill("explain.price", ("amount", Figures.Count(price.Price.Amount)), ("unit", texts["price-unit." + price.Unit]));

    public string Day(PriceObservation price) => sources.Day(price.Source);

    public string Kind(PriceObservation price) => sources.Kind(price.Source);

    /// <summary>Head and value of all that the book records: what for, where, kind, day, source, copy, note.</summary>
    public IEnumerable<(string Head, string Value)> Facts(PriceObservation price)
    {
        yield return (texts["explain.what"], $"{terms["price." + PriceCodes.Kinds.CodeOf(price.Kind)]}, {price.Subject}");
        yield return (texts["explain.where"], price.Regions.IsEmpty ? texts["explain.regions-unrecorded"] : price.Regions.ToString());
        yield return (texts["explain.kind"], Kind(price));
        yield return (texts["explain.day"], $"{Day(price)} ({texts["basis." + SourceCodes.Bases.CodeOf(price.Source.Basis)]})");
        yield return (texts["explain.source"], price.Source.Location);
        if (price.Source.Via is string via) yield return (texts["explain.via"], via);
        if (price.Note.Length > 0) yield return (texts["explain.note"], price.Note);
    }

    /// <summary>Which row is chosen in a Region on a day, or why none is.</summary>
    public string Choice(PriceChoice choice, DateOnly day, RemarkTexts remarks)
    {
        (string, string) on = ("day", Figures.Day(day)), region = ("region", choice.Key.Region.Code);
        return choice.Chosen is PriceObservation chosen
            ? texts.Fill("explain.chosen", on, region, ("id", chosen.Id))
            : texts.Fill("explain.refused", on, region, ("message", remarks.Say(choice.Refusal!)));
    }
}
