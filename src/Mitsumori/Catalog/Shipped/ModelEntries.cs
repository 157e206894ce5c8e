using System.Globalization;
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
            Limit(entry.Inner("maxOutput"), sources),
            (int?)burndown.WholeOrNone("value"),
            burndown.IsMarked("disputed"),
            LifecycleOf(entry, sources))
        {
            ContextWindow = Limit(entry.Inner("contextWindow"), sources),
            BilledBy = entry.Code("billedBy", ModelCodes.Billings) ?? ModelBilling.Tokens,
            ContextBands =
            [
                .. entry
                    .Inners("contextBands")
                    .Select(band => new ContextBand(
                        band.Whole("overInputTokens"), band.IsMarked("disputed"), sources[band.Text("source")])),
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
        entry.OptionalText("usagePrefix"))
    {
        Partition = entry.Code("partition", ModelCodes.Partitions) ?? Partition.Commercial,
    };

    public static OtherRegion OtherRegion(Entry entry) =>
        new(new Region(entry.Text("code")), entry.Text("name"), entry.Text("nameJa"), entry.Text("partition"));

    private static TokenLimit? Limit(Entry? entry, IReadOnlyDictionary<string, Source> sources) => entry is null
        ? null
        : new(
            entry.Whole("value"),
            entry.OptionalText("valueIfBinary") is null ? entry.Whole("value") : entry.Whole("valueIfBinary"),
            sources[entry.Text("source")]);

    private static Lifecycle LifecycleOf(Entry model, IReadOnlyDictionary<string, Source> sources)
    {
        Entry? dates = model.Inner("lifecycle");
        return new(
            dates?.Day("legacyDate"),
            dates?.Day("legacyNoLaterThan"),
            dates?.Day("publicExtendedAccessFrom"),
            dates?.Day("eolDate"),
            dates is null ? null : sources[dates.Text("source")].Location)
        {
            GoneNoLaterThan = model.Day("goneNoLaterThan"),
            NoticeMonths = Months(model.OptionalText("legacyPeriod")),
        };
    }

    // Printed as 6 months, or as 45 days: whole months of thirty days.
    private static int? Months(string? period) => period?.Split(' ') switch
    {
        [var count, "months"] => int.Parse(count, CultureInfo.InvariantCulture),
        [var count, "days"] => int.Parse(count, CultureInfo.InvariantCulture) / 30,
        _ => null,
    };
}
