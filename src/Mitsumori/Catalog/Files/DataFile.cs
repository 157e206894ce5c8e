using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>A file of entries that was taken apart.</summary>
/// <param name="Path">Relative to the data folder, with forward slashes; or the name the user gave.</param>
internal sealed record DataFile(string Path, FileKind Kind, TextNode Root)
{
    // Files of data are trusted not to be huge; deeper than this is no entry.
    private static readonly TextLimits Limits = new(int.MaxValue, 64, int.MaxValue);

    private IReadOnlyList<Fault> repeated = [];

    /// <summary>Takes a file apart.</summary>
    /// <returns>Null when the text is no JSON: its fault is added.</returns>
    public static DataFile? Read(ReadOnlyMemory<byte> utf8, string path, FileKind kind, TextPool pool, FaultList faults)
    {
        TextTree tree = JsonTree.Read(utf8, path, Limits, pool);
        if (tree.Root is { } root) return new(path, kind, root) { repeated = tree.Faults };
        faults.Add(null, null, FaultCodes.JsonBroken, tree.Faults[0].Place);
        return null;
    }

    /// <summary>The entries of the sections that the file's kind declares, as far as they are lists.</summary>
    public IEnumerable<(Section Section, TextNode Entry)> Entries()
    {
        foreach (Section section in Kind.Sections)
        {
            foreach (TextNode entry in Root[section.Name]?.Elements ?? []) yield return (section, entry);
        }
    }

    /// <summary>The entries of one section.</summary>
    public IEnumerable<Entry> EntriesOf(string section) => (Root[section]?.Elements ?? []).Select(part => new Entry(part));

    /// <summary>Adds a fault for each section and field that is unknown, missing, repeated, wrongly written, or that names something
    /// unknown; and for what the fields of an entry contradict.</summary>
    public void Check(KnownNames names, FaultList faults)
    {
        ShapeCheck check = new() { Notation = Notation.Typed, Knows = (name, text) => names.Knows(name.Of, text) };
        check.Check(Kind.Shape, Root);
        foreach (Fault fault in repeated.Where(fault => fault.Path.Steps.Length > 1)) check.CheckRepeated(Kind.Shape, fault);
        HashSet<TextNode> wrong = new(ReferenceEqualityComparer.Instance);
        foreach (Fault fault in repeated.Concat(check.Faults))
        {
            FaultSubject subject = FaultSubject.Of(fault, this);
            if (subject.Entry is { } entry) wrong.Add(entry);
            subject.AddTo(faults);
        }

        foreach ((Section section, TextNode entry) in Entries())
        {
            if (!wrong.Contains(entry)) EntryRules.Check(entry, section.Entries, faults);
        }
    }
}
