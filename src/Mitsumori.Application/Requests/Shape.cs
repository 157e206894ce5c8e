using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>What a value of a plan may look like. One description serves the checks and the JSON Schema.</summary>
/// <param name="Description">A sentence for people, in English.</param>
public abstract record Shape(string Description)
{
    /// <summary>Values as they would stand in JSON.</summary>
    public Sequence<string> Examples { get; init; }
}

/// <summary>Keys with values; other keys are refused.</summary>
/// <param name="Alternatives">Keys that exclude one another.</param>
public sealed record ObjectShape(string Description, Sequence<ShapeProperty> Properties, Sequence<Alternatives> Alternatives) : Shape(Description)
{
    public ShapeProperty? Find(string key) => Properties.FirstOrDefault(property => property.Key == key);
}

/// <summary>One key of a mapping.</summary>
/// <param name="Shape">Null for a key that the plan format has and this version does not read yet.</param>
public sealed record ShapeProperty(string Key, Shape? Shape)
{
    public bool IsRequired { get; init; }

    /// <summary>The flag of the command line that gives the same value; null if there is none.</summary>
    public string? Flag { get; init; }
}

/// <summary>Ways to say one thing, of which a mapping uses one: all keys of a way, and no key of another.</summary>
/// <param name="Flag">The flag that is named when a way is required and none is used.</param>
public sealed record Alternatives(Sequence<Sequence<string>> Ways, bool IsRequired, string? Flag);

/// <summary>A list of values of one shape, none of them twice.</summary>
/// <param name="IsAddedTo">True if a later layer adds its items to those of an earlier one, instead of replacing them; for lists that are one option of several.</param>
public sealed record ListShape(string Description, Shape Items, bool MayBeEmpty, bool IsAddedTo) : Shape(Description)
{
    /// <summary>How many values there must be, which may then be equal; null for any number.</summary>
    public int? Length { get; init; }
}

/// <summary>Shapes of which the kind of the value (mapping, list, scalar) chooses one.</summary>
public sealed record EitherShape(string Description, Sequence<Shape> Options) : Shape(Description);

/// <summary>Any text of 1 to 500 characters that can be printed.</summary>
public sealed record TextShape(string Description) : Shape(Description)
{
    public const int Longest = 500;
}

/// <summary>One word of a closed list.</summary>
/// <param name="Later">Words that the plan format has and this version does not read yet.</param>
public sealed record ChoiceShape(string Description, Sequence<string> Words, Sequence<string> Later) : Shape(Description);

/// <summary>True or false.</summary>
public sealed record SwitchShape(string Description) : Shape(Description);

/// <summary>A number in plain notation, in quotes or not; at most 15 digits before the point and 9 after it.</summary>
/// <param name="IsAbove">True if <paramref name="Minimum"/> itself is refused.</param>
/// <param name="Maximum">The greatest number that is taken; null for none.</param>
public sealed record NumberShape(string Description, decimal Minimum, bool IsAbove, decimal? Maximum, bool IsWhole) : Shape(Description)
{
    /// <summary>A word that may stand in place of the number.</summary>
    public string? Word { get; init; }

    /// <summary>True for dollars, which are best written in quotes.</summary>
    public bool IsMoney { get; init; }
}

/// <summary>A number, or <c>30..60</c>, or a mapping of low, typical and high.</summary>
public sealed record RangeShape(NumberShape Number) : Shape(Number.Description)
{
    /// <summary>The mapping form.</summary>
    public ObjectShape AsMapping { get; } = new(
        Number.Description,
        [
            new("low", Number with { Description = "The least value." }) { IsRequired = true },
            new("typical", Number with { Description = "The value taken for the amount; the midpoint if it is left out." }),
            new("high", Number with { Description = "The greatest value." }) { IsRequired = true },
        ],
        []);
}

/// <summary>A text of a fixed form, such as a date.</summary>
public sealed record FormShape(string Description, TextForm Form) : Shape(Description);
