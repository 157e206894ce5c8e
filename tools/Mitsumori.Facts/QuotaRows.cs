using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts quota rows: one file per scope; examples derived from quotas are set apart.</summary>
public sealed class QuotaRows(DataFolder data, SourceTable sources)
{
    /// <summary>Adds one entry per row.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string id = row.Required("id"), metric = row.Required("metric"), scope = row.Required("scope");
            JsonObject entry = new JsonObject()
                .With("id", id)
                .With("metric", metric)
                .With("scope", scope)
                .With("limits", LimitedThings.Of(row))
                .With("model", row.Text("modelId"))
                .ListedIfAny("models", row.Texts("modelIds"))
                .With("contextVariant", row.Text("contextVariant"))
                .With("region", row.Required("region"))
                .With("value", row.Value("value"))
                .With("adjustable", row.Value("adjustable"))
                .With("quotaCode", row.Text("quotaCode"))
                .With("printedModel", row.Required("model"))
                .With("printedId", row.Text("modelIdAsFound"))
                .Marked("namedOnly", row.Has("modelIdAsFound") && row.Text("modelIdAsFound") is null)
                .With("source", sources.Of(row))
                .With("note", row.Words("note"));
            row.Finish();
            bool example = scope == "seed-derived" || metric == "max-rpm-example";
            data.Add(row, id, example ? PriceRows.ExamplesFile : $"quotas/{scope}.json", example ? "rates" : "quotas", entry);
        }
    }
}
