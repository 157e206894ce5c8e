using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>What is offered on a day, model by model: how far it is in its life, and where each offer can be had.</summary>
public static class ModelBlocks
{
    public static Sequence<Section> Of(FactBook book, DateOnly day, IReadOnlyList<ModelOffers> models, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        if (models.Count == 0) return [Section.Of(new Block.Paragraph(Wording.Whole(texts["models.none"])))];
        Fact heads = new(texts["head.offer"], texts["head.regions"]);
        string title = texts.Fill("models.title", ("day", Figures.Day(day)), ("version", book.Version));
        IEnumerable<Section> sections = models.Select(offers => SectionOf(offers, day, heads, language));
        return [Section.Of(Wording.Whole(title)) with { IsTop = true }, .. sections];
    }

    // On a terminal one line says which model it is.
    private static Section SectionOf(ModelOffers offers, DateOnly day, Fact heads, Language language)
    {
        OfferWords words = new(language);
        string id = offers.Model.Id.Value;
        string[] life = [.. LifeWords.Of(offers.Model.Lifecycle, day, language)];
        string line = string.Join("  ", new[] { offers.Model.Name, id, string.Join(", ", life) }.Where(part => part.Length > 0));
        IEnumerable<Fact> facts =
        [
            .. offers.Methods.Select(offer => new Fact(words.Name(offer.Method), offer.Regions.ToString())),
            .. offers.Modes.Select(offer => new Fact(words.Name(offer.Mode), offer.Regions.ToString())),
        ];
        return Section.Of(
            new Wording(offers.Model.Name, Terminal: line) { IsWhole = true },
            new Block.Paragraph(new(string.Join(", ", life.Prepend(id)), Terminal: "")),
            new Block.Facts(facts.ToSequence()) { Heads = heads });
    }
}
