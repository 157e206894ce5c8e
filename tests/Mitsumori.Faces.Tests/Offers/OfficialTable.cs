using System.IO.Compression;
using System.Text.Json;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Offers;

/// <summary>
/// The rows as they were collected: where the official table lists a model, when it ends, what it is billed by. A plain reading by field
/// names: nothing of the product's own readers is in it.
/// </summary>
internal sealed class OfficialTable
{
    public static readonly string[] Routings = ["in-region", "geo", "global"];

    private static readonly (string List, string Routing)[] Lists = [("inRegion", "in-region"), ("geo", "geo"), ("global", "global")];

    private readonly Dictionary<(string Model, string Routing), HashSet<string>> listed = [];
    private readonly Dictionary<string, DateOnly> days = [];
    private readonly Dictionary<(string Model, string Region, string Routing), bool> api = [];

    private OfficialTable(string[] models, string[] regions, Dictionary<string, (DateOnly? End, string BilledBy)> facts)
    {
        (Models, Regions, Facts) = (models, regions, facts);
    }

    /// <summary>The models of the table that have an id.</summary>
    public string[] Models { get; }

    public string[] Regions { get; }

    /// <summary>The day on which a model ends, or by which it had left every list; and what its calls are billed by.</summary>
    public Dictionary<string, (DateOnly? End, string BilledBy)> Facts { get; }

    public static OfficialTable Read()
    {
        JsonElement[] rows = [.. Collected("offers").GetProperty("offers").EnumerateArray().Where(row => Text(row, "modelId") is not null)];
        Dictionary<string, (DateOnly?, string)> facts = [];
        foreach (JsonElement model in Collected("models").EnumerateArray())
        {
            JsonElement life = model.GetProperty("lifecycle");
            string? end = Text(life, "eolDate") ?? Text(life, "goneNoLaterThan");
            facts.Add(Text(model, "modelId")!, (end is null ? null : DateOnly.Parse(end), Text(model, "billedBy")!));
        }

        OfficialTable table = new(
            [.. rows.Select(row => Text(row, "modelId")!)],
            [.. Collected("regions").EnumerateArray().Select(region => Text(region, "code")!)],
            facts);
        foreach (JsonElement row in rows)
        {
            table.days.Add(Text(row, "modelId")!, DateOnly.Parse(Text(row, "asOf")!));
            foreach ((string list, string routing) in Lists)
            {
                table.listed.Add(
                    (Text(row, "modelId")!, routing),
                    [.. row.GetProperty(list).EnumerateArray().Select(region => region.GetString()!)]);
            }
        }

        foreach (JsonElement row in Collected("availability").GetProperty("apiLists").EnumerateArray())
        {
            foreach ((string list, string routing) in Lists)
            {
                JsonElement cell = row.GetProperty(list);
                bool isListed = cell.ValueKind == JsonValueKind.Array ? cell.GetArrayLength() > 0 : cell.ValueKind == JsonValueKind.True;
                table.api.Add((Text(row, "modelId")!, Text(row, "region")!, routing), isListed);
            }
        }

        return table;
    }

    public bool IsListed(string model, string region, string routing) => listed[(model, routing)].Contains(region);

    /// <summary>What the lists of the API of August 2026 say; null where the model was not listed in the Region.</summary>
    public bool? ApiLists(string model, string region, string routing) => api.TryGetValue((model, region, routing), out bool cell) ? cell : null;

    /// <summary>The day of a model's row in the table.</summary>
    public DateOnly DayOf(string model) => days[model];

    public IReadOnlySet<string> RegionsOf(string model, string routing) => listed[(model, routing)];

    public bool HasEnded(string model, DateOnly day) => Facts[model].End <= day;

    /// <summary>True for what the program puts a price on: tokens in and out, or in only.</summary>
    public bool IsBilledByTokens(string model) => Facts[model].BilledBy is "tokens" or "input-tokens";

    private static JsonElement Collected(string file)
    {
        string path = Path.Combine(GoldenFile.Root, "tests", "Mitsumori.Tests", "Catalog", "Collected", file + ".json.gz");
        using GZipStream packed = new(File.OpenRead(path), CompressionMode.Decompress);
        return JsonDocument.Parse(packed).RootElement;
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
