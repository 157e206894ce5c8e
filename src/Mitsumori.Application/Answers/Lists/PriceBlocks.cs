using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>Rows of the price book, each with its day and kind, and how many there are.</summary>
public static class PriceBlocks
{
    public static Sequence<Section> Of(FactBook book, IReadOnlyList<PriceObservation> prices, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        if (prices.Count == 0) return [Section.Of(new Block.Paragraph(Wording.Whole(texts["prices.none"])))];
        string of = texts.Fill("book", ("version", book.Version), ("day", Figures.Day(book.AsOf)));
        Wording count = Wording.Whole($"{Count(prices.Count, language)}; {of}");
        return [Section.Of(Table(prices, language)), Section.Of(new Block.Paragraph(count))];
    }

    /// <summary>How many there are, in words.</summary>
    public static string Count(int prices, Language language) =>
        TextResource.Load("table", language).Fill("prices.count", ("count", Figures.Count(prices)));

    /// <summary>One row for each price. On a terminal the id, which is widest, stands last; elsewhere it leads to the source.</summary>
    public static Block.Table Table(IEnumerable<PriceObservation> prices, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        PriceWords words = new(language);
        return Block.Table.Of(
            "",
            [
                new(texts["head.id"]) { Reach = Reach.Document },
                new(texts["head.price"], IsNumber: true),
                new(texts["head.as-of"]),
                new(texts["head.kind"]),
                new(texts["head.id"]) { Reach = Reach.Terminal },
            ],
            prices.Select(price => Row.Of(
                price.IsSuspect ? RowKind.Aside : RowKind.Plain,
                new Cell(price.Id, price.Source.Location), words.Amount(price), words.Day(price), words.Kind(price), price.Id)));
    }
}
