using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Lint;

/// <summary>The entries that nothing is wrong with by themselves: only these are asked what they say about each other.</summary>
internal sealed class SoundEntries(DataFiles data, List<DataFault> findings, HashSet<string> broken)
{
    /// <summary>All of a section, each with the faults of its file.</summary>
    public IEnumerable<(FaultList Faults, Entry Entry)> Of(FileKind kind, string section) =>
        from file in data.Files
        where file.Kind == kind
        let faults = new FaultList(file.Path, findings)
        from entry in file.EntriesOf(section)
        where entry.Part is TextNode.Mapping && entry.Id.Length > 0 && !broken.Contains(entry.Id)
        select (faults, entry);

    /// <summary>All of a section by their id.</summary>
    public Dictionary<string, Entry> ById(FileKind kind, string section)
    {
        Dictionary<string, Entry> byId = new(StringComparer.Ordinal);
        foreach ((_, Entry entry) in Of(kind, section)) byId.TryAdd(entry.Id, entry);
        return byId;
    }
}
