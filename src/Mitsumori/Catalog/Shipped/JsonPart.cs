using System.Text.Json;

namespace Mitsumori.Catalog.Shipped;

/// <summary>A JSON value that knows where in its file it begins.</summary>
/// <param name="Kind">The token it begins with.</param>
/// <param name="Offset">Byte offset in the file.</param>
/// <param name="Text">Of a string: its text; of a number: its digits as written; else empty.</param>
/// <param name="Items">Elements of an array, in order; else empty.</param>
/// <param name="Fields">Fields of an object, in order; else empty.</param>
internal sealed record JsonPart(JsonTokenType Kind, int Offset, string Text, List<JsonPart> Items, List<(string Name, JsonPart Value)> Fields)
{
    private static readonly List<JsonPart> NoItems = [];
    private static readonly List<(string Name, JsonPart Value)> NoFields = [];

    public bool IsText => Kind == JsonTokenType.String;

    public bool IsNumber => Kind == JsonTokenType.Number;

    public bool IsFlag => Kind is JsonTokenType.True or JsonTokenType.False;

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    /// <summary>What stands there, for a message: the text, or the kind of the value.</summary>
    public string Found => Kind switch
    {
        JsonTokenType.String or JsonTokenType.Number => Text,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };

    public static JsonPart Plain(JsonTokenType kind, int offset, string text) => new(kind, offset, text, NoItems, NoFields);

    public static JsonPart Array(int offset, List<JsonPart> items) => new(JsonTokenType.StartArray, offset, string.Empty, items, NoFields);

    public static JsonPart Object(int offset, List<(string Name, JsonPart Value)> fields) => new(JsonTokenType.StartObject, offset, string.Empty, NoItems, fields);

    /// <summary>The field's value; null when the object has no such field.</summary>
    public JsonPart? Field(string name)
    {
        // Entries have at most 21 fields: a scan is shorter than a dictionary for each of 4,000 entries.
        foreach ((string other, JsonPart value) in Fields)
        {
            if (other == name) return value;
        }

        return null;
    }
}
