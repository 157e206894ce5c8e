using System.Text;
using System.Text.Json;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>What was found when all fact files were checked: it holds for exactly the bytes whose hash it names.</summary>
/// <param name="Hash">Of <see cref="FactContents.Hash"/>.</param>
/// <param name="AsOf">The day of the newest price.</param>
/// <param name="Shelves">The files of prices, each with all models and architectures that it has prices of.</param>
public sealed record FactIndex(string Hash, DateOnly AsOf, Sequence<IndexedShelf> Shelves)
{
    private static readonly TextLimits Limits = new(1_000_000, 8, 100_000);

    /// <summary>Checks a data folder and makes the text of its index, <c>index.json</c>.</summary>
    /// <exception cref="DataFileException">A file is missing or damaged: no index vouches for it.</exception>
    public static string TextOf(string directory)
    {
        FactContents contents = FactContents.OfFolder(directory);
        DataFiles data = DataFiles.Of(contents);
        if (data.Faults.Count > 0) throw new DataFileException(data.Faults);
        Dictionary<string, DateOnly?> days = data.EntriesOf(FileKinds.Sources, "sources")
            .ToDictionary(source => source.Id, source => source.Day("asOf"), StringComparer.Ordinal);
        DateOnly newest = data.EntriesOf(FileKinds.Prices, "prices").Max(price => days[price.Text("source")]) ?? DateOnly.MinValue;
        StringBuilder text = new();
        text.Append("{\n").Append($"  \"hash\": \"{contents.Hash}\",\n  \"asOf\": \"{newest:yyyy-MM-dd}\",\n  \"prices\": [");
        string before = "\n";
        foreach (DataFile file in data.Files.Where(file => file.Kind == FileKinds.Prices))
        {
            string subjects = JsonSerializer.Serialize(file.EntriesOf("prices").SelectMany(SubjectsOf).Distinct().Order(StringComparer.Ordinal));
            text.Append(before).Append($"    {{\"file\": \"{file.Path}\", \"subjects\": {subjects}}}");
            before = ",\n";
        }

        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <returns>Null where the text is no index.</returns>
    internal static FactIndex? Read(byte[]? utf8)
    {
        if (utf8 is null || JsonTree.Read(utf8, FactContents.IndexFile, Limits, new TextPool()).Root is not { } root) return null;
        if (root["hash"]?.QuotedText is not { } hash || !DateOnly.TryParseExact(root["asOf"]?.QuotedText, "yyyy-MM-dd", out DateOnly asOf)) return null;
        List<IndexedShelf> shelves = [];
        foreach (TextNode shelf in root["prices"]?.Elements ?? [])
        {
            if (shelf["file"]?.QuotedText is not { } file) return null;
            shelves.Add(new(file, (shelf["subjects"]?.Elements ?? []).Select(subject => subject.PlainText).ToSequence()));
        }

        return new(hash, asOf, shelves.ToSequence());
    }

    // An import price goes by its architecture and hardware generation, as its subject is called.
    private static IEnumerable<string> SubjectsOf(Entry price) => price.Model is { } model
        ? [model.Value, .. price.Texts("alsoModels")]
        : [$"{price.Text("architecture")} {price.Text("cmuVersion")}"];
}

/// <summary>A file of prices, and the names of all subjects that it has prices of.</summary>
public sealed record IndexedShelf(string File, Sequence<string> Subjects);
