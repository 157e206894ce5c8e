using System.Collections.Immutable;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads what is offered where, and quotas.</summary>
internal static class OfferEntries
{
    public static OfferTables Tables(IFactEntries data, IReadOnlyDictionary<string, Source> sources) =>
        new(
            Read(
                data,
                FileKinds.Units,
                "units",
                entry => new UnitOffer(
                    entry.Id,
                    entry.Model,
                    entry.OptionalText("contextVariant"),
                    entry.Regions,
                    IsRetired(entry),
                    entry.IsMarked("purchasableNowDisputed"),
                    entry.Flag("noCommitmentForBaseModel"),
                    sources[entry.Text("source")])),
            Read(
                data,
                FileKinds.FineTuning,
                "fineTuning",
                entry => new TuningOffer(
                    entry.Id,
                    entry.Code("method", BedrockCodes.Methods) ?? CustomizationMethod.None,
                    entry.Model,
                    entry.Regions,
                    IsRetired(entry),
                    entry.IsMarked("possibleNowDisputed") || entry.Text("status") == "disputed",
                    sources[entry.Text("source")])),
            Read(
                data,
                FileKinds.CustomOnDemand,
                "customOnDemand",
                entry => new CustomOnDemandOffer(
                    entry.Id,
                    entry.Model,
                    entry.Regions,
                    entry.Day("trainedOnOrAfter"),
                    sources[entry.Text("source")])),
            Read(
                data,
                FileKinds.CustomModelImport,
                "architectures",
                entry => new ImportOffer(
                    entry.Id,
                    new ImportArchitecture(entry.Text("architecture")),
                    entry.Regions,
                    entry.OptionalText("cmuVersion"),
                    sources[entry.Text("source")])
                {
                    Names = [entry.Text("officialName"), .. entry.Texts("names")],
                }),
            [
                .. data.EntriesOf(FileKinds.CustomModelImport, "cmuPerCopy")
                    .Select(entry => new CmuPerCopy(entry.Model, (int)entry.Whole("cmu"), sources[entry.Text("source")])
                    {
                        Printed = entry.Text("printedModel"),
                        Architecture = new ImportArchitecture(entry.Text("architecture")),
                        Parameters = entry.Text("parameters"),
                    }),
            ])
        {
            Calls =
            [
                .. OfModels(data.EntriesOf(FileKinds.Routing, "routing")).Select(entry => CallEntries.OfTable(entry, sources)),
                .. data.EntriesOf(FileKinds.ApiLists, "listed").Select(entry => CallEntries.OfList(entry, sources)),
            ],
            Cards = [.. OfModels(data.EntriesOf(FileKinds.Cards, "cards")).Select(entry => CallEntries.Card(entry, sources))],
            UnitsNotes = Read(data, FileKinds.Units, "notes", entry => CallEntries.Note(entry, sources)),
        };

    public static Quota Quota(Entry entry, IReadOnlyDictionary<string, Source> sources) => new(
        entry.Id,
        entry.Code("metric", QuotaCodes.Metrics)!.Value,
        entry.Code("scope", QuotaCodes.Scopes)!.Value,
        entry.Model,
        entry.Models("models"),
        entry.OptionalText("contextVariant"),
        entry.Text("region"),
        entry.Whole("value"),
        entry.Flag("adjustable"),
        sources[entry.Text("source")])
    {
        Limits = entry.Code("limits", QuotaCodes.Things),
        Code = entry.OptionalText("quotaCode"),
    };

    // Two gated models stand in the table without an id: nobody can ask for them.
    private static IEnumerable<Entry> OfModels(IEnumerable<Entry> entries) => entries.Where(entry => entry.Model is not null);

    // A reading as of the day the facts were collected; whoever asks about an earlier day goes by the model's lifecycle.
    private static bool IsRetired(Entry entry) => entry.OptionalText("status") == "no-longer-sold";

    private static ImmutableArray<T> Read<T>(IFactEntries data, FileKind kind, string section, Func<Entry, T> read) =>
        [.. data.EntriesOf(kind, section).Select(read)];
}
