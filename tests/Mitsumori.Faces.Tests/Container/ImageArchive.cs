using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Mitsumori.Faces.Tests.Container;

/// <summary>An image in a file, in the layout of OCI: the settings it is run with, and the files of its last layer.</summary>
/// <param name="Config">User, entry point, arguments, ports, environment, labels.</param>
/// <param name="Files">The names without a leading mark, and the rights of each.</param>
internal sealed record ImageArchive(JsonElement Config, IReadOnlyDictionary<string, UnixFileMode> Files)
{
    public static ImageArchive Read(string path)
    {
        Dictionary<string, byte[]> entries = new(StringComparer.Ordinal);
        foreach (TarEntry entry in Entries(File.OpenRead(path)))
        {
            using MemoryStream content = new();
            entry.DataStream?.CopyTo(content);
            entries[entry.Name] = content.ToArray();
        }

        JsonElement index = JsonElement.Parse(entries["index.json"]);
        JsonElement manifest = JsonElement.Parse(Blob(index.GetProperty("manifests")[0]));
        GZipStream layer = new(new MemoryStream(Blob(manifest.GetProperty("layers").EnumerateArray().Last())), CompressionMode.Decompress);
        return new(
            JsonElement.Parse(Blob(manifest.GetProperty("config"))).GetProperty("config"),
            Entries(layer)
                .Where(entry => entry.EntryType is TarEntryType.RegularFile)
                .ToDictionary(entry => entry.Name.TrimStart('.', '/'), entry => entry.Mode, StringComparer.Ordinal));

        byte[] Blob(JsonElement descriptor) => entries["blobs/" + descriptor.GetProperty("digest").GetString()!.Replace(':', '/')];
    }

    /// <summary>A list of words among the settings.</summary>
    public string[] Words(string name) => [.. Config.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    /// <summary>The names of an object among the settings.</summary>
    public string[] Names(string name) => [.. Config.GetProperty(name).EnumerateObject().Select(property => property.Name)];

    private static IEnumerable<TarEntry> Entries(Stream stream)
    {
        using TarReader reader = new(stream);
        while (reader.GetNextEntry() is TarEntry entry) yield return entry;
    }
}
