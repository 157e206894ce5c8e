using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Catalog.Files;

/// <summary>The entries of fact files, by kind and section.</summary>
internal interface IFactEntries
{
    IEnumerable<Entry> EntriesOf(FileKind kind, string section);
}
