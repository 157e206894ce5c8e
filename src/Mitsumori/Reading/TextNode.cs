using System.Collections.Immutable;

namespace Mitsumori.Reading;

/// <summary>One value of a text as it was written, with its place; what it means is decided later.</summary>
public abstract record TextNode
{
    private TextNode(Place place) => Place = place;

    public Place Place { get; init; }

    /// <summary>What stands there, for a message: the text of a scalar, or the kind of the value.</summary>
    public abstract string Found { get; }

    /// <summary>The value under a key; null where there is none, or where this is no mapping.</summary>
    public TextNode? this[string key] => (this as Mapping)?.Find(key)?.Value;

    /// <summary>The elements of a list; none where this is no list.</summary>
    public ImmutableArray<TextNode> Elements => this is List list ? list.Items : [];

    /// <summary>The text of a scalar in quotes; null for anything else.</summary>
    public string? QuotedText => this is Scalar { IsQuoted: true } scalar ? scalar.Text : null;

    /// <summary>The text of a scalar; empty for a mapping and a list.</summary>
    public string PlainText => this is Scalar scalar ? scalar.Text : string.Empty;

    /// <summary>Keys with values, in the order of writing; no key stands twice.</summary>
    public sealed record Mapping(Place Place, ImmutableArray<MappingEntry> Entries) : TextNode(Place)
    {
        public override string Found => "an object";

        public MappingEntry? Find(string key)
        {
            // Most mappings have fewer than 20 keys: a scan is shorter than a dictionary for each of them.
            foreach (ref readonly MappingEntry entry in Entries.AsSpan())
            {
                if (entry.Key == key) return entry;
            }

            return null;
        }

        /// <summary>The mapping with a value at a path below it, in place of what stood there; mappings on the way are made.</summary>
        public Mapping With(NodePath below, TextNode value)
        {
            string key = below.Steps[0];
            TextNode inner = below.Steps.Length == 1
                ? value
                : (Find(key)?.Value as Mapping ?? new(value.Place, [])).With(new(below.Steps[1..]), value);
            return this with { Entries = [.. Entries.Where(entry => entry.Key != key), new(key, value.Place, inner)] };
        }
    }

    /// <summary>A list of values.</summary>
    public sealed record List(Place Place, ImmutableArray<TextNode> Items) : TextNode(Place)
    {
        public override string Found => "a list";
    }

    /// <summary>A word, number or text, with the characters as written (escapes of quoted text resolved).</summary>
    /// <param name="IsQuoted">True if it stood in quotes, or in a YAML block.</param>
    public sealed record Scalar(Place Place, string Text, bool IsQuoted) : TextNode(Place)
    {
        public override string Found => Text;

        /// <summary>True for the ways to write nothing: an empty value, <c>~</c>, <c>null</c>.</summary>
        public bool IsNothing => !IsQuoted && (Text is "" or "~" or "null" or "Null" or "NULL");

        /// <summary>True for <c>true</c> and <c>false</c> without quotes.</summary>
        public bool IsSwitch => !IsQuoted && Text is ("true" or "false");
    }
}

/// <summary>A key of a mapping, its place, and its value.</summary>
public sealed record MappingEntry(string Key, Place KeyPlace, TextNode Value);

/// <summary>A text read as a tree. Without a tree there is at least one fault; beside a tree there may be some.</summary>
public sealed record TextTree(TextNode? Root, ImmutableArray<Fault> Faults);
