using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
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

    // On a terminal one line says which model it is, the next how far it is in its life.
    private static Section SectionOf(ModelOffers offers, DateOnly day, Fact heads, Language language)
    {
        OfferWords words = new(language);
        CallWords calls = new(language);
        string id = offers.Model.Id.Value;
        string[] life = [.. LifeWords.Of(offers.Model.Lifecycle, day, language)];
        string line = $"{offers.Model.Name}  {id}";
        Fact[] facts =
        [
            .. offers.Methods.Select(offer => new Fact(words.Name(offer.Method), offer.Regions.ToString())),
            .. offers.Modes
                .Where(offer => offer.Mode != HostingMode.BaseOnDemand)
                .Select(offer => new Fact(words.Name(offer.Mode), offer.Regions.ToString())),
            .. BedrockCodes.Routings.Values
                .Select(routing => new Fact(calls.Name(routing), calls.Regions(offers, routing)))
                .Where(fact => fact.Value.Length > 0),
            .. calls.Of(offers),
        ];
        Wording title = new(offers.Model.Name, Terminal: line) { IsWhole = true };
        Block.Paragraph named = new(
            new(string.Join(", ", life.Prepend(id)), Terminal: life.Length == 0 ? "" : "  " + string.Join(", ", life)));
        return facts.Length == 0
            ? Section.Of(title, named)
            : Section.Of(title, named, new Block.Facts(facts.ToSequence()) { Heads = heads });
    }
}
