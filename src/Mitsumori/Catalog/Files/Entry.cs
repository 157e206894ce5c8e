using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>A checked entry, read field by field. An absent field is null, or an empty list.</summary>
internal sealed class Entry(TextNode part)
{
    public TextNode Part { get; } = part;

    public string Id => Text("id");

    /// <summary>The text of a field that every entry of the kind has.</summary>
    public string Text(string field) => OptionalText(field) ?? string.Empty;

    public string? OptionalText(string field) => Part[field]?.PlainText;

    public DateOnly? Day(string field) => OptionalText(field) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;

    public decimal? Decimal(string field) => OptionalText(field) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public long Whole(string field) => long.Parse(Text(field), CultureInfo.InvariantCulture);

    public long? WholeOrNone(string field) => OptionalText(field) is null ? null : Whole(field);

    public bool? Flag(string field) => Part[field] is { } flag ? flag.PlainText == "true" : null;

    public bool IsMarked(string field) => Flag(field) ?? false;

    public Sequence<string> Texts(string field) => ItemsOf(field).Select(item => item.PlainText).ToSequence();

    public ModelId? Model => OptionalText("model") is { } model ? new ModelId(model) : null;

    public Sequence<ModelId> Models(string field) => Map(ItemsOf(field), text => new ModelId(text));

    public Sequence<Region> Regions => RegionsIn("regions");

    public Sequence<Region> RegionsIn(string field) => Map(ItemsOf(field), text => new Region(text));

    public Entry? Inner(string field) => Part[field] is { } inner ? new Entry(inner) : null;

    public IEnumerable<Entry> Inners(string field) => ItemsOf(field).Select(item => new Entry(item));

    /// <summary>The value of a code in a closed vocabulary; null when the field is absent.</summary>
    public T? Code<T>(string field, Vocabulary<T> vocabulary)
        where T : struct, Enum
        => vocabulary.TryParse(OptionalText(field), out T value) ? value : null;

    /// <summary>The values of a list of codes that the shape of the file knows.</summary>
    public Sequence<T> Codes<T>(string field, Vocabulary<T> vocabulary)
        where T : struct, Enum
        => Map(ItemsOf(field), code => vocabulary.TryParse(code, out T value) ? value : throw new UnreachableException());

    private ImmutableArray<TextNode> ItemsOf(string field) => Part[field]?.Elements ?? [];

    // A plain loop: a query over a struct is compiled anew for each struct at every start.
    private static Sequence<T> Map<T>(ImmutableArray<TextNode> items, Func<string, T> make)
    {
        if (items.IsEmpty) return [];
        T[] made = new T[items.Length];
        for (int index = 0; index < made.Length; index++) made[index] = make(items[index].PlainText);
        return new Sequence<T>(ImmutableCollectionsMarshal.AsImmutableArray(made));
    }
}
