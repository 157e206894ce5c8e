using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>Translates between the text of a field of the form and the value of a plan that it gives.</summary>
/// <remarks>Items of a list stand with commas between them; low, typical and high of a range with two dots: <c>30..40..60</c>; values by
/// their keys with a sign: <c>5m=1000,1h=3000</c>.</remarks>
internal static class AddressText
{
    private const string Dots = "..";

    /// <summary>The value that a text gives, right or wrong.</summary>
    public static TextNode NodeOf(AddressField field, string text)
    {
        // A place of the form, not of a command line: what a user knows then needs a source of its own.
        Place place = Place.StartOf(field.Name);

        // In a field for any text, null is a word like others.
        TextNode.Scalar whole = Scalar(place, text) with
        {
            IsQuoted = field.Options.All(option => option is TextShape or NameShape or ObjectShape),
        };
        if (KeysOf(field) is not null && text.Contains('=', StringComparison.Ordinal)) return ByKeys(place, text);
        if (field.Options[0] is RangeShape && whole.Text.Split(Dots) is [var low, var typical, var high])
        {
            return new TextNode.Mapping(
                place,
                [
                    new("low", place, Scalar(place, low)),
                    new("typical", place, Scalar(place, typical)),
                    new("high", place, Scalar(place, high)),
                ]);
        }

        if (!field.IsList) return whole;
        string[] items = ItemsOf(field, text);
        return field.Options.Any(option => StandsAlone(option, whole, items.Length))
            ? whole
            : new TextNode.List(place, [.. items.Select(item => Scalar(place, item))]);
    }

    /// <summary>Divides a value into what its field shows and what is left for the rest of the plan.</summary>
    /// <returns>The text, null where the field cannot show the value; and what is left, null where nothing is.</returns>
    public static (string? Text, TextNode? Left) Divide(AddressField field, TextNode node) =>
        node switch
        {
            TextNode.Scalar { IsNothing: false, Text: var text }
                when IsTrimmed(text) && NodeOf(field, text) is TextNode.Scalar { IsNothing: false } same =>
                (Canonical(field, same.Text), null),
            TextNode.List list when field.IsList => DivideList(field, list),
            TextNode.Mapping mapping when field.Options[0] is RangeShape && EndsOf(mapping) is string ends => (ends, null),
            TextNode.Mapping mapping when KeysOf(field) is ObjectShape keys && TextOf(mapping, keys) is string text => (text, null),
            _ => (null, node),
        };

    // Lines of a plan that were pasted as they stand, and joined by the browser: the key and the marks are none of the items.
    private static string[] ItemsOf(AddressField field, string text)
    {
        string key = $"{field.Path.Steps[^1]}:";
        return text.StartsWith(key, StringComparison.Ordinal)
            ?
            [
                .. text[key.Length..]
                    .Split((char[])[' ', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(item => item != "-"),
            ]
            : text.Split(',', StringSplitOptions.TrimEntries);
    }

    // What a field may hold beside one number: numbers by their keys.
    private static ObjectShape? KeysOf(AddressField field) => field.Options is [RangeShape, ObjectShape keys] ? keys : null;

    private static TextNode.Mapping ByKeys(Place place, string text) =>
        new(
            place,
            [
                .. text
                    .Split(',')
                    .Select(item => item.Split('=', 2))
                    .Select(item => new MappingEntry(item[0].Trim(), place, Scalar(place, item.Length > 1 ? item[1] : ""))),
            ]);

    private static string? TextOf(TextNode.Mapping mapping, ObjectShape keys)
    {
        string[] items =
        [
            .. mapping.Entries
                .Where(entry => keys.Find(entry.Key) is not null && entry.Value is TextNode.Scalar { IsNothing: false })
                .Select(entry => $"{entry.Key}={((TextNode.Scalar)entry.Value).Text}"),
        ];
        bool isWhole = items.Length > 0 && items.Length == mapping.Entries.Length
            && !Array.Exists(items, item => item.Contains(',', StringComparison.Ordinal) || item.Count(letter => letter == '=') > 1);
        return isWhole ? string.Join(',', items) : null;
    }

    // The rows of a price book that a plan accepts are ids, which the field shows, and mappings, which it cannot.
    private static (string? Text, TextNode? Left) DivideList(AddressField field, TextNode.List list)
    {
        ILookup<bool, TextNode> byFit = list.Items.ToLookup(item =>
            item is TextNode.Scalar { IsNothing: false, Text: var text }
            && IsTrimmed(text)
            && !text.Contains(',', StringComparison.Ordinal));
        bool mayPart = field.Options.OfType<ListShape>().Any(shape => shape.IsAddedTo);
        if (!byFit[true].Any() || (byFit[false].Any() && !mayPart)) return (null, list);
        string text = string.Join(',', byFit[true].Select(item => ((TextNode.Scalar)item).Text));
        return (Canonical(field, text), byFit[false].Any() ? list with { Items = [.. byFit[false]] } : null);
    }

    // A mapping with all three keys, or without the typical value.
    private static string? EndsOf(TextNode.Mapping range)
    {
        string[] keys = range.Entries.Length == 2 ? ["low", "high"] : ["low", "typical", "high"];
        string[] ends =
        [
            .. keys.Select(range.Find)
                .Select(entry => entry?.Value)
                .OfType<TextNode.Scalar>()
                .Select(end => end.Text)
                .Where(text => !text.Contains(Dots, StringComparison.Ordinal)),
        ];
        return ends.Length == range.Entries.Length ? string.Join(Dots, ends) : null;
    }

    // Spaces at the ends would be lost, and an empty text would be none.
    private static bool IsTrimmed(string text) => text.Length > 0 && text == text.Trim();

    private static bool StandsAlone(Shape option, TextNode.Scalar whole, int items) => option switch
    {
        ListShape or ObjectShape => false,
        TextShape or NameShape => items == 1,
        _ => option.WrongIn(whole, Notation.Free) is null,
    };

    // A stretch of weekdays is the same as its days one by one, which is how boxes are ticked.
    private static string Canonical(AddressField field, string text) =>
        field.Options.Any(option => option is FormShape form && form.Form == TextForms.Weekdays)
        && TextForms.TryWeekdays(text, out Weekdays days)
            ? string.Join(',', days.Days().Select(TextForms.NameOf))
            : text;

    private static TextNode.Scalar Scalar(Place place, string text) => new(place, text.Trim(), IsQuoted: false);
}
