using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.Reports;

/// <summary>Lists of models, prices and faults as pages in Markdown.</summary>
public sealed class ListMarkdown(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly TextResource terms = TextResource.Load("terms", language);
    private readonly PriceWords words = new(language);

    /// <summary>A table of offers under each model.</summary>
    public string Models(FactBook book, DateOnly day, IReadOnlyList<ModelOffers> models)
    {
        MarkdownText page = new();
        if (models.Count == 0)
        {
            page.Paragraph(texts["models.none"]);
            return page.ToString();
        }

        page.Heading(1, texts.Fill("models.title", ("day", Figures.Day(day)), ("version", book.Version)));
        foreach (ModelOffers offers in models)
        {
            page.Heading(2, offers.Model.Name);
            page.Paragraph(string.Join(", ", [offers.Model.Id.Value, .. LifeWords.Of(offers.Model.Lifecycle, day, language)]));
            page.Table(
                [texts["head.offer"], texts["head.regions"]],
                offers.Methods.Select(offer => Escaped(terms["method." + BedrockCodes.Methods.CodeOf(offer.Method)], offer.Regions.ToString()))
                    .Concat(offers.Modes.Select(offer => Escaped(texts["mode." + BedrockCodes.Modes.CodeOf(offer.Mode)], offer.Regions.ToString()))));
        }

        return page.ToString();
    }

    /// <summary>One table; each id is a link to its source.</summary>
    public string Prices(FactBook book, IReadOnlyList<PriceObservation> prices)
    {
        MarkdownText page = new();
        if (prices.Count == 0)
        {
            page.Paragraph(texts["prices.none"]);
            return page.ToString();
        }

        WriteRows(page, prices);
        page.Paragraph($"{texts.Fill("prices.count", ("count", Figures.Count(prices.Count)))}; {texts.Fill("book", ("version", book.Version), ("day", Figures.Day(book.AsOf)))}");
        return page.ToString();
    }

    /// <summary>One price: what it is for, where it comes from, what is chosen in each Region, and the rows beside it.</summary>
    public string Explanation(PriceExplanation explanation, DateOnly day, RemarkTexts remarks)
    {
        MarkdownText page = new();
        PriceObservation price = explanation.Price;
        page.Heading(1, price.Id);
        page.Strong(words.AmountOfUnit(price));
        page.Table(["", ""], words.Facts(price).Select(fact => (string[])[
            MarkdownText.Escape(fact.Head), fact.Value == price.Source.Location || fact.Value == price.Source.Via ? MarkdownText.Link(fact.Value, fact.Value) : MarkdownText.Escape(fact.Value)]));
        if (price.IsSuspect) page.Paragraph(texts["explain.suspect"]);
        page.Items(explanation.Choices.Select(choice => words.Choice(choice, day, remarks)));
        if (explanation.Beside.Count == 0) return page.ToString();
        page.Heading(2, texts["explain.beside"]);
        WriteRows(page, explanation.Beside);
        return page.ToString();
    }

    /// <summary>How many entries there are, and every fault.</summary>
    public string Faults(LintReport report, FaultTexts faults)
    {
        MarkdownText page = new();
        page.Paragraph(string.Join(", ", report.Counts.Select(count => texts.Fill("lint.count", ("section", count.Section), ("count", Figures.Count(count.Entries))))));
        if (!report.IsClean) page.Items(report.Findings.Select(fault => $"{fault.File}:{fault.Line}: {faults.Say(fault)}"));
        page.Strong(report.IsClean ? texts["lint.clean"] : texts.Fill("lint.faults", ("count", Figures.Count(report.Findings.Length))));
        return page.ToString();
    }

    private void WriteRows(MarkdownText page, IEnumerable<PriceObservation> prices) => page.Table(
        [texts["head.id"], ">" + texts["head.price"], texts["head.as-of"], texts["head.kind"]],
        prices.Select(price => (string[])[
            MarkdownText.Link(price.Id, price.Source.Location),
            .. Escaped(words.Amount(price), words.Day(price), words.Kind(price))]));

    private static string[] Escaped(params IReadOnlyList<string> texts) => [.. texts.Select(MarkdownText.Escape)];
}
