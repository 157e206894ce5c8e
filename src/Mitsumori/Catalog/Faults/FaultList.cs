using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Faults;

/// <summary>Collects the faults of one file.</summary>
internal sealed class FaultList(string file, List<DataFault> all)
{
    public string File { get; } = file;

    public void Add(string? entry, string? field, string code, TextNode? at, params ReadOnlySpan<(string Name, string Text)> values) =>
        Add(entry, field, code, at?.Place, values);

    public void Add(string? entry, string? field, string code, Place? place, params ReadOnlySpan<(string Name, string Text)> values)
    {
        FaultValue[] named = new FaultValue[values.Length];
        for (int index = 0; index < named.Length; index++) named[index] = new(values[index].Name, values[index].Text);
        all.Add(new DataFault(File, entry, field, code, place?.Line, place?.Column, named.ToSequence()));
    }

    /// <summary>How a message names an entry: by its id, or by its line when it has none.</summary>
    public static string NameOf(TextNode entry, string idField) =>
        entry[idField]?.QuotedText is { Length: > 0 } id ? id : $"line {entry.Place.Line}";
}
