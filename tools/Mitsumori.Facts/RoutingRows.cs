using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the official table of where a model is called: in its Region, through a geographic profile, through the global one.</summary>
public sealed class RoutingRows(DataFolder data, SourceTable sources, IReadOnlyDictionary<string, string> providers)
{
    /// <summary>File of the table.</summary>
    public const string File = "offers/routing.json";

    /// <summary>Adds one entry per model.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string? model = row.Text("modelId");
            string provider = row.Required("provider"), source = sources.Of(row), printed = row.Required("model");
            if (model is not null && providers[model] != provider)
            {
                throw row.Fault($"has the provider {provider}, which is not its model's");
            }

            JsonObject entry = new JsonObject()
                .With("id", IdOf(model, printed, sources.DayOf(source)!))
                .With("model", model)
                .Listed("inRegion", row.Texts("inRegion"))
                .Listed("geo", row.Texts("geo"))
                .Listed("global", row.Texts("global"));
            if (row.Value("inRegionMantle") is not null) entry.Listed("inRegionMantle", row.Texts("inRegionMantle"));
            entry.ListedIfAny("disputed", row.Inners("disputed").Select(Disputed));
            entry.With("status", row.Required("status"))
                .With("legacyDate", row.Text("legacyDate"))
                .With("eolDate", row.Text("eolDate"))
                .With("printedModel", printed);
            entry.ListedIfAny("confirmedBy", row.Inners("confirmedBy").Select(Confirmation));
            entry.With("source", source).With("note", row.Words("note"));
            row.Finish();
            data.Add(row, model ?? printed, File, "routing", entry);
        }
    }

    /// <summary>The id of a model's row as of a day; a model without an id goes by its printed name.</summary>
    public static string IdOf(string? model, string printed, string day) => $"called-{Names.Slug(model ?? printed)}-{day}";

    private static JsonObject Disputed(Row row)
    {
        JsonObject cell = new JsonObject()
            .With("routing", row.Required("routing"))
            .With("region", row.Required("region"))
            .With("page", row.Value("page"))
            .With("card", row.Value("card"))
            .With("apiListAndBatchPage", row.Value("apiListAndBatchPage"));
        row.Finish();
        return cell;
    }

    private static JsonObject Confirmation(Row row)
    {
        JsonObject text = new JsonObject()
            .With("text", row.Required("text"))
            .With("via", row.Text("via"))
            .With("asOf", row.Required("asOf"));
        row.Finish();
        return text;
    }
}
