using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>A file of entries that was taken apart.</summary>
/// <param name="Path">Relative to the data folder, with forward slashes; or the name the user gave.</param>
internal sealed record DataFile(string Path, FileKind Kind, TextNode Root)
{
    private const int DeepestNesting = 64; // deeper is no entry

    // Files of data are trusted not to be huge.
    private static readonly TextLimits Trusted = new(int.MaxValue, DeepestNesting, int.MaxValue);

    private IReadOnlyList<Fault> repeated = [];

    /// <summary>What a file that anybody may write can hold: some 20,000 prices.</summary>
    public static TextLimits Untrusted { get; } = new(int.MaxValue, DeepestNesting, 400_000);

    /// <summary>Takes a file apart.</summary>
    /// <param name="limits">Null for a file of the program's own.</param>
    /// <returns>Null when the text is no JSON, or too large: its fault is added.</returns>
    public static DataFile? Read(
        ReadOnlyMemory<byte> utf8, string path, FileKind kind, TextPool pool, FaultList faults, TextLimits? limits = null)
    {
        TextTree tree = JsonTree.Read(utf8, path, limits ?? Trusted, pool);
        if (tree.Root is { } root) return new(path, kind, root) { repeated = tree.Faults };
        Fault first = tree.Faults[0];
        if (first.Kind == FaultKind.TooManyValues)
            faults.Add(null, null, FaultCodes.TooManyValues, first.Place, ("limit", $"{first.Limit}"));
        else faults.Add(null, null, FaultCodes.JsonBroken, first.Place);
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
    /// <param name="most">After so many faults nothing more is looked at.</param>
    public void Check(KnownNames names, FaultList faults, int most = int.MaxValue)
    {
        ShapeCheck check = new() { Notation = Notation.Typed, Knows = (name, text) => names.Knows(name.Of, text), Most = most };
        check.Check(Kind.Shape, Root);
        foreach (Fault fault in repeated.Where(fault => fault.Path.Steps.Length > 1)) check.CheckRepeated(Kind.Shape, fault);
        HashSet<TextNode> wrong = new(ReferenceEqualityComparer.Instance);
        foreach (Fault fault in repeated.Concat(check.Faults))
        {
            FaultSubject subject = FaultSubject.Of(fault, this);
            if (subject.Entry is { } entry) wrong.Add(entry);
            subject.AddTo(faults);
        }

        // Entries that were not looked at may be wrong field by field.
        if (check.Faults.Count >= most) return;
        foreach ((Section section, TextNode entry) in Entries())
        {
            if (!wrong.Contains(entry)) EntryRules.Check(entry, section.Entries, faults);
        }
    }
}
