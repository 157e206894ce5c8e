using System.Collections.Immutable;

namespace Mitsumori.Reading;

/// <summary>Holds a tree against its shape, finds all faults at once, and remembers which values it refused.</summary>
public sealed class ShapeCheck
{
    private readonly List<Fault> faults = [];
    private readonly HashSet<TextNode> refused = new(ReferenceEqualityComparer.Instance);
    private Trail trail = new(NodePath.Top);

    public required Notation Notation { get; init; }

    /// <summary>False where all values are from flags: what is missing is then told at its flag.</summary>
    public bool HasFile { get; init; } = true;

    /// <summary>True to ask for what a missing mapping would have to hold key by key, so that one round of corrections is enough.</summary>
    public bool AsksInside { get; init; }

    /// <summary>After so many faults nothing more is looked at.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>True for a name that stands for something; all do unless told otherwise.</summary>
    public Func<NameShape, string, bool> Knows { get; init; } = (_, _) => true;

    /// <summary>What was wrong with the values checked so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>True if a value, by itself, cannot be read; its fault is reported.</summary>
    public bool IsRefused(TextNode node) => refused.Contains(node);

    public void Check(Shape shape, TextNode node) => Check(shape, node, NodePath.Top);

    /// <summary>Checks what stands under a key that was there already, so that its own faults are told in the same round.</summary>
    /// <param name="shape">Of the whole tree.</param>
    /// <param name="repeated">A fault of the tree's reader.</param>
    public void CheckRepeated(Shape shape, Fault repeated)
    {
        if (repeated.Node is { } node && repeated.Path.Steps.Aggregate((Shape?)shape, (at, step) => at?.Below(step)) is { } below)
        {
            Check(below, node, repeated.Path);
        }
    }

    private void Check(Shape shape, TextNode node, NodePath path)
    {
        trail = new(path);
        Check(shape, node, node.Place);
    }

    /// <param name="around">The nearest place of a file at or above the value, for what is missing in it.</param>
    private void Check(Shape shape, TextNode node, Place around)
    {
        if (shape is EitherShape either) shape = either.OptionFor(node);
        if (shape is LaterShape) return;
        switch (node)
        {
            case TextNode.Scalar scalar:
                CheckScalar(shape, scalar);
                break;
            case TextNode.Mapping mapping when shape is ObjectShape known:
                CheckMapping(known, mapping, around);
                break;
            case TextNode.Mapping mapping when shape is RangeShape range:
                CheckRange(range, mapping, around);
                break;
            case TextNode.List list when shape is ListShape items:
                CheckList(items, list, around);
                break;
            default:
                Refuse(WantedBy(shape), shape, node, "[..]");
                break;
        }
    }

    private static FaultKind WantedBy(Shape shape) => shape switch
    {
        ObjectShape => FaultKind.WantsMapping,
        ListShape => FaultKind.WantsList,
        RangeShape => FaultKind.WantsRange,
        _ => FaultKind.WantsScalar,
    };

    private void CheckScalar(Shape shape, TextNode.Scalar scalar)
    {
        if (scalar.IsNothing && !trail.IsAtTop) Refuse(FaultKind.ValueMissing, shape, scalar, "");
        else if (shape.WrongIn(scalar, Notation) is { } wrong) Refuse(wrong.Kind, shape, scalar, wrong.Text);
        else if (shape is NameShape name && !IsKnown(name, scalar.Text)) Refuse(FaultKind.NameUnknown, shape, scalar, scalar.Text);
    }

    private bool IsKnown(NameShape name, string text) => text == name.Word || Knows(name, text);

    private void CheckMapping(ObjectShape shape, TextNode.Mapping mapping, Place around)
    {
        Place here = mapping.Place.IsFlag ? around : mapping.Place;
        ulong seen = 0;
        int next = 0;
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (faults.Count >= Most) return;
            trail.Enter(entry.Key);
            int index = shape.IndexOf(entry.Key, next);
            if (index < 0)
            {
                Report(FaultKind.KeyUnknown, entry, shape);
            }
            else
            {
                seen |= 1UL << index;
                next = index + 1;
                if (shape.Properties[index].Shape is { } inner)
                {
                    Check(inner, entry.Value, entry.Value.Place.IsFlag ? here : entry.Value.Place);
                }
                else Report(FaultKind.KeyLater, entry, shape);
            }

            trail.Leave();
        }

        for (int index = 0; index < shape.Properties.Length; index++)
        {
            if (shape.Properties[index].IsRequired && (seen & (1UL << index)) == 0) ReportMissing(shape.Properties[index], mapping, here);
        }

        foreach (Alternatives alternatives in shape.Alternatives) CheckAlternatives(shape, alternatives, mapping, here);
    }

    private void ReportMissing(ShapeProperty property, TextNode.Mapping around, Place here)
    {
        trail.Enter(property.Key);
        Place place = PlaceOfMissing(here, property.Flag);
        if (AsksInside && property.Shape is ObjectShape inner) CheckMapping(inner, new(here, []), here);
        else faults.Add(new(FaultKind.KeyMissing, place, trail.Path) { Shape = property.Shape, Node = around, Text = property.Key });
        trail.Leave();
    }

    private void CheckAlternatives(ObjectShape shape, Alternatives alternatives, TextNode.Mapping mapping, Place here)
    {
        ImmutableArray<string>[] used = [.. alternatives.Ways.Where(way => way.Any(key => mapping.Find(key) is not null))];
        if (used.Length == 0)
        {
            if (!alternatives.IsRequired) return;
            string keys = string.Join(", ", alternatives.Ways.Where(shape.Reads).Select(way => string.Join(" + ", way)));
            Place place = PlaceOfMissing(here, alternatives.Flag);
            faults.Add(new(FaultKind.OneNeeded, place, trail.Path) { Shape = shape, Node = mapping, Other = keys });
            return;
        }

        // Keys of a later version are refused by themselves, and contradict nothing.
        used = [.. used.Where(shape.Reads)];
        if (used.Length == 0) return;
        MappingEntry[] entries = [.. mapping.Entries.Where(entry => used.Any(way => way.Contains(entry.Key)))];
        string first = entries[0].Key;
        foreach (MappingEntry entry in entries)
        {
            if (!used.First(way => way.Contains(entry.Key)).Contains(first)) Report(FaultKind.Contradiction, entry, entry.Key, first);
        }

        if (used.Length > 1) return;
        foreach (string key in used[0].Where(key => mapping.Find(key) is null)) Report(FaultKind.NeededTogether, entries[0], key, key);

        void Report(FaultKind kind, MappingEntry entry, string at, string other) =>
            faults.Add(new(kind, entry.KeyPlace, trail.Path.To(at)) { Shape = shape, Node = entry.Value, Text = entry.Key, Other = other });
    }

    private void CheckRange(RangeShape range, TextNode.Mapping mapping, Place around)
    {
        int before = faults.Count;
        CheckMapping(range.AsMapping, mapping, around);
        if (faults.Count > before)
        {
            refused.Add(mapping);
            return;
        }

        IEnumerable<TextNode> written = range.AsMapping.Keys.Select(key => mapping[key]).OfType<TextNode>();
        decimal[] ends = [.. written.Select(end => NumberText.ValueOf(end.PlainText))];
        if (!ends.SequenceEqual(ends.Order()))
        {
            Refuse(FaultKind.RangeOrder, range, mapping, string.Join(", ", ends.Select(NumberText.Write)));
        }
    }

    private void CheckList(ListShape shape, TextNode.List list, Place around)
    {
        int count = list.Items.Length;
        if (count == 0 && !shape.MayBeEmpty) Refuse(FaultKind.ListEmpty, shape, list, "");
        if (shape.Length is int length && count != length) RefuseCount(FaultKind.ListLength, shape, list, length);
        if (count > shape.Most)
        {
            RefuseCount(FaultKind.ListTooLong, shape, list, shape.Most.Value);
            return;
        }

        HashSet<string>? seen = shape.MayRepeat || shape.Length is not null || shape.Items is LaterShape
            ? null
            : new(StringComparer.Ordinal);
        for (int i = 0; i < count && faults.Count < Most; i++)
        {
            TextNode item = list.Items[i];
            trail.Enter(i);
            Check(shape.Items, item, item.Place.IsFlag ? around : item.Place);
            if (seen is not null && item is TextNode.Scalar scalar && !seen.Add(scalar.Text))
            {
                Refuse(FaultKind.ItemRepeated, shape, item, scalar.Text);
            }
            trail.Leave();
        }
    }

    private Place PlaceOfMissing(Place here, string? flag) => HasFile || flag is null ? here : Place.OfFlag(flag);

    private void Report(FaultKind kind, MappingEntry entry, Shape shape) =>
        faults.Add(new(kind, entry.KeyPlace, trail.Path) { Shape = shape, Node = entry.Value, Text = entry.Key });

    private void RefuseCount(FaultKind kind, Shape shape, TextNode.List list, int limit)
    {
        faults.Add(new(kind, list.Place, trail.Path) { Shape = shape, Node = list, Count = list.Items.Length, Limit = limit });
        refused.Add(list);
    }

    private void Refuse(FaultKind kind, Shape shape, TextNode node, string text)
    {
        faults.Add(new(kind, node.Place, trail.Path) { Shape = shape, Node = node, Text = text });
        refused.Add(node);
    }
}
