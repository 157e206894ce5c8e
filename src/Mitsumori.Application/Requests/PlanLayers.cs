using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Lays trees over one another, key by key; every value keeps its own place.</summary>
internal static class PlanLayers
{
    /// <summary>Lays the upper tree over the lower. A key that excludes keys of the lower tree takes their place.</summary>
    public static PlanNode Merge(Shape? shape, PlanNode lower, PlanNode upper) => (shape, lower, upper) switch
    {
        (ObjectShape known, PlanNode.Mapping below, PlanNode.Mapping above) => MergeMappings(known, below, above),
        (EitherShape either, _, _) when either.Options.Any(option => option is ListShape { IsAddedTo: true }) => Add(ItemsOf(lower), ItemsOf(upper), lower.Place),
        // What is no mapping and should be one stays, so that its problem is reported.
        (ObjectShape, not PlanNode.Mapping, _) => lower,
        _ => upper,
    };

    private static PlanNode.Mapping MergeMappings(ObjectShape shape, PlanNode.Mapping below, PlanNode.Mapping above)
    {
        IEnumerable<MappingEntry> kept = below.Entries
            .Where(entry => above.Find(entry.Key) is not null || !IsReplaced(shape, entry.Key, above))
            .Select(entry => above.Find(entry.Key) is { } over ? over with { Value = Merge(shape.Find(entry.Key)?.Shape, entry.Value, over.Value) } : entry);
        return below with { Entries = [.. kept, .. above.Entries.Where(entry => below.Find(entry.Key) is null)] };
    }

    /// <summary>True if the upper mapping says the same thing in another way.</summary>
    private static bool IsReplaced(ObjectShape shape, string key, PlanNode.Mapping above) =>
        shape.Alternatives.Any(alternatives =>
            alternatives.Ways.Any(way => way.Contains(key))
            && alternatives.Ways.Any(way => !way.Contains(key) && way.Any(other => above.Find(other) is not null)));

    private static PlanNode.List Add(Sequence<PlanNode> below, Sequence<PlanNode> above, Place place) =>
        new(place, [.. below, .. above.Where(item => item is not PlanNode.Scalar scalar || !below.OfType<PlanNode.Scalar>().Any(same => same.Text == scalar.Text))]);

    private static Sequence<PlanNode> ItemsOf(PlanNode node) => node is PlanNode.List list ? list.Items : [node];
}
