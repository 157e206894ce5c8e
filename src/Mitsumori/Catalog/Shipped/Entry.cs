using System.Globalization;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>A checked entry, read field by field. An absent field is null, or an empty list.</summary>
internal readonly struct Entry(JsonPart part)
{
    public JsonPart Part { get; } = part;

    public string Id => Text("id");

    /// <summary>The text of a field that every entry of the kind has.</summary>
    public string Text(string field) => OptionalText(field) ?? string.Empty;

    public string? OptionalText(string field) => Part.Field(field)?.Text;

    public DateOnly? Day(string field) => OptionalText(field) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;

    public decimal? Decimal(string field) => OptionalText(field) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public long Whole(string field) => long.Parse(Text(field), CultureInfo.InvariantCulture);

    public bool? Flag(string field) => Part.Field(field) is { } flag ? flag.Kind == System.Text.Json.JsonTokenType.True : null;

    public bool IsMarked(string field) => Flag(field) ?? false;

    public Sequence<string> Texts(string field) => (Part.Field(field)?.Items ?? []).Select(item => item.Text).ToSequence();

    public ModelId? Model => OptionalText("model") is { } model ? new ModelId(model) : null;

    public Sequence<ModelId> Models(string field) => (Part.Field(field)?.Items ?? []).Select(item => new ModelId(item.Text)).ToSequence();

    public Sequence<Region> Regions => (Part.Field("regions")?.Items ?? []).Select(item => new Region(item.Text)).ToSequence();

    public Entry? Inner(string field) => Part.Field(field) is { } inner ? new Entry(inner) : null;

    public IEnumerable<Entry> Inners(string field) => (Part.Field(field)?.Items ?? []).Select(item => new Entry(item));

    /// <summary>The value of a code in a closed vocabulary; null when the field is absent.</summary>
    public T? Code<T>(string field, Vocabulary<T> vocabulary)
        where T : struct, Enum
        => vocabulary.TryParse(OptionalText(field), out T value) ? value : null;
}
