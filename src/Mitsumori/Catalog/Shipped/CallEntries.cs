using Mitsumori.Catalog.Files;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads where and how models are called: the official table, the lists of the API, the cards.</summary>
internal static class CallEntries
{
    public static CallOffer OfTable(Entry entry, IReadOnlyDictionary<string, Source> sources) => new(
        entry.Id,
        entry.Model!,
        entry.RegionsIn("inRegion"),
        entry.RegionsIn("geo"),
        entry.RegionsIn("global"),
        IsComplete: true,
        sources[entry.Text("source")])
    {
        OtherEndpoint = entry.RegionsIn("inRegionMantle"),
        Disputed = entry.Inners("disputed").Select(Disputed).ToSequence(),
    };

    public static CallOffer OfList(Entry entry, IReadOnlyDictionary<string, Source> sources)
    {
        List<Region> asked = [], inRegion = [], geo = [], global = [];
        foreach (Entry cell in entry.Inners("cells"))
        {
            Region region = new(cell.Text("region"));
            asked.Add(region);
            if (cell.IsMarked("inRegion")) inRegion.Add(region);
            if (!cell.Texts("geo").IsEmpty) geo.Add(region);
            if (cell.IsMarked("global")) global.Add(region);
        }

        return new(
            entry.Id,
            entry.Model!,
            inRegion.ToSequence(),
            geo.ToSequence(),
            global.ToSequence(),
            IsComplete: false,
            sources[entry.Text("source")])
        {
            Asked = asked.ToSequence(),
        };
    }

    public static ModelCard Card(Entry entry, IReadOnlyDictionary<string, Source> sources)
    {
        Entry batch = entry.Inner("batch")!;
        return new(
            entry.Model!,
            entry.Part["tiers"] is null ? null : entry.Codes("tiers", PriceCodes.Tiers),
            new(batch.RegionsIn("inRegion"), batch.RegionsIn("profile"), sources[batch.Text("source")]),
            entry.Inner("promptCaching") is { } caching ? Caching(caching, sources) : null,
            entry.Inners("profiles").Select(Profile).ToSequence(),
            entry.OptionalText("read") is { } read ? sources[read] : null);
    }

    public static UnitsNote Note(Entry entry, IReadOnlyDictionary<string, Source> sources) => new(
        new Region(entry.Text("region")),
        entry.IsMarked("customModels"),
        entry.IsMarked("baseModels"),
        entry.Codes("commitments", BedrockCodes.Commitments),
        sources[entry.Text("source")]);

    private static DisputedCall Disputed(Entry entry) => new(
        entry.Code("routing", BedrockCodes.Routings)!.Value,
        new Region(entry.Text("region")),
        entry.IsMarked("page"),
        entry.IsMarked("card"));

    private static Caching Caching(Entry entry, IReadOnlyDictionary<string, Source> sources) => new(
        entry.IsMarked("explicit") || !entry.Texts("implicit").IsEmpty,
        entry.WholeOrNone("minTokens"),
        entry.WholeOrNone("maxTokens"),
        entry.Codes("lives", PriceCodes.CacheLives).Order().ToSequence(),
        entry.IsMarked("writeAtInputRate"),
        sources[entry.Text("source")]);

    private static InferenceProfile Profile(Entry entry) => new(
        entry.Text("id"),
        entry.Code("routing", BedrockCodes.Routings)!.Value,
        entry.Inners("destinations").Select(route => new ProfileRoute(new Region(route.Text("from")), route.RegionsIn("to"))).ToSequence());
}
