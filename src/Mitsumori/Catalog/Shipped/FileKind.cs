using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>A kind of entry: its fields, the first of which is its id.</summary>
internal sealed record EntryKind(string Name, Sequence<Field> Fields)
{
    public EntryKind(string name, params Field[] fields)
        : this(name, fields.ToSequence())
    {
    }

    public string IdField => Fields[0].Name;
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

    public bool IsFolder => Path.EndsWith("/*.json", StringComparison.Ordinal);

    public bool Fits(string relativePath) => IsFolder
        ? relativePath.StartsWith(Path[..^6], StringComparison.Ordinal) && relativePath.EndsWith(".json", StringComparison.Ordinal)
        : relativePath == Path;
}
