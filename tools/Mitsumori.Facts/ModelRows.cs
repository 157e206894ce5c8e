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
            Row lifecycle = row.Inner("lifecycle")!;
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
                .With("contextWindow", Limit(row.Inner("contextWindow")))
                .With("contextWindowNote", row.Text("contextWindowNote"))
                .With("maxOutput", Limit(row.Inner("maxOutputTokens")))
                .With("burndown", Burndown(row.Inner("outputBurndown")!))
                .With("lifecycle", Lifecycle(lifecycle))
                .With("launchDate", lifecycle.Text("launchDate"))
                .With("eolNoSoonerThan", lifecycle.Text("eolNoSoonerThan"))
                .With("legacyPeriod", lifecycle.Text("legacyPeriod"))
                .With("goneNoLaterThan", lifecycle.Text("goneNoLaterThan"))
                .With("billedBy", row.Required("billedBy"))
                .ListedIfAny("inputModalities", row.Texts("inputModalities"))
                .ListedIfAny("outputModalities", row.Texts("outputModalities"))
                .With("modalitiesOrigin", row.Text("modalitiesOrigin"))
                .With("tableName", row.Text("tableName"))
                .With("card", row.Text("card"))
                .With("mantleId", row.Text("mantleId"))
                .With("note", row.Words("note"));
            entry.ListedIfAny("contextBands", row.Inners("contextBands").Select(Band));
            lifecycle.Finish();
            row.Finish();
            data.Add(row, id, $"models/{Names.Slug(provider)}.json", "models", entry);
        }
    }

    // A transcription of a card names the copy in words where its owner is not known: only addresses are kept as via.
    private JsonObject? Limit(Row? row)
    {
        JsonObject? entry = row is null ? null : new JsonObject()
            .With("value", row.Value("value"))
            .With("printed", row.Required("printed"))
            .With("valueIfBinary", row.Value("valueIfBinary"))
            .With("source", row.Has("asOfBasis") ? sources.Of(row) : sources.OfPart(row))
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

    private JsonObject Band(Row row)
    {
        JsonObject entry = new JsonObject()
            .With("overInputTokens", row.Value("overInputTokens"))
            .Marked("disputed", row.Value("disputed")!.Value.GetBoolean())
            .With("source", row.Text("via") is null
                ? sources.At(row, row.Required("source"), null, row.Required("asOf"), "printed", row.Required("confidence"))
                : sources.OfPart(row))
            .With("note", row.Words("note"));
        _ = row.Text("asOf");
        _ = row.Text("confidence");
        row.Finish();
        return entry;
    }

    // The dates repeat a row of the lifecycle section or a model card, and name its address and day only: the rest of the source is found
    // by these.
    private JsonObject? Lifecycle(Row row)
    {
        string? source = row.Has("source") && row.Text("source") is not null ? sources.OfPlace(row) : null;
        JsonObject entry = new JsonObject()
            .With("status", row.Text("status"))
            .With("legacyDate", row.Text("legacyDate"))
            .With("legacyNoLaterThan", row.Text("legacyNoLaterThan"))
            .With("publicExtendedAccessFrom", row.Text("publicExtendedAccessFrom"))
            .With("eolDate", row.Text("eolDate"))
            .With("source", source);
        _ = row.Text("asOf");
        if (source is not null) return entry;

        // A model that is in no list any more has no table that says when it ended, and so no source of its dates.
        bool isGone = row.Text("goneNoLaterThan") is not null && entry.Count == 1;
        return entry.Count > 0 && !isGone ? throw row.Fault("has dates without a source") : null;
    }
}
