namespace Mitsumori.Catalog.Shipped;

/// <summary>A file of entries that was taken apart.</summary>
/// <param name="Path">Relative to the data folder, with forward slashes; or the name the user gave.</param>
internal sealed record DataFile(string Path, FileKind Kind, JsonText Text)
{
    /// <summary>The entries of the sections that the file's kind declares, as far as they are lists.</summary>
    public IEnumerable<(Section Section, JsonPart Entry)> Entries() =>
        from section in Kind.Sections
        from entry in Text.Root.Field(section.Name)?.Items ?? []
        select (section, entry);

    /// <summary>The entries of one section.</summary>
    public IEnumerable<Entry> EntriesOf(string section) => (Text.Root.Field(section)?.Items ?? []).Select(part => new Entry(part));

    /// <summary>Adds a fault for each section that is missing, unknown or no list.</summary>
    public void CheckSections(FaultList faults)
    {
        if (!Text.Root.IsObject)
        {
            faults.Add(null, null, FaultCodes.FieldWrong, Text.Root, ("expected", "object"), ("found", Text.Root.Found));
            return;
        }

        foreach ((string name, JsonPart value) in Text.Root.Fields)
        {
            if (!Kind.Sections.Any(section => section.Name == name)) faults.Add(null, name, FaultCodes.SectionUnknown, value, ("found", name));
            else if (!value.IsArray) faults.Add(null, name, FaultCodes.FieldWrong, value, ("expected", "list"), ("found", value.Found));
        }

        foreach (Section section in Kind.Sections.Where(section => Text.Root.Field(section.Name) is null))
        {
            faults.Add(null, section.Name, FaultCodes.SectionMissing, Text.Root, ("expected", section.Name));
        }

        foreach (IGrouping<string, string> twice in Text.Root.Fields.Select(field => field.Name).GroupBy(name => name).Where(group => group.Skip(1).Any()))
        {
            faults.Add(null, twice.Key, FaultCodes.FieldRepeated, Text.Root);
        }
    }
}
