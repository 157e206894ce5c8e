using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Holds a tree against its shape, and remembers which values it refused.</summary>
internal sealed class ShapeCheck(bool hasFile)
{
    private readonly List<Problem> problems = [];
    private readonly HashSet<PlanNode> refused = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>True if a value, by itself, cannot be read; its problem is reported.</summary>
    public bool IsRefused(PlanNode node) => refused.Contains(node);

    public void Report(ProblemCode code, Place place, PlanPath path, params ReadOnlySpan<(string Name, string Value)> values) => problems.Add(Problem.Of(code, place, path, values));

    /// <param name="around">The nearest place of a file at or above the value, for what is missing in it.</param>
    public void Check(Shape shape, PlanNode node, PlanPath path, Place around)
    {
        switch (shape, node)
        {
            case (_, PlanNode.Scalar { IsNothing: true }) when !path.Steps.IsEmpty:
                Refuse(ProblemCode.ValueMissing, node, path, ("key", path.ToString()));
                break;
            case (EitherShape either, _):
                Check(either.Options.FirstOrDefault(option => Fits(option, node)) ?? either.Options[0], node, path, around);
                break;
            case (ObjectShape known, PlanNode.Mapping mapping):
                CheckMapping(known, mapping, path, around);
                break;
            case (RangeShape range, PlanNode.Mapping mapping):
                CheckRange(range, mapping, path, around);
                break;
            case (ListShape list, PlanNode.List items):
                CheckList(list, items, path, around);
                break;
            case (ObjectShape, _):
                Refuse(ProblemCode.WantsMapping, node, path);
                break;
            case (ListShape, _):
                Refuse(ProblemCode.WantsList, node, path);
                break;
            case (_, PlanNode.Scalar scalar):
                if (ScalarCheck.ProblemOf(shape, scalar, path) is { } problem) Refuse(problem, node);
                break;
            case (RangeShape, _):
                Refuse(ProblemCode.WantsRange, node, path, ("value", "[..]"));
                break;
            default:
                Refuse(ProblemCode.WantsScalar, node, path);
                break;
        }
    }

    private static bool Fits(Shape shape, PlanNode node) => node switch
    {
        PlanNode.Mapping => shape is ObjectShape or RangeShape,
        PlanNode.List => shape is ListShape,
        _ => shape is not (ObjectShape or ListShape),
    };

    private void CheckMapping(ObjectShape shape, PlanNode.Mapping mapping, PlanPath path, Place around)
    {
        Place here = mapping.Place.IsFlag ? around : mapping.Place;
        foreach (MappingEntry entry in mapping.Entries) CheckEntry(shape, entry, path.To(entry.Key), here);
        foreach (ShapeProperty property in shape.Properties.Where(property => property.IsRequired && mapping.Find(property.Key) is null))
        {
            PlanPath missing = path.To(property.Key);

            // What a missing mapping would have to hold is asked for key by key, so that one round of corrections is enough.
            if (property.Shape is ObjectShape inner) CheckMapping(inner, new(here, []), missing, here);
            else Report(ProblemCode.KeyMissing, PlaceOfMissing(here, property.Flag), missing, ("key", missing.ToString()));
        }

        foreach (Alternatives alternatives in shape.Alternatives) CheckAlternatives(shape, alternatives, mapping, path, here);
    }

    private void CheckEntry(ObjectShape shape, MappingEntry entry, PlanPath path, Place here)
    {
        switch (shape.Find(entry.Key))
        {
            case { Shape: { } inner }:
                Check(inner, entry.Value, path, entry.Value.Place.IsFlag ? here : entry.Value.Place);
                break;
            case { Shape: null }:
                Report(ProblemCode.NotYet, entry.KeyPlace, path, ("key", entry.Key));
                break;
            case null:
                string[] known = [.. shape.Properties.Where(property => property.Shape is not null).Select(property => property.Key)];
                string key = Problem.Shown(entry.Key);
                if (Closest.Misspelt(entry.Key, known) is { } name) Report(ProblemCode.KeyMisspelt, entry.KeyPlace, path, ("key", key), ("name", name));
                else Report(ProblemCode.KeyUnknown, entry.KeyPlace, path, ("key", key), ("names", string.Join(", ", known)));
                break;
        }
    }

    private void CheckAlternatives(ObjectShape shape, Alternatives alternatives, PlanNode.Mapping mapping, PlanPath path, Place here)
    {
        Sequence<string>[] used = [.. alternatives.Ways.Where(way => way.Any(key => mapping.Find(key) is not null))];
        if (used.Length == 0)
        {
            if (!alternatives.IsRequired) return;
            string keys = string.Join(", ", alternatives.Ways.Where(way => way.All(key => shape.Find(key)?.Shape is not null)).Select(way => string.Join(" + ", way)));
            Report(ProblemCode.OneNeeded, PlaceOfMissing(here, alternatives.Flag), path, ("keys", keys));
            return;
        }

        // Keys of a later version are refused by themselves, and contradict nothing.
        used = [.. used.Where(way => way.All(key => shape.Find(key)?.Shape is not null))];
        if (used.Length == 0) return;
        MappingEntry[] entries = [.. mapping.Entries.Where(entry => used.Any(way => way.Contains(entry.Key)))];
        foreach (MappingEntry entry in entries.Where(entry => !WayOf(used, entry).Contains(entries[0].Key)))
        {
            Report(ProblemCode.Contradiction, entry.KeyPlace, path.To(entry.Key), ("key", entry.Key), ("other", entries[0].Key));
        }

        if (used.Length > 1) return;
        foreach (string key in used[0].Where(key => mapping.Find(key) is null))
        {
            Report(ProblemCode.NeededTogether, entries[0].KeyPlace, path.To(key), ("key", entries[0].Key), ("other", key));
        }
    }

    private static Sequence<string> WayOf(Sequence<string>[] ways, MappingEntry entry) => ways.First(way => way.Contains(entry.Key));

    private void CheckRange(RangeShape range, PlanNode.Mapping mapping, PlanPath path, Place around)
    {
        int before = problems.Count;
        CheckMapping(range.AsMapping, mapping, path, around);
        if (problems.Count > before)
        {
            refused.Add(mapping);
            return;
        }

        decimal[] ends = [.. new[] { "low", "typical", "high" }.Select(mapping.Find).OfType<MappingEntry>().Select(entry => ScalarCheck.NumberOf(entry.Value))];
        if (!ends.SequenceEqual(ends.Order())) Refuse(ProblemCode.RangeOrder, mapping, path, ("value", string.Join(", ", ends.Select(NumberText.Write))));
    }

    private void CheckList(ListShape shape, PlanNode.List list, PlanPath path, Place around)
    {
        if (list.Items.IsEmpty && !shape.MayBeEmpty) Refuse(ProblemCode.ListEmpty, list, path, ("key", path.Steps[^1]));
        if (shape.Length is int length && list.Items.Count != length) Refuse(ProblemCode.ListLength, list, path, ("key", path.Steps[^1]), ("count", $"{list.Items.Count}"), ("length", $"{length}"));
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Count; i++)
        {
            PlanNode item = list.Items[i];
            Check(shape.Items, item, path.To(i), item.Place.IsFlag ? around : item.Place);
            if (shape.Length is null && item is PlanNode.Scalar scalar && !seen.Add(scalar.Text)) Refuse(ProblemCode.ItemRepeated, item, path.To(i), ("value", Problem.Shown(scalar.Text)));
        }
    }

    private Place PlaceOfMissing(Place here, string? flag) => hasFile || flag is null ? here : Place.OfFlag(flag);

    private void Refuse(ProblemCode code, PlanNode node, PlanPath path, params ReadOnlySpan<(string Name, string Value)> values) => Refuse(Problem.Of(code, node.Place, path, values), node);

    private void Refuse(Problem problem, PlanNode node)
    {
        problems.Add(problem);
        refused.Add(node);
    }
}
