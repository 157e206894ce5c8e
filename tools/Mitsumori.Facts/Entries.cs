using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>How an entry is put together and printed: absent fields are left out, numbers keep the digits of their source.</summary>
public static class Entries
{
    // Sentences hold quotes, ampersands and Japanese; the files are read as text by people and never set into a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds a text, unless there is none.</summary>
    public static JsonObject With(this JsonObject entry, string field, string? text)
    {
        if (text is not null)
        {
            entry.Add(field, text);
        }

        return entry;
    }

    /// <summary>Adds a value as it stands in the collected row, unless there is none.</summary>
    public static JsonObject With(this JsonObject entry, string field, JsonElement? value)
    {
        if (value is { } found)
        {
            entry.Add(field, JsonNode.Parse(found.GetRawText()));
        }

        return entry;
    }

    /// <summary>Adds a nested object, unless there is none.</summary>
    public static JsonObject With(this JsonObject entry, string field, JsonObject? inner)
    {
        if (inner is not null)
        {
            entry.Add(field, inner);
        }

        return entry;
    }

    /// <summary>Adds a mark; false is the same as absent.</summary>
    public static JsonObject Marked(this JsonObject entry, string field, bool mark)
    {
        if (mark)
        {
            entry.Add(field, true);
        }

        return entry;
    }

    /// <summary>Adds a list, also an empty one.</summary>
    public static JsonObject Listed(this JsonObject entry, string field, IEnumerable<string> texts)
    {
        entry.Add(field, new JsonArray([.. texts.Select(text => (JsonNode)text)]));
        return entry;
    }

    /// <summary>Adds a list, unless it is empty.</summary>
    public static JsonObject ListedIfAny(this JsonObject entry, string field, IReadOnlyCollection<string> texts) =>
        texts.Count > 0 ? entry.Listed(field, texts) : entry;

    /// <summary>Adds a list of nested objects, unless it is empty.</summary>
    public static JsonObject ListedIfAny(this JsonObject entry, string field, IEnumerable<JsonObject> inners)
    {
        JsonNode[] list = [.. inners];
        if (list.Length > 0) entry.Add(field, new JsonArray(list));
        return entry;
    }

    /// <summary>The id of an entry; a Region's is its code.</summary>
    public static string IdOf(JsonObject entry) => (string)(entry["id"] ?? entry["code"])!;

    /// <summary>The entry on one line.</summary>
    public static string Line(JsonObject entry) => entry.ToJsonString(Plain);
}
