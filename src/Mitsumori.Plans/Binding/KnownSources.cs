using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>
/// The sources of what a user knows, told once for all where every block tells the same: that is how the form asks for them.
/// </summary>
public static class KnownSources
{
    private const string SourceKey = "source", KindKey = "kind", Quota = "quota";

    private static readonly string[] Blocks = ["modelUnit", "modelUnitPrice", "importCopy"];

    /// <summary>
    /// The same plan, with the source and kind of its blocks moved up to <c>known</c>; as it is where they differ or are not all there.
    /// </summary>
    public static TextNode.Mapping MoveUp(TextNode.Mapping root)
    {
        if (root.Find("known")?.Value is not TextNode.Mapping known || known.Find(SourceKey) is not null || known.Find(KindKey) is not null)
            return root;

        // Quotas have a source of their own in the form; without one they would take that of the others.
        if (known.Find(Quota)?.Value is TextNode quota && SaidBy(quota) is null) return root;
        MappingEntry[] blocks = [.. Blocks.Select(known.Find).OfType<MappingEntry>()];
        if (blocks.Select(block => SaidBy(block.Value)).Distinct().ToArray() is not [{ } said]) return root;
        TextNode.Mapping moved = known with
        {
            Entries =
            [
                .. known.Entries.Select(entry =>
                    blocks.Contains(entry) ? entry with { Value = Without((TextNode.Mapping)entry.Value) } : entry),
            ],
        };
        Place place = blocks[0].Value.Place;
        moved = moved
            .With(NodePath.Of(SourceKey), new TextNode.Scalar(place, said.Source, IsQuoted: true))
            .With(NodePath.Of(KindKey), new TextNode.Scalar(place, said.Kind, IsQuoted: true));
        return root.With(NodePath.Of("known"), moved);
    }

    private static (string Source, string Kind)? SaidBy(TextNode block) =>
        block is TextNode.Mapping mapping
        && mapping.Find(SourceKey)?.Value is TextNode.Scalar { IsNothing: false } source
        && mapping.Find(KindKey)?.Value is TextNode.Scalar { IsNothing: false } kind
            ? (source.Text, kind.Text)
            : null;

    private static TextNode.Mapping Without(TextNode.Mapping block) =>
        block with
        {
            Entries = [.. block.Entries.Where(entry => entry.Key is not (SourceKey or KindKey))],
        };
}
