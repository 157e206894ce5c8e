using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Wire;

/// <summary>Lists of models and prices as JSON answers.</summary>
public static class ListJson
{
    public static string Models(FactBook book, DateOnly day, IReadOnlyList<ModelOffers> models) => WireJson.Write(Of(book, day, models));

    public static string Prices(FactBook book, IReadOnlyList<PriceObservation> prices) =>
        WireJson.Write(new PricesWire(BookOf(book), [.. prices.Select(RowOf)]));

    public static string Explanation(FactBook book, PriceExplanation explanation, RemarkTexts texts) =>
        WireJson.Write(Of(book, explanation, texts));

    internal static ModelsWire Of(FactBook book, DateOnly day, IReadOnlyList<ModelOffers> models) => new(
        BookOf(book),
        Plain.Of(day),
        [.. models.Select(Of)]);

    internal static PriceWire Of(FactBook book, PriceExplanation explanation, RemarkTexts texts) =>
        new(
            BookOf(book),
            RowOf(explanation.Price),
            [
                .. explanation.Choices.Select(choice => new ChoiceWire(
                    choice.Key.Region.Code,
                    choice.Chosen?.Id,
                    choice.Refusal?.Code,
                    choice.Refusal is Refusal refusal ? texts.Say(refusal) : null)),
            ],
            [.. explanation.Beside.Select(RowOf)]);

    private static PriceBookWire BookOf(FactBook book) => new(book.Version, Plain.Of(book.AsOf));

    internal static PriceRowWire RowOf(PriceObservation price) => new(
        price.Id,
        PriceCodes.Kinds.CodeOf(price.Kind),
        price.Subject.Name,
        Codes(price.Regions),
        price.Commitment is CommitmentTerm term ? BedrockCodes.Commitments.CodeOf(term) : null,
        price.Tier is PriceTier tier ? PriceCodes.Tiers.CodeOf(tier) : null,
        price.Routing == PriceRouting.Unrecorded ? null : PriceCodes.Routings.CodeOf(price.Routing),
        price.CacheLife is CacheLife life ? PriceCodes.CacheLives.CodeOf(life) : null,
        price.ContextBand,
        price.OverInputTokens,
        Plain.Of(price.Price.Amount),
        "USD",
        Plain.Of(price.Price.Per),
        price.Unit,
        price.Source.Location,
        price.Source.Via,
        Day(price.Source.AsOf),
        SourceCodes.Bases.CodeOf(price.Source.Basis),
        SourceCodes.Trusts.CodeOf(price.Source.Trust),
        price.Source.IsOwn,
        price.Source.File?.Name,
        price.Source.File?.Hash,
        price.IsSuspect,
        price.Note.Length == 0 ? null : price.Note);

    private static ModelWire Of(ModelOffers offers) => new(
        offers.Model.Id.Value,
        offers.Model.Name,
        offers.Model.Provider,
        Day(offers.Model.Lifecycle.LegacyFrom),
        Day(offers.Model.Lifecycle.EndOfLife),
        Day(offers.Model.Lifecycle.GoneNoLaterThan),
        ModelCodes.Billings.CodeOf(offers.Model.BilledBy),
        offers.Model.ContextWindow?.Tokens,
        offers.Model.MaxOutput?.Tokens,
        [.. offers.Methods.Select(offer => new OfferWire(BedrockCodes.Methods.CodeOf(offer.Method), Codes(offer.Regions)))],
        [.. offers.Modes.Select(offer => new OfferWire(BedrockCodes.Modes.CodeOf(offer.Mode), Codes(offer.Regions)))],
        offers.Calls is ModelCalls calls ? Of(calls) : null,
        offers.Card?.Tiers is Sequence<PriceTier> tiers ? [.. tiers.Select(PriceCodes.Tiers.CodeOf)] : null,
        offers.Batch is ModelBatch batch ? new(Codes(batch.InRegion), Codes(batch.Profile)) : null,
        offers.Card?.Caching is Caching caching ? Of(caching) : null);

    private static CallsWire Of(ModelCalls calls) => new(
        Codes(calls.InRegion),
        [.. calls.Geo.Select(call => new GeoCallWire(call.Region.Code, call.Profile))],
        Codes(calls.Global),
        calls.GlobalProfile,
        Codes(calls.OtherEndpoint));

    private static CachingWire Of(Caching caching) => new(
        caching.IsSold, [.. caching.Lives.Select(PriceCodes.CacheLives.CodeOf)], caching.LeastTokens, caching.MostTokens);

    private static string? Day(DateOnly? day) => day is DateOnly given ? Plain.Of(given) : null;

    private static IReadOnlyList<string> Codes(Sequence<Region> regions) => [.. regions.Select(region => region.Code)];
}
