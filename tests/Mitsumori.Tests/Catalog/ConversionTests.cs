using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Facts;

namespace Mitsumori.Tests.Catalog;

public sealed class ConversionTests
{
    private static readonly string[] Table = [.. File.ReadLines(Path.Combine(ShippedFolder.Data, DataFolder.ConversionFile)).Skip(1)];

    [Fact]
    public void Table_EveryCollectedRow_HasItsLineWithItsHash()
    {
        ILookup<(string, string, int), string> hashes = Table.Select(line => line.Split('\t'))
            .ToLookup(cells => (cells[0], cells[1], int.Parse(cells[2])), cells => cells[4]);
        int rows = 0;
        foreach ((string file, string section, int number, JsonElement row) in CollectedRows())
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.GetRawText())))[..16];
            Assert.All(hashes[(file, section, number)], found => Assert.Equal(hash, found));
            Assert.NotEmpty(hashes[(file, section, number)]);
            rows++;
        }

        int availability = 57 + 1 + 32 + 11 + 84 + 6 + 341 + 731 + 2 + 1 + 4 + 1 + 7 + 7 + 8;
        Assert.Equal(3282 + 604 + 163 + 35 + 8 + 146 + 148 + 148 + availability, rows);
        Assert.Equal(rows, hashes.Count);
    }

    [Fact]
    public void Table_EveryTarget_IsInData()
    {
        Dictionary<string, HashSet<string>> ids = DataEntries().GroupBy(pair => pair.File)
            .ToDictionary(group => group.Key, group => group.Select(pair => Entries.IdOf(pair.Entry)).ToHashSet());
        Assert.All(Table, line => Assert.Contains(line.Split('\t')[6], ids[line.Split('\t')[5]]));
    }

    [Fact]
    public void Convert_CollectedFacts_GivesEntriesThatDataHoldsUnchanged()
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-conversion").FullName;
        Converter.Convert(new Collected(ShippedFolder.Collected)).Write(folder);

        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            HashSet<string> kept = Lines(Path.Combine(ShippedFolder.Data, Path.GetRelativePath(folder, path)));
            Assert.All(Lines(path), line => Assert.Contains(line, kept));
        }

        Assert.Equal(Table, File.ReadLines(Path.Combine(folder, DataFolder.ConversionFile)).Skip(1));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Write_FolderWithAnAddedEntry_KeepsIt()
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-conversion").FullName;
        const string Added = """{"code":"xx-test-1","name":"Test"}""";
        File.WriteAllText(Path.Combine(folder, "regions.json"), $$"""{"regions":[{{Added}}]}""");

        Converter.Convert(new Collected(ShippedFolder.Collected)).Write(folder);

        Assert.Contains(Added, Lines(Path.Combine(folder, "regions.json")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Finish_FieldThatNothingRead_NamesFieldAndRow()
    {
        Row row = new(JsonDocument.Parse("""{"id":"one","surprise":1}""").RootElement, "prices.json", "prices", 7);
        _ = row.Text("id");

        string message = Assert.Throws<InvalidDataException>(row.Finish).Message;

        Assert.Contains("surprise", message, StringComparison.Ordinal);
        Assert.Contains("prices row 7", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Claude 3.5 Sonnet v2", "3.5")]
    [InlineData("Llama 2 Chat 13B", "2")]
    [InlineData("Qwen3 32B", "3")]
    [InlineData("Nova Pro", "1")]
    [InlineData("Titan Image Generator G1 v2", "2")]
    [InlineData("Mistral 7B Instruct", null)]
    public void Generation_DisplayName_IsItsVersionNumber(string name, string? expected) => Assert.Equal(expected, Names.Generation(name));

    private static HashSet<string> Lines(string path) => [.. File.ReadLines(path).Select(line => line.Trim().TrimEnd(','))];

    private static IEnumerable<(string File, JsonObject Entry)> DataEntries() =>
        from path in Directory.EnumerateFiles(ShippedFolder.Data, "*.json", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(ShippedFolder.Data, path).Replace('\\', '/')
        where file != "index.json" && !file.StartsWith("schema/", StringComparison.Ordinal)
        from section in JsonNode.Parse(File.ReadAllText(path))!.AsObject()
        from entry in section.Value!.AsArray()
        select (file, entry.AsObject());

    private static IEnumerable<(string File, string Section, int Number, JsonElement Row)> CollectedRows()
    {
        // The list of changes says what became of older rows; it is no fact itself.
        foreach (string path in Directory.EnumerateFiles(ShippedFolder.Collected, "*.json.gz").Where(path => !path.EndsWith("changes.json.gz", StringComparison.Ordinal)))
        {
            string file = Path.GetFileNameWithoutExtension(path);
            using GZipStream packed = new(File.OpenRead(path), CompressionMode.Decompress);
            foreach (
                (string section, JsonElement row, int number) in Rows(
                    JsonDocument.Parse(packed).RootElement,
                    Path.GetFileNameWithoutExtension(file)))
            {
                yield return (file, section, number, row);
            }
        }
    }

    private static IEnumerable<(string Section, JsonElement Row, int Number)> Rows(JsonElement part, string name)
    {
        if (part.ValueKind == JsonValueKind.Array) return part.EnumerateArray().Select((row, index) => (name, row, index + 1));
        string start = name is "availability" or "offers" ? string.Empty : name + ".";
        return part.EnumerateObject().SelectMany(field => Rows(field.Value, start + field.Name));
    }
}
