using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Lint;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;

namespace Mitsumori.Application.Wire;

/// <summary>Lists of models, prices and faults as comma-separated values, with the field names of the JSON answers.</summary>
public static class ListCsv
{
    private static readonly string[] PriceFields =
    [
        "id", "kind", "subject", "regions", "commitment", "tier", "routing", "cacheLife", "contextBand", "overInputTokens", "amount",
        "currency", "per", "unit",
        "source", "via", "asOf", "asOfBasis", "trust", "own", "file", "fileSha256", "suspect", "note",
    ];

    /// <summary>A row for every model, offer and Region; calls by routing. A model that has ended and offers nothing has one.</summary>
    public static string Models(FactBook book, DateOnly day, IReadOnlyList<ModelOffers> models)
    {
        CsvText csv = new(
            "id", "name", "provider", "legacyFrom", "endOfLife", "offer", "code", "region", "profile", "goneNoLaterThan", "billedBy",
            "contextWindow", "maxOutput", "tiers", "cachingSold", "cacheLives");
        foreach (ModelWire model in ListJson.Of(book, day, models).Models)
        {
            foreach ((string? offer, string? code, string? region, string? profile) in OffersOf(model).DefaultIfEmpty())
                csv.Add([.. ModelFields(model), offer, code, region, profile, .. CallFields(model)]);
        }

        return csv.ToString();
    }

    /// <summary>A row for every price; Regions stand in one cell, parted by blanks.</summary>
    public static string Prices(IReadOnlyList<PriceObservation> prices)
    {
        CsvText csv = new(PriceFields);
        foreach (PriceObservation price in prices) csv.Add(Fields(ListJson.RowOf(price)));
        return csv.ToString();
    }

    /// <summary>The price and the other rows of the same thing, each with the Regions in which it is the one that counts.</summary>
    public static string Explanation(FactBook book, PriceExplanation explanation, RemarkTexts texts)
    {
        PriceWire wire = ListJson.Of(book, explanation, texts);
        CsvText csv = new([.. PriceFields, "row", "chosenIn"]);
        void Add(PriceRowWire price, string row) =>
            csv.Add([
                .. Fields(price),
                row,
                string.Join(' ', wire.Choices.Where(choice => choice.Chosen == price.Id).Select(choice => choice.Region)),
            ]);
        Add(wire.Price, "price");
        foreach (PriceRowWire other in wire.Beside) Add(other, "beside");
        return csv.ToString();
    }

    /// <summary>A row for every fault of a data folder; none where it is clean.</summary>
    public static string Faults(LintReport report, FaultTexts texts)
    {
        CsvText csv = new("code", "file", "line", "entry", "field", "message");
        foreach (DataFault fault in report.Findings)
        {
            csv.Add(
                fault.Code,
                fault.File,
                fault.Line is int line ? $"{line}" : null,
                fault.Entry,
                fault.Field,
                texts.Say(fault));
        }

        return csv.ToString();
    }

    private static IEnumerable<(string? Offer, string? Code, string? Region, string? Profile)> OffersOf(ModelWire model)
    {
        (string, IReadOnlyList<OfferWire>)[] lists = [("customization", model.Customization), ("hosting", model.Hosting)];
        foreach ((string offer, IReadOnlyList<OfferWire> ways) in lists)
        {
            foreach (OfferWire way in ways)
            {
                foreach (string region in way.Regions) yield return (offer, way.Code, region, null);
            }
        }

        if (model.Calls is not CallsWire calls) yield break;
        string inRegion = BedrockCodes.Routings.CodeOf(Routing.InRegion), geo = BedrockCodes.Routings.CodeOf(Routing.Geo);
        string global = BedrockCodes.Routings.CodeOf(Routing.Global);
        foreach (string region in calls.InRegion) yield return ("call", inRegion, region, null);
        foreach (GeoCallWire call in calls.Geo) yield return ("call", geo, call.Region, call.Profile);
        foreach (string region in calls.Global) yield return ("call", global, region, calls.GlobalProfile);
        foreach (string region in calls.OtherEndpoint) yield return ("call", "other-endpoint", region, null);
    }

    private static string?[] ModelFields(ModelWire model) =>
        [model.Id, model.Name, model.Provider, model.LegacyFrom, model.EndOfLife];

    private static string?[] CallFields(ModelWire model) =>
        [
            model.GoneNoLaterThan,
            model.BilledBy,
            model.ContextWindow is long window ? $"{window}" : null,
            model.MaxOutput is long output ? $"{output}" : null,
            model.Tiers is null ? null : string.Join(' ', model.Tiers),
            model.Caching is null ? null : CsvText.Flag(model.Caching.Sold),
            model.Caching is null ? null : string.Join(' ', model.Caching.Lives),
        ];

    private static string?[] Fields(PriceRowWire price) =>
        [
            price.Id,
            price.Kind,
            price.Subject,
            string.Join(' ', price.Regions),
            price.Commitment,
            price.Tier,
            price.Routing,
            price.CacheLife,
            price.ContextBand,
            price.OverInputTokens is long over ? Plain.Of(over) : null,
            price.Amount,
            price.Currency,
            price.Per,
            price.Unit,
            price.Source,
            price.Via,
            price.AsOf,
            price.AsOfBasis,
            price.Trust,
            CsvText.Flag(price.Own),
            price.File,
            price.FileSha256,
            CsvText.Flag(price.Suspect),
            price.Note,
        ];
}
