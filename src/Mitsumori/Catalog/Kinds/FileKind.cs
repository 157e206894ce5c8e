using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Kinds;

/// <summary>A kind of entry: its fields, the first of which is its id.</summary>
internal sealed record EntryKind(string Name, ObjectShape Shape)
{
    public EntryKind(string name, params IEnumerable<ShapeProperty> fields)
        : this(name, new ObjectShape(string.Empty, [.. fields]))
    {
    }

    public string IdField => Shape.Properties[0].Key;
}

/// <summary>A list of entries of one kind in a file.</summary>
internal sealed record Section(string Name, EntryKind Entries);

/// <summary>A kind of file: where it lies and which lists it holds.</summary>
/// <param name="Path">A relative path, or a folder with <c>*.json</c>.</param>
internal sealed record FileKind(string Path, string Meaning, Sequence<Section> Sections)
{
    public FileKind(string path, string meaning, params Section[] sections)
        : this(path, meaning, sections.ToSequence())
    {
    }

    /// <summary>The whole file: every list has to be there.</summary>
    public ObjectShape Shape { get; } =
        new(string.Empty, [.. Sections.Select(section => Field.Must(section.Name, section.Entries.Shape.List, string.Empty))]);

    public bool IsFolder => Path.EndsWith("/*.json", StringComparison.Ordinal);

    public bool Fits(string relativePath) => IsFolder
        ? relativePath.StartsWith(Path[..^6], StringComparison.Ordinal) && relativePath.EndsWith(".json", StringComparison.Ordinal)
        : relativePath == Path;
}
