using Mitsumori.Reading;

namespace Mitsumori.Catalog.Shipped;

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
        return new(fault, entry, entry is null ? null : FaultList.NameOf(entry, idField), fields.Count == 0 ? null : string.Join('.', fields), file.Root);
    }

    public void AddTo(FaultList faults)
    {
        // A section that stands twice is a fault of the file; what is missing is missing where it would have to stand.
        Place place = Fault.Node is null ? Fault.Place : Name is null && Fault.Kind == FaultKind.KeyRepeated ? Root.Place : Fault.Node.Place;
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

    private static string CodeOf(FaultKind kind, bool isSection) => kind switch
    {
        FaultKind.KeyUnknown => isSection ? FaultCodes.SectionUnknown : FaultCodes.FieldUnknown,
        FaultKind.KeyMissing => isSection ? FaultCodes.SectionMissing : FaultCodes.FieldMissing,
        FaultKind.KeyRepeated => FaultCodes.FieldRepeated,
        FaultKind.NameUnknown => FaultCodes.ReferenceUnknown,
        FaultKind.KeyLater or FaultKind.OneNeeded or FaultKind.NeededTogether or FaultKind.Contradiction
            or FaultKind.ValueMissing or FaultKind.WantsMapping or FaultKind.WantsList or FaultKind.WantsScalar or FaultKind.WantsText or FaultKind.WantsNumber
            or FaultKind.WantsWholeNumber or FaultKind.WantsRange or FaultKind.WantsSwitch or FaultKind.WantsForm or FaultKind.NumberTooLong or FaultKind.NumberTooSmall
            or FaultKind.NumberNotAbove or FaultKind.NumberTooLarge or FaultKind.NumberOther or FaultKind.RangeOrder or FaultKind.WordUnknown or FaultKind.WordLater
            or FaultKind.ListEmpty or FaultKind.ListLength or FaultKind.ListTooLong or FaultKind.ItemRepeated or FaultKind.TextTooLong or FaultKind.TextUnprintable
            => FaultCodes.FieldWrong,
        FaultKind.FileTooLarge or FaultKind.FileEmpty or FaultKind.EncodingUnreadable or FaultKind.SyntaxBroken or FaultKind.SyntaxUnclosed or FaultKind.SyntaxQuote
            or FaultKind.SyntaxBracket or FaultKind.SyntaxComma or FaultKind.SyntaxColon or FaultKind.SyntaxColonExtra or FaultKind.SyntaxIndentation or FaultKind.SyntaxTab
            or FaultKind.SyntaxCharacter or FaultKind.SyntaxControl or FaultKind.SyntaxEscape or FaultKind.SyntaxComment or FaultKind.SyntaxKey or FaultKind.SyntaxValue
            or FaultKind.SyntaxNumber or FaultKind.SyntaxTrailing or FaultKind.YamlFeature or FaultKind.SeveralDocuments or FaultKind.NestedTooDeep
            or FaultKind.TooManyValues or FaultKind.KeyNotText
            => FaultCodes.JsonBroken,
    };
}
