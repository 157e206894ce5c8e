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

    private readonly Dictionary<(string Model, string Routing), HashSet<string>> listed = [];

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
            foreach ((string list, string routing) in new[] { ("inRegion", "in-region"), ("geo", "geo"), ("global", "global") })
            {
                table.listed.Add(
                    (Text(row, "modelId")!, routing),
                    [.. row.GetProperty(list).EnumerateArray().Select(region => region.GetString()!)]);
            }
        }

        return table;
    }

    public bool Lists(string model, string region, string routing) => listed[(model, routing)].Contains(region);

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
