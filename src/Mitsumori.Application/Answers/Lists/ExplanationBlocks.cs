using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>Why a price is what it is: what it is for, where it comes from, what is chosen in each Region, the rows beside it.</summary>
/// <param name="day">The day on which a row is chosen.</param>
public sealed class ExplanationBlocks(PriceExplanation explanation, DateOnly day, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("table", remarks.Language);
    private readonly TextResource terms = TextResource.Load("terms", remarks.Language);
    private readonly PriceWords words = new(remarks.Language);

    private PriceObservation Price => explanation.Price;

    /// <summary>Dollars for what unit.</summary>
    public Block.Sentence Amount => new(words.AmountOfUnit(Price)) { IsInset = true };

    /// <summary>What a suspect row counts for; null for any other.</summary>
    public Block.Paragraph? Suspicion => Price.IsSuspect ? new(Wording.Whole(texts["explain.suspect"])) { IsInset = true } : null;

    /// <summary>All that the book records: what for, where, kind, day, source, copy, note.</summary>
    public Block.Facts Record => new(Facts().ToSequence()) { Heads = new("", "") };

    /// <summary>Which row is chosen in each Region, or why none is.</summary>
    public Block.Items Choices => new(explanation.Choices.Select(Say).ToSequence()) { IsInset = true };

    public string BesideHead => texts["explain.beside"];

    /// <summary>The other rows of the same thing; null where there are none.</summary>
    public Block.Listing? Beside => explanation.Beside.Count == 0 ? null : new(
        PriceBlocks.Table(explanation.Beside, remarks.Language),
        explanation.Beside.Select(other => new Entry("", [Wording.Whole(LineOf(other))])).ToSequence())
    {
        IsInset = true,
    };

    public Sequence<Section> Sections() =>
    [
        Section.Of(Wording.Whole(Price.Id), new Block?[] { Amount, Record, Suspicion, Choices }.OfType<Block>()) with { IsTop = true },
        .. Beside is Block.Listing beside ? [Section.Of(BesideHead, beside)] : Array.Empty<Section>(),
    ];

    private IEnumerable<Fact> Facts()
    {
        Source source = Price.Source;
        yield return new(texts["explain.what"], $"{terms["price." + PriceCodes.Kinds.CodeOf(Price.Kind)]}, {Price.Subject}");
        yield return new(texts["explain.where"], Price.Regions.IsEmpty ? texts["explain.regions-unrecorded"] : Price.Regions.ToString());
        if (words.Band(Price) is string band) yield return new(texts["explain.band"], band);
        yield return new(texts["explain.kind"], words.Kind(Price));
        yield return new(texts["explain.day"], $"{words.Day(Price)} ({texts["basis." + SourceCodes.Bases.CodeOf(source.Basis)]})");
        yield return new(texts["explain.source"], source.Location, source.Location);
        if (source.Via is string via) yield return new(texts["explain.via"], via, source.ViaAddress);
        if (Price.Note.Length > 0) yield return new(texts["explain.note"], Price.Note);
    }

    private string LineOf(PriceObservation other) => $"{words.Day(other)}  {words.Amount(other)}  {words.Kind(other)}  {other.Id}";

    private string Say(PriceChoice choice)
    {
        (string, string) on = ("day", Figures.Day(day)), region = ("region", choice.Key.Region.Code);
        return choice.Chosen is PriceObservation chosen
            ? texts.Fill("explain.chosen", on, region, ("id", chosen.Id))
            : texts.Fill("explain.refused", on, region, ("message", remarks.Say(choice.Refusal!)));
    }
}
