using System.IO.Compression;
using System.Text.Json;

namespace Mitsumori.Facts;

/// <summary>The folder of collected facts: JSON files, plain or compressed with gzip.</summary>
/// <param name="Folder">Path of the folder.</param>
public sealed record Collected(string Folder)
{
    /// <summary>The rows of a file that is one array.</summary>
    /// <param name="name">File name without its ending.</param>
    public IReadOnlyList<Row> Rows(string name) => RowsOf(Root(name), name + ".json", name);

    /// <summary>The rows of every array of a file, also of arrays one level down, by the path of their section.</summary>
    /// <param name="name">File name without its ending.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<Row>> Sections(string name)
    {
        var sections = new SortedDictionary<string, IReadOnlyList<Row>>(StringComparer.Ordinal);
        foreach (JsonProperty section in Root(name).EnumerateObject())
        {
            if (section.Value.ValueKind == JsonValueKind.Array)
            {
                sections.Add(section.Name, RowsOf(section.Value, name + ".json", section.Name));
                continue;
            }

            foreach (JsonProperty part in section.Value.EnumerateObject())
            {
                string path = $"{section.Name}.{part.Name}";
                sections.Add(path, RowsOf(part.Value, name + ".json", path));
            }
        }

        return sections;
    }

    private static IReadOnlyList<Row> RowsOf(JsonElement array, string file, string section) =>
        [.. array.EnumerateArray().Select((element, index) => new Row(element, file, section, index + 1))];

    private JsonElement Root(string name)
    {
        string plain = Path.Combine(Folder, name + ".json");
        if (File.Exists(plain))
        {
            return JsonDocument.Parse(File.ReadAllBytes(plain)).RootElement;
        }

        using var packed = new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        return JsonDocument.Parse(packed).RootElement;
    }
}
