using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the models: one file per provider. Comes after all rows that name sources in full.</summary>
public sealed class ModelRows(DataFolder data, SourceTable sources)
{
    /// <summary>Adds one entry per model; its id is the canonical id.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string id = row.Required("modelId"), name = row.Required("name"), provider = row.Required("provider");
            JsonObject entry = new JsonObject()
                .With("id", id)
                .With("provider", provider)
                .With("name", name)
                .With("generation", Names.Generation(name))
                .ListedIfAny("aliases", row.Texts("aliases"))
                .ListedIfAny("contextVariants", row.Texts("contextVariants"))
                .ListedIfAny("contextVariantsInferred", row.Texts("contextVariantsInferred"))
                .With("architecture", row.Text("architecture"))
                .With("parameters", row.Text("parameters"))
                .With("contextWindow", row.Text("contextWindow"))
                .With("maxOutput", MaxOutput(row.Inner("maxOutputTokens")))
                .With("burndown", Burndown(row.Inner("outputBurndown")!))
                .With("lifecycle", Lifecycle(row.Inner("lifecycle")!))
                .With("note", row.Words("note"));
            row.Finish();
            data.Add(row, id, $"models/{Names.Slug(provider)}.json", "models", entry);
        }
    }

    private JsonObject? MaxOutput(Row? row)
    {
        JsonObject? entry = row is null ? null : new JsonObject()
            .With("value", row.Value("value"))
            .With("printed", row.Required("printed"))
            .With("valueIfBinary", row.Value("valueIfBinary"))
            .With("source", sources.Of(row))
            .With("note", row.Words("note"));
        row?.Finish();
        return entry;
    }

    private JsonObject Burndown(Row row)
    {
        JsonObject entry = new JsonObject()
            .With("value", row.Value("value"))
            .With("olderValue", row.Value("olderValue"))
            .Marked("disputed", row.Value("disputed")!.Value.GetBoolean())
            .With("source", sources.Of(row))
            .With("note", row.Words("note"));
        row.Finish();
        return entry;
    }

    // The dates repeat a row of the lifecycle section or a model card, and name its address and day only: the rest of the source is found
    // by these.
    private JsonObject? Lifecycle(Row row)
    {
        string? source = row.Has("source") && row.Text("source") is not null ? sources.OfPart(row) : null;
        JsonObject entry = new JsonObject()
            .With("status", row.Text("status"))
            .With("legacyDate", row.Text("legacyDate"))
            .With("legacyNoLaterThan", row.Text("legacyNoLaterThan"))
            .With("publicExtendedAccessFrom", row.Text("publicExtendedAccessFrom"))
            .With("eolDate", row.Text("eolDate"))
            .With("source", source);
        _ = row.Text("asOf");
        row.Finish();
        return source is null && entry.Count > 0 ? throw row.Fault("has dates without a source") : source is null ? null : entry;
    }
}
