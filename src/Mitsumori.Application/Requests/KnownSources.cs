namespace Mitsumori.Application.Requests;

/// <summary>The sources of what a user knows, told once for all where every block tells the same: that is how the form asks for them.</summary>
internal static class KnownSources
{
    private const string SourceKey = "source", KindKey = "kind", Quota = "quota";

    private static readonly string[] Blocks = ["modelUnit", "modelUnitPrice", "importCopy"];

    /// <summary>The same plan, with the source and kind of its blocks moved up to <c>known</c>; as it is where they differ or are not all there.</summary>
    public static PlanNode.Mapping MoveUp(PlanNode.Mapping root)
    {
        if (root.Find("known")?.Value is not PlanNode.Mapping known || known.Find(SourceKey) is not null || known.Find(KindKey) is not null) return root;

        // Quotas have a source of their own in the form; without one they would take that of the others.
        if (known.Find(Quota)?.Value is PlanNode quota && SaidBy(quota) is null) return root;
        MappingEntry[] blocks = [.. Blocks.Select(known.Find).OfType<MappingEntry>()];
        if (blocks.Select(block => SaidBy(block.Value)).Distinct().ToArray() is not [{ } said]) return root;
        PlanNode.Mapping moved = known with { Entries = [.. known.Entries.Select(entry => blocks.Contains(entry) ? entry with { Value = Without((PlanNode.Mapping)entry.Value) } : entry)] };
        Place place = blocks[0].Value.Place;
        moved = moved.With(PlanPath.Of(SourceKey), new PlanNode.Scalar(place, said.Source, IsQuoted: true)).With(PlanPath.Of(KindKey), new PlanNode.Scalar(place, said.Kind, IsQuoted: true));
        return root.With(PlanPath.Of("known"), moved);
    }

    private static (string Source, string Kind)? SaidBy(PlanNode block) =>
        block is PlanNode.Mapping mapping && mapping.Find(SourceKey)?.Value is PlanNode.Scalar { IsNothing: false } source && mapping.Find(KindKey)?.Value is PlanNode.Scalar { IsNothing: false } kind
            ? (source.Text, kind.Text)
            : null;

    private static PlanNode.Mapping Without(PlanNode.Mapping block) => block with { Entries = [.. block.Entries.Where(entry => entry.Key is not (SourceKey or KindKey))] };
}
