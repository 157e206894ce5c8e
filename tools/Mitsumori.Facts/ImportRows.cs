using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the facts of Custom Model Import: Regions, architectures, limits, units per copy.</summary>
public sealed class ImportRows(DataFolder data, SourceTable sources)
{
    private const string File = "offers/custom-model-import.json";

    // The price page names the example models in words. Each is joined by hand, since a parameter count alone names
    // several models; Flan-T5 XL has no canonical id, because Bedrock never served it as a base model.
    private static readonly Dictionary<string, string?> ModelOfExample = new(StringComparer.Ordinal)
    {
        ["Llama 3.1 8B, 128K"] = "meta.llama3-1-8b-instruct-v1:0",
        ["Llama 3.1 70B, 128K"] = "meta.llama3-1-70b-instruct-v1:0",
        ["Llama 3.2 11B (multimodal), 128K"] = "meta.llama3-2-11b-instruct-v1:0",
        ["Mistral 7B, 32K"] = "mistral.mistral-7b-instruct-v0:2",
        ["Mixtral 8x7B, 32K"] = "mistral.mixtral-8x7b-instruct-v0:1",
        ["Flan-T5 XL, 512"] = null,
    };

    /// <summary>Adds the entries; rows of the two files that say the same become one entry.</summary>
    public void Convert(IReadOnlyList<Row> architectures, IReadOnlyDictionary<string, IReadOnlyList<Row>> sections)
    {
        foreach (Row row in sections["customModelImport.cmuPerCopyExamples"])
        {
            _ = sources.Of(row);
        }

        Places(sections["customModelImport.regions"], "regions", "import-region");
        Places(sections["customModelImport.notAvailable"], "notAvailable", "import-not-available");
        Limits(sections["customModelImport.limits"]);
        foreach (Row row in architectures)
        {
            Architecture(row);
        }

        foreach (Row row in sections["customModelImport.architectures"])
        {
            JoinArchitecture(row, sections["customModelImport.regions"].Count);
        }

        foreach (Row row in sections["customModelImport.cmuPerCopyExamples"])
        {
            JoinExample(row);
        }
    }

    private void Places(IReadOnlyList<Row> rows, string section, string prefix)
    {
        foreach (Row row in rows)
        {
            string source = sources.Of(row), region = row.Required("region");
            JsonObject entry = new JsonObject()
                .With("id", Names.Id(prefix, region, sources.DayOf(source), sources.KindOf(source)))
                .With("region", region)
                .With("source", source)
                .With("note", row.Words("note"));
            row.Finish();
            data.Add(row, region, File, section, entry);
        }
    }

    private void Limits(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string source = sources.Of(row), limit = row.Required("limit");
            JsonObject entry = new JsonObject()
                .With("id", Names.Id("import-limit", limit, sources.DayOf(source), sources.KindOf(source)))
                .With("limit", limit)
                .With("value", row.Required("value"))
                .With("source", source);
            row.Finish();
            data.Add(row, limit, File, "limits", entry);
        }
    }

    private void Architecture(Row row)
    {
        string source = sources.Of(row), architecture = row.Required("architecture");
        JsonObject entry = new JsonObject()
            .With("id", Names.Id("import-architecture", architecture, sources.DayOf(source), sources.KindOf(source)))
            .With("architecture", architecture)
            .With("officialName", row.Required("officialName"))
            .ListedIfAny("names", row.Texts("names"))
            .Listed("regions", row.Texts("regions"))
            .With("cmuVersion", row.Text("cmuVersion"))
            .With("priced", row.Value("priced"))
            .Listed("models", row.Texts("models"))
            .With("source", source)
            .With("note", row.Words("note"));
        Row[] examples = [.. row.Inners("cmuPerCopy")];
        row.Finish();
        data.Add(row, architecture, File, "architectures", entry);
        foreach (Row example in examples)
        {
            JsonObject cmu = Example(example, architecture);
            example.Finish();
            data.Add(File, "cmuPerCopy", cmu);
            data.Point(row, architecture, File, Entries.IdOf(cmu));
        }
    }

    private JsonObject Example(Row row, string architecture)
    {
        string printed = row.Required("model"), source = sources.OfPart(row);
        _ = row.Text("via");
        return new JsonObject()
            .With("id", Names.Id("import-cmu", printed, sources.DayOf(source), sources.KindOf(source)))
            .With("architecture", architecture)
            .With("model", ModelOfExample[printed])
            .With("printedModel", printed)
            .With("parameters", row.Required("parameters"))
            .With("context", row.Required("context"))
            .With("cmu", row.Value("cmu"))
            .With("source", source);
    }

    // The two files describe one table of the user guide; the file of architectures says more, never less.
    private void JoinArchitecture(Row row, int importRegions)
    {
        string name = row.Required("architecture"),
            regions = row.Required("regions"),
            source = sources.Of(row),
            note = row.Required("note");
        row.Finish();
        JsonObject[] same = [.. data.EntriesOf(File, "architectures").Values.Where(entry => (string)entry["officialName"]! == name)];
        foreach (JsonObject entry in same)
        {
            string[] codes = [.. entry["regions"]!.AsArray().Select(code => (string)code!)];
            bool agrees = regions == "all import regions" ? codes.Length == importRegions : codes is [var only] && only == regions;
            if (
                !agrees
                || (string)entry["source"]! != source
                || !((string?)entry["note"] ?? string.Empty).StartsWith(note, StringComparison.OrdinalIgnoreCase))
            {
                throw row.Fault($"disagrees with {Entries.IdOf(entry)}");
            }

            data.Point(row, name, File, Entries.IdOf(entry));
        }

        if (same.Length == 0)
        {
            throw row.Fault("names no architecture");
        }
    }

    private void JoinExample(Row row)
    {
        string printed = row.Required("model"), source = sources.Of(row);
        JsonElement cmu = row.Value("cmu")!.Value;
        if (row.Words("note") is not null)
        {
            throw row.Fault("has a note, which the entry would lose");
        }

        row.Finish();
        string id = Names.Id("import-cmu", printed, sources.DayOf(source), sources.KindOf(source));
        if (!data.EntriesOf(File, "cmuPerCopy").TryGetValue(id, out JsonObject? entry) || entry["cmu"]!.ToJsonString() != cmu.GetRawText())
        {
            throw row.Fault($"disagrees with {id}");
        }

        data.Point(row, printed, File, id);
    }
}
