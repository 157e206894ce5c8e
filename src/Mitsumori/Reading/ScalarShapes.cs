using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mitsumori.Reading;

/// <summary>Any text that can be printed, not blank and of at most 500 characters; in the typed notation of at most 4,000.</summary>
public sealed record TextShape(string Description) : Shape(Description)
{
    public const int Longest = 500;

    private const int LongestOfData = 4_000;

    public override string Wanted => "text";

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation)
    {
        string text = scalar.Text;
        if (notation == Notation.Typed) return scalar.IsQuoted && IsOfData(text) ? null : new(FaultKind.WantsText, text);
        if (text.Length > Longest) return new(FaultKind.TextTooLong, text);
        if (string.IsNullOrWhiteSpace(text)) return new(FaultKind.ValueMissing, text);
        return CleanText.IsClean(text) ? null : new(FaultKind.TextUnprintable, text);
    }

    private static bool IsOfData(string text) =>
        text.Length <= LongestOfData && !string.IsNullOrWhiteSpace(text) && CleanText.IsClean(text);

    internal override void Describe(JsonObject schema, SchemaWriter writer) => writer.AddText(schema);
}

/// <summary>One word of a closed list.</summary>
/// <param name="Later">Words that the format has and this version does not read yet.</param>
public sealed record ChoiceShape(string Description, ImmutableArray<string> Words, ImmutableArray<string> Later = default)
    : Shape(Description)
{
    public ImmutableArray<string> Later { get; } = Later.IsDefault ? [] : Later;

    public override string Wanted => string.Join('|', Words);

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation)
    {
        if ((scalar.IsQuoted || notation == Notation.Free) && Words.Contains(scalar.Text)) return null;
        return new(Later.Contains(scalar.Text) ? FaultKind.WordLater : FaultKind.WordUnknown, scalar.Text);
    }

    internal override void Describe(JsonObject schema, SchemaWriter writer) => schema["enum"] = SchemaWriter.Texts(Words);
}

/// <summary>True or false, without quotes.</summary>
public sealed record SwitchShape(string Description) : Shape(Description)
{
    public override string Wanted => "true-or-false";

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) =>
        scalar.IsSwitch ? null : new(FaultKind.WantsSwitch, scalar.Text);

    internal override void Describe(JsonObject schema, SchemaWriter writer) => schema["type"] = "boolean";
}

/// <summary>A text of a fixed form, such as a date.</summary>
public sealed record FormShape(string Description, TextForm Form) : Shape(Description)
{
    public override string Wanted => Form.Name;

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) =>
        (scalar.IsQuoted || notation == Notation.Free) && Form.Accepts(scalar.Text) ? null : new(FaultKind.WantsForm, scalar.Text);

    internal override void Describe(JsonObject schema, SchemaWriter writer)
    {
        schema["type"] = "string";
        schema["pattern"] = Form.Pattern;
        if (Form.Format is { } format) schema["format"] = format;
        if (Form.Longest is { } longest) schema["maxLength"] = longest;
    }
}

/// <summary>The name of something that stands elsewhere.</summary>
/// <param name="Spelling">How such names are written.</param>
/// <param name="Of">What is named, as one word: <c>model</c>.</param>
public sealed record NameShape(Shape Spelling, string Of) : Shape(Spelling.Description)
{
    /// <summary>A word that may stand in place of a name.</summary>
    public string? Word { get; init; }

    public override string Wanted => Spelling.Wanted;

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => Spelling.WrongIn(scalar, notation);

    internal override void Describe(JsonObject schema, SchemaWriter writer) => Spelling.Describe(schema, writer);
}

/// <summary>A number within bounds. In the free notation it may stand in quotes, and has at most 15 digits before the point and 9 after
/// it.</summary>
/// <param name="IsAbove">True if <paramref name="Minimum"/> itself is refused.</param>
/// <param name="Maximum">The greatest number that is taken; null for none.</param>
public sealed record NumberShape(string Description, decimal Minimum, bool IsAbove = false, decimal? Maximum = null, bool IsWhole = false)
    : Shape(Description)
{
    /// <summary>A word that may stand in place of the number.</summary>
    public string? Word { get; init; }

    /// <summary>True for amounts of money, which are best written in quotes.</summary>
    public bool IsMoney { get; init; }

    /// <summary>The numbers that are taken; empty for all within the bounds.</summary>
    public IReadOnlyList<decimal> Among { get; init; } = [];

    public override string Wanted =>
        Among.Count == 0 ? $"{(IsWhole ? "whole-number" : "number")}-{Minimum}..{Maximum}" : string.Join('|', Among);

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation) => notation switch
    {
        Notation.Free => Word is { } word && scalar.Text == word ? null : WrongIn(scalar.Text),
        Notation.Typed => !scalar.IsQuoted && TryTyped(scalar.Text, out decimal value)
            ? OutOfBounds(value, scalar.Text)
            : new(FaultKind.WantsNumber, scalar.Text),
    };

    internal override void Describe(JsonObject schema, SchemaWriter writer) => writer.AddNumber(schema, this);

    internal override JsonNode? Example(string example) => IsMoney ? base.Example(example) : SchemaWriter.Parsed(example);

    internal WrongScalar? WrongIn(string text) => NumberText.Read(text, out decimal value) switch
    {
        NumberText.Outcome.NotANumber => new(FaultKind.WantsNumber, text),
        NumberText.Outcome.TooLong => new(FaultKind.NumberTooLong, text),
        NumberText.Outcome.Number => OutOfBounds(value, text),
    };

    private WrongScalar? OutOfBounds(decimal value, string text)
    {
        if (Among.Count > 0 && !Among.Contains(value)) return new(FaultKind.NumberOther, text);
        if (IsAbove && value <= Minimum) return new(FaultKind.NumberNotAbove, text);
        if (value < Minimum) return new(FaultKind.NumberTooSmall, text);
        if (value > Maximum) return new(FaultKind.NumberTooLarge, text);
        return IsWhole && !decimal.IsInteger(value) ? new(FaultKind.WantsWholeNumber, text) : null;
    }

    // A whole number has no point: its readers take it as an integer.
    private bool TryTyped(string text, out decimal value)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!IsWhole) return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out value);
        bool isWhole = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole);
        value = whole;
        return isWhole;
    }
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
        ]);

    public override string Wanted => "range";

    public override WrongScalar? WrongIn(TextNode.Scalar scalar, Notation notation)
    {
        if (RangeText.Split(scalar.Text) is not { } ends) return new(FaultKind.WantsRange, scalar.Text);
        if ((Number.WrongIn(ends.Low) ?? Number.WrongIn(ends.High)) is { } wrong)
        {
            return wrong.Kind == FaultKind.WantsNumber ? new(FaultKind.WantsRange, scalar.Text) : wrong;
        }
        return NumberText.ValueOf(ends.Low) > NumberText.ValueOf(ends.High) ? new(FaultKind.RangeOrder, scalar.Text) : null;
    }

    internal override bool IsOf(TextNode node) => node is not TextNode.List;

    internal override Shape? Below(string step) => AsMapping.Below(step);

    internal override void Describe(JsonObject schema, SchemaWriter writer) => writer.AddRange(schema, this);

    internal override JsonNode? Example(string example) => SchemaWriter.Parsed(example);
}
