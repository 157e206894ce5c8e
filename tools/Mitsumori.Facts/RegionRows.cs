using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the Regions.</summary>
public static class RegionRows
{
    /// <summary>Adds one entry per Region; its id is the code.</summary>
    public static void Convert(DataFolder data, IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string code = row.Required("code");
            JsonObject entry = new JsonObject()
                .With("code", code)
                .With("name", row.Required("name"))
                .With("nameJa", row.Required("nameJa"))
                .With("city", row.Required("city"))
                .With("latitude", row.Value("latitude"))
                .With("longitude", row.Value("longitude"))
                .With("usagePrefix", row.Text("usagePrefix"))
                .With("partition", row.Required("partition"));
            row.Finish();
            data.Add(row, code, "regions.json", "regions", entry);
        }
    }
}
