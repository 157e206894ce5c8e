using Mitsumori.Catalog.Files;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads models and Regions.</summary>
internal static class ModelEntries
{
    public static ModelFacts Model(Entry entry, IReadOnlyDictionary<string, Source> sources)
    {
        Entry burndown = entry.Inner("burndown")!;
        return new ModelFacts(
            new ModelId(entry.Id),
            entry.Text("provider"),
            entry.Text("name"),
            entry.Texts("aliases"),
            entry.Texts("contextVariants"),
            entry.OptionalText("architecture") is { } architecture ? new ImportArchitecture(architecture) : null,
            entry.Decimal("generation"),
            entry.Inner("maxOutput") is { } maxOutput ? (int)maxOutput.Whole("value") : null,
            (int)burndown.Whole("value"),
            burndown.IsMarked("disputed"),
            entry.Inner("lifecycle") is { } lifecycle ? LifecycleOf(lifecycle, sources) : new Lifecycle(null, null, null, null, null))
        {
            ContextBands =
            [
                .. entry
                    .Inners("contextBands")
                    .Select(band => new ContextBand(band.Whole("overInputTokens"), band.IsMarked("disputed"), sources[band.Text("source")])),
            ],
        };
    }

    public static RegionFacts Region(Entry entry) => new(
        new Region(entry.Text("code")),
        entry.Text("name"),
        entry.Text("nameJa"),
        entry.Text("city"),
        entry.Decimal("latitude") ?? 0m,
        entry.Decimal("longitude") ?? 0m,
        entry.OptionalText("usagePrefix"));

    private static Lifecycle LifecycleOf(Entry entry, IReadOnlyDictionary<string, Source> sources) => new(
        entry.Day("legacyDate"),
        entry.Day("legacyNoLaterThan"),
        entry.Day("publicExtendedAccessFrom"),
        entry.Day("eolDate"),
        sources[entry.Text("source")].Location);
}
