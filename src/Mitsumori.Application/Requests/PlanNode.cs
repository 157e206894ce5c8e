using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>One value of a plan as it was written, with its place; what it means is decided later.</summary>
public abstract record PlanNode
{
    private PlanNode(Place place) => Place = place;

    public Place Place { get; init; }

    /// <summary>Keys with values, in the order of writing; no key stands twice.</summary>
    public sealed record Mapping(Place Place, Sequence<MappingEntry> Entries) : PlanNode(Place)
    {
        public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

        /// <summary>The mapping with a value at a path below it, in place of what stood there; mappings on the way are made.</summary>
        public Mapping With(PlanPath below, PlanNode value)
        {
            string key = below.Steps[0];
            PlanNode inner = below.Steps.Count == 1
                ? value
                : (Find(key)?.Value as Mapping ?? new(value.Place, [])).With(new([.. below.Steps.Skip(1)]), value);
            return this with { Entries = [.. Entries.Where(entry => entry.Key != key), new(key, value.Place, inner)] };
        }
    }

    /// <summary>A list of values.</summary>
    public sealed record List(Place Place, Sequence<PlanNode> Items) : PlanNode(Place);

    /// <summary>A word, number or text, with the characters as written (escapes of quoted text resolved).</summary>
    /// <param name="IsQuoted">True if it stood in quotes, or in a YAML block.</param>
    public sealed record Scalar(Place Place, string Text, bool IsQuoted) : PlanNode(Place)
    {
        /// <summary>True for the ways to write nothing: an empty value, <c>~</c>, <c>null</c>.</summary>
        public bool IsNothing => !IsQuoted && (Text is "" or "~" or "null" or "Null" or "NULL");
    }
}

/// <summary>A key of a mapping, its place, and its value.</summary>
public sealed record MappingEntry(string Key, Place KeyPlace, PlanNode Value);

/// <summary>A text read as a tree. Without a tree there is at least one problem; beside a tree there may be some.</summary>
public sealed record TreeReading(PlanNode? Root, Sequence<Problem> Problems);
