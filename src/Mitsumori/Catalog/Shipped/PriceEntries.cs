using Mitsumori.Catalog.Files;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads prices.</summary>
internal static class PriceEntries
{
    public static PriceObservation Read(Entry entry, IReadOnlyDictionary<string, Source> sources, bool isOverlay)
    {
        PriceSubject subject = entry.Model is { } model
            ? PriceSubject.Of(model)
            : PriceSubject.Of(new ImportArchitecture(entry.Text("architecture")), entry.Text("cmuVersion"));
        return new PriceObservation(
            entry.Id,
            entry.Code("kind", PriceCodes.Kinds)!.Value,
            subject,
            entry.Regions,
            entry.Code("tier", PriceCodes.Tiers),
            entry.Code("routing", PriceCodes.Routings) ?? PriceRouting.Unrecorded,
            entry.Code("commitment", BedrockCodes.Commitments),
            entry.Code("cacheLife", PriceCodes.CacheLives),
            new UnitPrice(entry.Decimal("amount") ?? 0m, entry.Whole("per")),
            entry.Text("unit"),
            sources[entry.Text("source")],
            entry.Text("note"),
            entry.IsMarked("suspect"),
            isOverlay)
        {
            AlsoModels = entry.Models("alsoModels"),
            ContextBand = entry.OptionalText("contextBand"),
            OverInputTokens = entry.WholeOrNone("overInputTokens"),
        };
    }
}
