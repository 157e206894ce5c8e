using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the answers of ListFoundationModels and ListInferenceProfiles, one row a model and Region, to one entry a model.</summary>
public sealed class ListedRows(DataFolder data, SourceTable sources, IReadOnlyDictionary<string, string> providers)
{
    private const string File = "offers/api-lists.json";

    /// <summary>Adds one entry per model and source, its cells by Region.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        var entries = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (Row row in rows)
        {
            string model = row.Required("modelId"), source = sources.Of(row), printed = row.Required("model");
            if (providers[model] != row.Required("provider")) throw row.Fault("has another provider than its model");
            string id = $"listed-{Names.Slug(model)}-{sources.DayOf(source)}";
            if (!entries.TryGetValue(id, out JsonObject? entry))
            {
                entry = new JsonObject()
                    .With("id", id)
                    .With("model", model)
                    .With("printedModel", printed)
                    .With("source", source);
                entry.Add("cells", new JsonArray());
                entries.Add(id, entry);
                data.Add(File, "listed", entry);
            }

            if ((string)entry["source"]! != source || (string)entry["printedModel"]! != printed) throw row.Fault($"disagrees with {id}");
            entry["cells"]!.AsArray().Add(Cell(row));
            row.Finish();
            data.Point(row, $"{model} {row.Required("region")}", File, id);
        }
    }

    private static JsonObject Cell(Row row)
    {
        JsonObject cell = new JsonObject()
            .With("region", row.Required("region"))
            .Marked("inRegion", row.Value("inRegion")!.Value.GetBoolean())
            .ListedIfAny("geo", row.Texts("geo"))
            .Marked("global", row.Value("global")!.Value.GetBoolean())
            .Marked("provisioned", row.Value("provisioned")!.Value.GetBoolean())
            .With("lifecycleStatus", row.Required("lifecycleStatus"))
            .Listed("endpoints", row.Texts("endpoints"))
            .With("corrected", row.Text("corrected"))
            .ListedIfAny("disputed", row.Texts("disputed"))
            .ListedIfAny("changedSince", row.Texts("changedSince"));
        string note = row.Required("note");

        // The first sentence of every note is what the source is; what stands beside it is kept.
        return cell.With("note", note == SourceNote ? null : note);
    }

    private const string SourceNote = "Answer of ListFoundationModels and ListInferenceProfiles as recorded by a daily job.";
}
