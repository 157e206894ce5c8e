using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Mitsumori.Reading;

/// <summary>What a value may look like. One description serves the checks, the flags and the JSON Schema.</summary>
/// <param name="Description">A sentence for people, in English; empty where the shape around it says all.</param>
public abstract record Shape(string Description)
{
    /// <summary>Values as they would stand in JSON.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>What is wanted, in a few words without spaces, for programs and logs.</summary>
    public abstract string Wanted { get; }

    /// <summary>What is wrong with a scalar; null if nothing is.</summary>
    public abstract WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation);

    /// <summary>True if the shape is one for values of this kind: mapping, list or scalar.</summary>
    internal virtual bool IsOf(TextNode node) => node is TextNode.Scalar;

    /// <summary>The shape at a step down; null where there is none.</summary>
    internal virtual Shape? Below(string step) => null;

    internal abstract void Describe(JsonObject schema, SchemaWriter writer);

    internal virtual JsonNode? Example(string example) => JsonValue.Create(example);
}

/// <summary>What is wrong with a scalar, and the part of it that is.</summary>
public readonly record struct WrongScalar(FaultKind Kind, string Text);

/// <summary>Keys with values; other keys are refused. At most 64.</summary>
public sealed record ObjectShape : Shape
{
    /// <param name="alternatives">Keys that exclude one another.</param>
    public ObjectShape(string description, ImmutableArray<ShapeProperty> properties, ImmutableArray<Alternatives> alternatives = default)
        : base(description)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(properties.Length, 64, nameof(properties));
        (Properties, Alternatives) = (properties, alternatives.IsDefault ? [] : alternatives);
    }

    public ImmutableArray<ShapeProperty> Properties { get; }

    public ImmutableArray<Alternatives> Alternatives { get; }

    public override string Wanted => "object";

    /// <summary>The keys that this version reads.</summary>
    public IEnumerable<string> Keys => Properties.Where(property => property.Shape is not null).Select(property => property.Key);

    public ShapeProperty? Find(string key) => IndexOf(key, 0) is >= 0 and int index ? Properties[index] : null;

    /// <summary>True for keys that this version reads, all of them.</summary>
    public bool Reads(ImmutableArray<string> way) => way.All(key => Find(key)?.Shape is not null);

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => new(FaultKind.WantsMapping, scalar.Text);

    internal override bool IsOf(TextNode node) => node is TextNode.Mapping;

    internal override Shape? Below(string step) => Find(step)?.Shape;

    internal override void Describe(JsonObject schema, SchemaWriter writer) => writer.AddObject(schema, this);

    /// <param name="start">Where to begin: most are written in the order of their shape, and the next key is the expected one.</param>
    internal int IndexOf(string key, int start)
    {
        for (int step = 0; step < Properties.Length; step++)
        {
            int index = (start + step) % Properties.Length;
            if (Properties[index].Key == key) return index;
        }

        return -1;
    }
}

/// <summary>One key of a mapping.</summary>
/// <param name="Shape">Null for a key that the format has and this version does not read yet.</param>
public sealed record ShapeProperty(string Key, Shape? Shape)
{
    public bool IsRequired { get; init; }

    /// <summary>The flag of the command line that gives the same value; null if there is none.</summary>
    public string? Flag { get; init; }
}

/// <summary>Ways to say one thing, of which a mapping uses one: all keys of a way, and no key of another.</summary>
/// <param name="Flag">The flag that is named when a way is required and none is used.</param>
public sealed record Alternatives(ImmutableArray<ImmutableArray<string>> Ways, bool IsRequired, string? Flag);

/// <summary>A list of values of one shape.</summary>
/// <param name="IsAddedTo">True if a later layer adds its items to those of an earlier one, instead of replacing them; for lists that are
/// one option of several.</param>
public sealed record ListShape(string Description, Shape Items, bool MayBeEmpty = false, bool IsAddedTo = false) : Shape(Description)
{
    /// <summary>How many values there must be, which may then be equal; null for any number.</summary>
    public int? Length { get; init; }

    /// <summary>How many values there may be; null for any number.</summary>
    public int? Most { get; init; }

    /// <summary>True if a value may stand twice.</summary>
    public bool MayRepeat { get; init; }

    public override string Wanted => "list";

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => new(FaultKind.WantsList, scalar.Text);

    internal override bool IsOf(TextNode node) => node is TextNode.List;

    internal override Shape Below(string step) => Items;

    internal override void Describe(JsonObject schema, SchemaWriter writer) => writer.AddList(schema, this);
}

/// <summary>Shapes of which the kind of the value (mapping, list, scalar) chooses one.</summary>
public sealed record EitherShape(string Description, ImmutableArray<Shape> Options) : Shape(Description)
{
    public override string Wanted => string.Join('|', Options.Select(option => option.Wanted));

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => OptionFor(scalar).WrongIn(scalar, notation);

    /// <summary>The option for values of the kind of this one, of several for mappings the one that knows its first key; the first where
    /// there is none.</summary>
    public Shape OptionFor(TextNode node)
    {
        Shape? known = node is TextNode.Mapping { Entries: [var first, ..] }
            ? Options.FirstOrDefault(option => option.IsOf(node) && option.Below(first.Key) is not null)
            : null;
        return known ?? Options.FirstOrDefault(option => option.IsOf(node)) ?? Options[0];
    }

    internal override bool IsOf(TextNode node) => Options.Any(option => option.IsOf(node));

    internal override void Describe(JsonObject schema, SchemaWriter writer) =>
        SchemaWriter.AddOptions(schema, Options.Select(writer.Write));
}

/// <summary>A value that a reader of its own checks later; what it looks like is known.</summary>
public sealed record LaterShape(Shape Inner) : Shape(Inner.Description)
{
    public override string Wanted => Inner.Wanted;

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => null;

    internal override bool IsOf(TextNode node) => Inner.IsOf(node);

    internal override void Describe(JsonObject schema, SchemaWriter writer) => Inner.Describe(schema, writer);
}
