using System.Collections.Immutable;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Text;

/// <summary>Lays trees over one another, key by key; every value keeps its own place.</summary>
public static class PlanLayers
{
    /// <summary>Lays the upper tree over the lower. A key that excludes keys of the lower tree takes their place.</summary>
    public static TextNode Merge(Shape? shape, TextNode lower, TextNode upper) =>
        (shape, lower, upper) switch
        {
            (ObjectShape known, TextNode.Mapping below, TextNode.Mapping above) => MergeMappings(known, below, above),
            (EitherShape either, _, _) when either.Options.Any(option => option is ListShape { IsAddedTo: true }) => Add(
                ItemsOf(lower),
                ItemsOf(upper),
                lower.Place),
            // What is no mapping and should be one stays, so that its problem is reported.
            (ObjectShape, not TextNode.Mapping, _) => lower,
            _ => upper,
        };

    private static TextNode.Mapping MergeMappings(ObjectShape shape, TextNode.Mapping below, TextNode.Mapping above)
    {
        IEnumerable<MappingEntry> kept = below.Entries
            .Where(entry => above.Find(entry.Key) is not null || !IsReplaced(shape, entry.Key, above))
            .Select(entry =>
                above.Find(entry.Key) is { } over
                    ? over with
                    {
                        Value = Merge(shape.Find(entry.Key)?.Shape, entry.Value, over.Value),
                    }
                    : entry);
        return below with { Entries = [.. kept, .. above.Entries.Where(entry => below.Find(entry.Key) is null)] };
    }

    /// <summary>True if the upper mapping says the same thing in another way.</summary>
    private static bool IsReplaced(ObjectShape shape, string key, TextNode.Mapping above) =>
        shape.Alternatives.Any(alternatives =>
            alternatives.Ways.Any(way => way.Contains(key))
            && alternatives.Ways.Any(way => !way.Contains(key) && way.Any(other => above.Find(other) is not null)));

    private static TextNode.List Add(ImmutableArray<TextNode> below, ImmutableArray<TextNode> above, Place place) =>
        new(
            place,
            [
                .. below,
                .. above.Where(item =>
                    item is not TextNode.Scalar scalar || !below.OfType<TextNode.Scalar>().Any(same => same.Text == scalar.Text)),
            ]);

    private static ImmutableArray<TextNode> ItemsOf(TextNode node) => node is TextNode.List list ? list.Items : [node];
}
