using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>The names of the official table: each is said by its model already, which must say the same.</summary>
public static class NameRows
{
    /// <summary>Points every row to the model of the name; a name without an id, to its row of the table.</summary>
    public static void Convert(DataFolder data, IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string name = row.Required("name"), provider = row.Required("provider");
            string? model = row.Text("modelId"), card = row.Text("card"), mantleId = row.Text("mantleId");
            row.Finish();
            if (model is null)
            {
                JsonObject offer = data.EntriesOf(RoutingRows.File, "routing").Values.Single(entry => (string)entry["printedModel"]! == name);
                data.Point(row, name, RoutingRows.File, Entries.IdOf(offer));
                continue;
            }

            string file = $"models/{Names.Slug(provider)}.json";
            JsonObject entry = data.EntriesOf(file, "models")[model];
            bool agrees = (string?)entry["tableName"] == name && (string?)entry["card"] == card && (string?)entry["mantleId"] == mantleId;
            if (!agrees)
            {
                throw row.Fault($"disagrees with the model {model}");
            }

            data.Point(row, name, file, model);
        }
    }
}
