namespace Mitsumori.Catalog.Shipped;

/// <summary>The ids that references may name, collected from all files before any entry is checked.</summary>
internal sealed class KnownNames
{
    // One set for each kind, by its number: a dictionary keyed by an enumeration costs milliseconds of compilation at every start.
    private readonly HashSet<string>[] names = [.. Enum.GetNames<ReferenceKind>().Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly Dictionary<string, string> fileOfId = new(StringComparer.Ordinal);

    public KnownNames()
    {
        names[(int)ReferenceKind.RegionOrWildcard].UnionWith(["*", "other"]);
    }

    public bool Knows(ReferenceKind kind, string name) => names[(int)kind].Contains(name);

    public void Add(ReferenceKind kind, string name) => names[(int)kind].Add(name);

    /// <summary>Remembers which file has an id.</summary>
    /// <returns>The file that has it already; null when it is new.</returns>
    public string? Claim(string id, string file) => fileOfId.TryAdd(id, file) ? null : fileOfId[id];

    /// <summary>True when an entry of that file has the id.</summary>
    public bool IsIn(string id, string file) => fileOfId.GetValueOrDefault(id) == file;

    /// <summary>Takes up what the entries of a section are called, and what else in them others refer to.</summary>
    public void Collect(Section section, JsonPart entry)
    {
        if (entry.Field(section.Entries.IdField) is not { IsText: true } id) return;
        switch (section.Entries.Name)
        {
            case "source":
                Add(ReferenceKind.Source, id.Text);
                break;
            case "price":
                Add(ReferenceKind.Price, id.Text);
                Add(ReferenceKind.PriceOrQuota, id.Text);
                break;
            case "quota":
                Add(ReferenceKind.PriceOrQuota, id.Text);
                break;
            case "region":
                Add(ReferenceKind.Region, id.Text);
                Add(ReferenceKind.RegionOrWildcard, id.Text);
                break;
            case "import-architecture":
                if (entry.Field("architecture") is { IsText: true } architecture) Add(ReferenceKind.Architecture, architecture.Text);
                break;
            case "model":
                Add(ReferenceKind.Model, id.Text);
                foreach (JsonPart variant in entry.Field("contextVariants")?.Items ?? []) Add(ReferenceKind.ContextVariant, variant.Text);
                break;
        }
    }
}
