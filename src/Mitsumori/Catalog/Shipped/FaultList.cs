using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Collects the faults of one file and finds their lines.</summary>
internal sealed class FaultList(string file, JsonText? text, List<DataFault> all)
{
    public string File { get; } = file;

    public void Add(string? entry, string? field, string code, JsonPart? at, params ReadOnlySpan<(string Name, string Text)> values)
    {
        (int Line, int Column)? place = text is not null && at is not null ? text.PlaceOf(at) : null;
        Sequence<FaultValue> named = Sequence.Create<FaultValue>([.. values.ToArray().Select(value => new FaultValue(value.Name, value.Text))]);
        all.Add(new DataFault(File, entry, field, code, place?.Line, place?.Column, named));
    }

    public void AddBroken((int Line, int Column) place) =>
        all.Add(new DataFault(File, null, null, FaultCodes.JsonBroken, place.Line, place.Column, []));

    /// <summary>How a message names an entry: by its id, or by its line when it has none.</summary>
    public string NameOf(JsonPart entry, string idField) =>
        entry.Field(idField) is { IsText: true, Text.Length: > 0 } id ? id.Text : $"line {text?.PlaceOf(entry).Line}";
}
