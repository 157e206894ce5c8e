using Mitsumori.Reading;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The ids that references may name, collected from all files before any entry is checked.</summary>
internal sealed class KnownNames
{
    // By the code of each kind: a dictionary keyed by an enumeration costs milliseconds of compilation at every start.
    private readonly Dictionary<string, HashSet<string>> names =
        Enum.GetValues<ReferenceKind>().ToDictionary(ReferenceKinds.CodeOf, _ => new HashSet<string>(StringComparer.Ordinal));
    private readonly Dictionary<string, string> fileOfId = new(StringComparer.Ordinal);

    public KnownNames()
    {
        names[ReferenceKinds.CodeOf(ReferenceKind.RegionOrWildcard)].UnionWith(["*", "other"]);
    }

    /// <param name="kind">The code of a reference kind.</param>
    public bool Knows(string kind, string name) => names[kind].Contains(name);

    public void Add(ReferenceKind kind, string name) => names[ReferenceKinds.CodeOf(kind)].Add(name);

    /// <summary>Remembers which file has an id.</summary>
    /// <returns>The file that has it already; null when it is new.</returns>
    public string? Claim(string id, string file) => fileOfId.TryAdd(id, file) ? null : fileOfId[id];

    /// <summary>True when an entry of that file has the id.</summary>
    public bool IsIn(string id, string file) => fileOfId.GetValueOrDefault(id) == file;

    /// <summary>Takes up what the entries of a section are called, and what else in them others refer to.</summary>
    public void Collect(Section section, TextNode entry)
    {
        if (entry[section.Entries.IdField]?.QuotedText is not { } id) return;
        switch (section.Entries.Name)
        {
            case "source":
                Add(ReferenceKind.Source, id);
                break;
            case "price":
                Add(ReferenceKind.Price, id);
                Add(ReferenceKind.PriceOrQuota, id);
                break;
            case "quota":
                Add(ReferenceKind.PriceOrQuota, id);
                break;
            case "region":
                Add(ReferenceKind.Region, id);
                Add(ReferenceKind.RegionOrWildcard, id);
                break;
            case "import-architecture":
                if (entry["architecture"]?.QuotedText is { } architecture) Add(ReferenceKind.Architecture, architecture);
                break;
            case "model":
                Add(ReferenceKind.Model, id);
                foreach (TextNode variant in entry["contextVariants"]?.Elements ?? []) Add(ReferenceKind.ContextVariant, variant.PlainText);
                break;
        }
    }
}
