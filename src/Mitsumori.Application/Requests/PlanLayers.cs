namespace Mitsumori.Application.Requests;

/// <summary>Lays trees over one another, key by key; every value keeps its own place.</summary>
internal static class PlanLayers
{
    /// <summary>Lays the upper tree over the lower. A key that excludes keys of the lower tree takes their place.</summary>
    public static PlanNode Merge(Shape? shape, PlanNode lower, PlanNode upper) => (shape, lower, upper) switch
    {
        (ObjectShape known, PlanNode.Mapping below, PlanNode.Mapping above) => MergeMappings(known, below, above),
        (ListShape { IsAddedTo: true }, PlanNode.List below, PlanNode.List above) => below with { Items = [.. below.Items, .. above.Items.Where(item => !IsIn(below, item))] },
        _ => upper,
    };

    private static PlanNode.Mapping MergeMappings(ObjectShape shape, PlanNode.Mapping below, PlanNode.Mapping above)
    {
        IEnumerable<MappingEntry> kept = below.Entries
            .Where(entry => !IsReplaced(shape, entry.Key, above))
            .Select(entry => above.Find(entry.Key) is { } over ? over with { Value = Merge(shape.Find(entry.Key)?.Shape, entry.Value, over.Value) } : entry);
        return below with { Entries = [.. kept, .. above.Entries.Where(entry => below.Find(entry.Key) is null)] };
    }

    /// <summary>True if the upper mapping says the same thing in another way.</summary>
    private static bool IsReplaced(ObjectShape shape, string key, PlanNode.Mapping above) =>
        shape.Alternatives.Any(alternatives =>
            alternatives.Ways.Any(way => way.Contains(key))
            && alternatives.Ways.Any(way => !way.Contains(key) && way.Any(other => above.Find(other) is not null)));

    private static bool IsIn(PlanNode.List list, PlanNode item) =>
        item is PlanNode.Scalar scalar && list.Items.Any(other => other is PlanNode.Scalar same && same.Text == scalar.Text);
}
