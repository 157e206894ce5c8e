using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts price rows: one file per model family; printed results of calculations are set apart, as they are no prices.</summary>
public sealed class PriceRows(DataFolder data, SourceTable sources, IReadOnlyDictionary<string, string> providers)
{
    /// <summary>File of printed results that can be computed again: no prices and no quotas.</summary>
    public const string ExamplesFile = "printed-examples.json";

    /// <summary>Adds one entry per row; rows that contradict each other name each other.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        var added = new List<JsonObject>();
        foreach (Row row in rows)
        {
            JsonObject entry = EntryOf(row);
            row.Finish();
            string id = Entries.IdOf(entry);
            if (row.Required("kind").StartsWith("example-", StringComparison.Ordinal))
            {
                data.Add(row, id, ExamplesFile, "amounts", entry);
                continue;
            }

            data.Add(row, id, $"prices/{Names.PriceFamily(row.Text("modelId"))}.json", "prices", entry);
            added.Add(entry);
        }

        Contradictions.Mark(added, sources);
    }

    private JsonObject EntryOf(Row row)
    {
        string? model = row.Text("modelId");
        string provider = row.Required("provider");
        if (provider != (model is null ? "Custom Model Import" : providers[model]))
        {
            throw row.Fault($"has the provider {provider}, which is not its model's");
        }

        return new JsonObject()
            .With("id", row.Required("id"))
            .With("kind", row.Required("kind"))
            .With("model", model)
            .ListedIfAny("alsoModels", row.Texts("alsoModelIds"))
            .With("architecture", row.Text("architecture"))
            .With("cmuVersion", row.Text("cmuVersion"))
            .Listed(
                "regions",
                (row.Text("region") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .With("commitment", row.Text("commitment"))
            .With("tier", row.Text("tier"))
            .With("routing", row.Text("routing"))
            .With("cacheLife", row.Text("cacheLife"))
            .With("contextBand", row.Text("contextBand"))
            .With("overInputTokens", row.Value("overInputTokens"))
            .With("amount", row.Required("amount"))
            .With("currency", row.Required("currency"))
            .With("unit", row.Required("per"))
            .With("per", row.Value("perQuantity"))
            .With("printedModel", row.Required("model"))
            .With("source", sources.Of(row))
            .With("note", row.Words("note"))
            .Marked("suspect", row.Value("suspect")?.GetBoolean() ?? false);
    }
}
