using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Checks entries against the declarations of their fields, and every reference against what it may name.</summary>
internal sealed class EntryCheck(KnownNames names, FaultList faults)
{
    /// <summary>Adds a fault for each field that is unknown, missing, repeated, wrongly written, or that names something unknown.</summary>
    public void Check(JsonPart entry, EntryKind kind)
    {
        string name = faults.NameOf(entry, kind.IdField);
        if (!entry.IsObject)
        {
            faults.Add(name, null, FaultCodes.FieldWrong, entry, ("expected", "object"), ("found", entry.Found));
            return;
        }

        Fields(entry, kind.Fields, name, string.Empty);
    }

    private void Fields(JsonPart entry, Sequence<Field> declared, string name, string path)
    {
        // Entries are written in the order of the declaration: the next field is nearly always the expected one, and no search is needed.
        ulong seen = 0;
        int next = 0;
        foreach ((string written, JsonPart value) in entry.Fields)
        {
            int index = IndexOf(declared, written, next);
            if (index < 0)
            {
                faults.Add(name, path + written, FaultCodes.FieldUnknown, value);
                continue;
            }

            if ((seen & (1UL << index)) != 0) faults.Add(name, path + written, FaultCodes.FieldRepeated, value);
            seen |= 1UL << index;
            next = index + 1;
            Value(value, declared[index].Type, name, path + written);
        }

        for (int index = 0; index < declared.Count; index++)
        {
            if (declared[index].IsRequired && (seen & (1UL << index)) == 0) faults.Add(name, path + declared[index].Name, FaultCodes.FieldMissing, entry);
        }
    }

    private void Value(JsonPart value, FieldType type, string name, string path)
    {
        if (type.IsList)
        {
            if (!value.IsArray) faults.Add(name, path, FaultCodes.FieldWrong, value, ("expected", "list"), ("found", value.Found));
            foreach (JsonPart item in value.Items) One(item, type, name, path);
            return;
        }

        One(value, type, name, path);
    }

    private void One(JsonPart value, FieldType type, string name, string path)
    {
        if (FieldCheck.Expected(value, type) is { } expected)
        {
            faults.Add(name, path, FaultCodes.FieldWrong, value, ("expected", expected), ("found", value.Found));
        }
        else if (type.Form == FieldForm.Reference && !names.Knows(type.Refers, value.Text))
        {
            faults.Add(name, path, FaultCodes.ReferenceUnknown, value, ("expected", CodeOf(type.Refers)), ("found", value.Text));
        }
        else if (type.Form == FieldForm.Entry)
        {
            Fields(value, type.Fields, name, path + ".");
        }
    }

    private static int IndexOf(Sequence<Field> declared, string name, int start)
    {
        for (int step = 0; step < declared.Count; step++)
        {
            int index = (start + step) % declared.Count;
            if (declared[index].Name == name) return index;
        }

        return -1;
    }

    private static string CodeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Source => "source",
        ReferenceKind.Model => "model",
        ReferenceKind.ContextVariant => "context-variant",
        ReferenceKind.Region => "region",
        ReferenceKind.RegionOrWildcard => "region-or-wildcard",
        ReferenceKind.Architecture => "architecture",
        ReferenceKind.Price => "price",
        ReferenceKind.PriceOrQuota => "price-or-quota",
    };
}
