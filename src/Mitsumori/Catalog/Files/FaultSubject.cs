using Mitsumori.Catalog.Faults;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>What a fault of the grammar concerns in a file of entries.</summary>
/// <param name="Entry">Null when a section or the whole file is meant.</param>
/// <param name="Name">How messages name the entry; null when there is none.</param>
/// <param name="Field">A section; or a field, inner ones with a dot; null when the whole file or entry is meant.</param>
internal sealed record FaultSubject(Fault Fault, TextNode? Entry, string? Name, string? Field, TextNode Root)
{
    public static FaultSubject Of(Fault fault, DataFile file)
    {
        if (fault.Path.Steps is not [var section, .. var steps]) return new(fault, null, null, null, file.Root);
        TextNode? at = file.Root[section];
        if (at is null || steps.IsEmpty) return new(fault, null, null, section, file.Root);
        TextNode? entry = null;
        List<string> fields = [];
        foreach (string step in steps)
        {
            // A field that stands twice may hold a longer list the second time.
            bool isItem = at is TextNode.List;
            if (!isItem) fields.Add(step);
            at = isItem && int.TryParse(step, out int index) ? at!.Elements.ElementAtOrDefault(index) : at?[step];
            entry ??= at;
        }

        string idField = file.Kind.Sections.FirstOrDefault(known => known.Name == section)?.Entries.IdField ?? "id";
        string? name = entry is null ? null : FaultList.NameOf(entry, idField), field = fields.Count == 0 ? null : string.Join('.', fields);
        return new(fault, entry, name, field, file.Root);
    }

    public void AddTo(FaultList faults)
    {
        // A section that stands twice is a fault of the file; what is missing is missing where it would have to stand.
        TextNode? at = Name is null && Fault.Kind == FaultKind.KeyRepeated ? Root : Fault.Node;
        Place place = at?.Place ?? Fault.Place;
        string code = CodeOf(Fault.Kind, isSection: Name is null), found = Fault.Node?.Found ?? string.Empty;
        faults.Add(Name, Field, code, place, code switch
        {
            FaultCodes.SectionUnknown => [("found", Fault.Text)],
            FaultCodes.SectionMissing => [("expected", Fault.Text)],
            FaultCodes.ReferenceUnknown => [("expected", ((NameShape)Fault.Shape!).Of), ("found", found)],
            FaultCodes.FieldWrong => [("expected", Fault.Shape!.Wanted), ("found", found)],
            _ => [],
        });
    }

    // A fault of a value is told by what its shape wants, whatever its kind.
    private static string CodeOf(FaultKind kind, bool isSection)
    {
        if (kind == FaultKind.KeyUnknown) return isSection ? FaultCodes.SectionUnknown : FaultCodes.FieldUnknown;
        if (kind == FaultKind.KeyMissing) return isSection ? FaultCodes.SectionMissing : FaultCodes.FieldMissing;
        if (kind == FaultKind.KeyRepeated) return FaultCodes.FieldRepeated;
        return kind == FaultKind.NameUnknown ? FaultCodes.ReferenceUnknown : FaultCodes.FieldWrong;
    }
}
