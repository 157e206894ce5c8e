using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Mitsumori.Tests.Catalog;

/// <summary>Rows of the first collection and the list of what changed since give the rows that are shipped: none was taken away, and none
/// was changed without a reason.</summary>
public sealed class FirstCollectionTests
{
    private const string First = "2026-11-22";

    /// <summary>Fields whose shape changed, or that a newer source prints: how many rows of the first collection have another value now.
    /// </summary>
    private static readonly Dictionary<(string File, string Field), int> Reshaped = new()
    {
        // The printed text became an object with the value beside it.
        [("models.json", "contextWindow")] = 35,
        // Nine are printed by a newer source with the same value, nine were in no source before.
        [("models.json", "maxOutputTokens")] = 18,
    };

    private static readonly JsonObject[] Changes = [.. Read("changes.json", "", "")];

    /// <summary>File, section (empty: the whole file) and the fields that tell its rows apart (none: the whole row does).</summary>
    public static TheoryData<string, string, string, int> Rows => new()
    {
        { "prices.json", "", "id", 1_849 },
        { "quotas.json", "", "id", 470 },
        { "models.json", "", "modelId", 82 },
        { "regions.json", "", "code", 32 },
        { "import-architectures.json", "", "architecture", 8 },
        { "availability.json", "provisionedThroughput", "", 57 },
        { "availability.json", "fineTuning", "", 31 },
        { "availability.json", "customModelOnDemand", "", 11 },
        { "availability.json", "customModelImport.regions", "", 4 },
        { "availability.json", "customModelImport.notAvailable", "", 1 },
        { "availability.json", "customModelImport.architectures", "", 7 },
        { "availability.json", "customModelImport.limits", "", 7 },
        { "availability.json", "customModelImport.cmuPerCopyExamples", "", 8 },
        { "availability.json", "lifecycle", "", 46 },
        { "availability.json", "featureByServingMode", "", 6 },
        { "availability.json", "baseOnDemand", "modelId region", 341 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void OldRows_WithWhatChanged_AreTheNewRows(string file, string section, string key, int count)
    {
        string[] keys = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ILookup<string, JsonObject> later = Read(file, "", section).ToLookup(row => KeyOf(row, keys));
        JsonObject[] old = [.. Read(file, First, section)];
        Assert.Equal(count, old.Length);
        Dictionary<string, int> reshaped = [];
        foreach (JsonObject row in old)
        {
            string name = KeyOf(row, keys);
            JsonObject now = Assert.Single(later[name].Take(1));
            Apply(row, ChangesOf(file, row, keys));
            foreach ((string field, JsonNode? value) in row)
            {
                if (IsKept(value, now[field])) continue;
                Assert.True(Reshaped.ContainsKey((file, field)), $"{file} {name} {field}: {value} became {now[field]}");
                AssertSaysAsMuch(field, value, now[field]);
                reshaped[field] = reshaped.GetValueOrDefault(field) + 1;
            }
        }

        Assert.Equal(
            Reshaped.Where(pair => pair.Key.File == file).ToDictionary(pair => pair.Key.Field, pair => pair.Value),
            reshaped);
    }

    [Fact]
    public void Changes_Every_NamesAFieldOfARowThatIsThere()
    {
        Assert.Equal(180, Changes.Length);
        int used = Rows.Sum(row =>
        {
            (string file, string section, string key, int _) = row.Data;
            string[] keys = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Read(file, First, section).Sum(old => ChangesOf(file, old, keys).Count());
        });
        Assert.Equal(Changes.Length, used);
    }

    // A newer source may print more, never less: the same text, the same value, or one where there was none.
    private static void AssertSaysAsMuch(string field, JsonNode? before, JsonNode? now)
    {
        if (before is null) return;
        string inner = field == "contextWindow" ? "printed" : "value";
        Assert.Equal($"{(before is JsonObject old ? old[inner] : before)}", $"{now?[inner]}");
    }

    private static void Apply(JsonObject row, IEnumerable<JsonObject> changes)
    {
        foreach (JsonObject change in changes)
        {
            string field = (string)change["field"]!;
            JsonNode? from = change["from"], to = change["to"];
            if (field == "offers[].routing")
            {
                IEnumerable<JsonObject> all = row["offers"]!.AsArray().Select(offer => offer!.AsObject());
                JsonObject[] offers = [.. all.Where(offer => Same(offer["routing"], from))];
                Assert.NotEmpty(offers);
                foreach (JsonObject offer in offers)
                {
                    if (to is null) row["offers"]!.AsArray().Remove(offer);
                    else offer["routing"] = to.DeepClone();
                }

                continue;
            }

            string[] path = field.Split('.');
            (JsonObject of, string name) = path is [var outer, var inner] ? (row[outer]!.AsObject(), inner) : (row, field);
            Assert.True(Same(of[name], from), $"{field} was {of[name]}, not {from}");
            of[name] = to?.DeepClone();
        }
    }

    private static IEnumerable<JsonObject> ChangesOf(string file, JsonObject row, string[] keys) => Changes.Where(change =>
        keys.Length > 0 && (string)change["file"]! == file && keys.All(key => Same(change[key], row[key])));

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    // An inner object may have gained fields: those that it had are compared.
    private static bool IsKept(JsonNode? before, JsonNode? now) => before is JsonObject old && now is JsonObject current
        ? old.All(pair => Same(pair.Value, current[pair.Key]))
        : Same(before, now);

    private static string KeyOf(JsonObject row, string[] keys) =>
        keys.Length == 0 ? row.ToJsonString() : string.Join(' ', keys.Select(key => (string?)row[key]));

    private static IEnumerable<JsonObject> Read(string file, string folder, string section)
    {
        using GZipStream packed = new(
            File.OpenRead(Path.Combine(ShippedFolder.Collected, folder, file + ".gz")), CompressionMode.Decompress);
        JsonNode part = JsonNode.Parse(packed)!;
        foreach (string name in section.Split('.', StringSplitOptions.RemoveEmptyEntries)) part = part[name]!;
        return part.AsArray().Select(row => row!.AsObject());
    }
}
