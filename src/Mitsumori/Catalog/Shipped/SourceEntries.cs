using Mitsumori.Catalog.Files;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads sources.</summary>
internal static class SourceEntries
{
    public static Dictionary<string, Source> ById(IEnumerable<Entry> entries) =>
        entries.Select(Read).ToDictionary(source => source.Id, StringComparer.Ordinal);

    private static Source Read(Entry entry) => new(
        entry.Id,
        entry.Text("location"),
        entry.OptionalText("via"),
        entry.Day("asOf"),
        entry.Code("basis", SourceCodes.Bases) ?? DateBasis.None,
        entry.Code("kind", SourceCodes.Trusts) ?? Trust.Assumed);
}
