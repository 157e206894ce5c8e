using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mitsumori.Reading;

/// <summary>How much a schema says.</summary>
public enum SchemaForm
{
    /// <summary>All that is checked of a text in the free notation.</summary>
    Free,

    /// <summary>The same in a shorter form: numbers in quotes are any text, and which keys exclude one another is left to the
    /// reader.</summary>
    Short,

    /// <summary>All that is checked of a text in the typed notation.</summary>
    Typed,
}

/// <summary>Writes a shape as JSON Schema (2020-12), for editors and other programs.</summary>
public sealed class SchemaWriter(SchemaForm form)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    // A number in quotes, plain or as people write it.
    private const string Written = $"({NumberText.Pattern}|{SpokenNumber.Pattern})";

    // The texts are read in files, never set into a page; "<=" and "+" stay readable.
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A schema that stands alone, as indented JSON with a line feed at its end.</summary>
    /// <param name="comment">Stands on top; null for none.</param>
    public string WriteFile(Shape shape, string title, string? comment)
    {
        JsonObject schema = [];
        if (comment is not null) schema["$comment"] = comment;
        schema["$schema"] = Dialect;
        schema["title"] = title;
        Add(schema, shape);
        return schema.ToJsonString(Indented) + "\n";
    }

    /// <summary>A schema on one line, for programs that send it along with every conversation.</summary>
    public string WriteLine(Shape shape) => Write(shape).ToJsonString(OneLine);

    internal JsonObject Write(Shape shape)
    {
        JsonObject schema = [];
        Add(schema, shape);
        return schema;
    }

    internal void AddObject(JsonObject schema, ObjectShape shape)
    {
        schema["type"] = "object";
        JsonObject properties = [];
        foreach (ShapeProperty property in shape.Properties)
        {
            if (property.Shape is { } inner) properties[property.Key] = Write(inner);
        }

        schema["properties"] = properties;
        string[] required = [.. shape.Properties.Where(property => property.IsRequired).Select(property => property.Key)];
        if (required.Length > 0) schema["required"] = Texts(required);
        if (form != SchemaForm.Short && !shape.Alternatives.IsEmpty)
        {
            schema["allOf"] = new JsonArray([.. shape.Alternatives.Select(alternatives => Choice(shape, alternatives))]);
        }
        schema["additionalProperties"] = false;
    }

    internal void AddList(JsonObject schema, ListShape list)
    {
        schema["type"] = "array";
        if (!list.MayBeEmpty) schema["minItems"] = list.Length ?? 1;
        if (list.Length is int length) schema["maxItems"] = length;
        else if (!list.MayRepeat) schema["uniqueItems"] = true;
        schema["items"] = Write(list.Items);
    }

    internal void AddText(JsonObject schema)
    {
        schema["type"] = "string";
        if (form == SchemaForm.Short) return;
        schema["minLength"] = 1;
        if (form == SchemaForm.Free) schema["maxLength"] = TextShape.Longest;
    }

    internal void AddNumber(JsonObject schema, NumberShape number)
    {
        switch (form)
        {
            case SchemaForm.Free:
                AddOptions(schema, [Bounds(number), Quoted(number, Written)]);
                break;
            case SchemaForm.Short:
                AddShort(schema, number, null);
                break;
            case SchemaForm.Typed:
                AddBounds(schema, number);
                break;
        }
    }

    internal void AddRange(JsonObject schema, RangeShape range)
    {
        const string Second = $@"( *(\.\.|[〜～~–]|to|から) *{Written})?";
        NumberShape number = range.Number;
        if (form == SchemaForm.Short) AddShort(schema, number, range.AsMapping);
        else AddOptions(schema, [Bounds(number), Quoted(number, Written + Second), Write(range.AsMapping)]);
    }

    internal static void AddOptions(JsonObject schema, IEnumerable<JsonObject> options) => schema["anyOf"] = new JsonArray([.. options]);

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    internal static JsonNode? Parsed(string json) => JsonNode.Parse(Encoding.UTF8.GetBytes(json));

    private void Add(JsonObject schema, Shape shape)
    {
        if (shape.Description.Length > 0) schema["description"] = shape.Description;
        shape.Describe(schema, this);
        if (!shape.Examples.IsEmpty) schema["examples"] = new JsonArray([.. shape.Examples.Select(shape.Example)]);
    }

    /// <summary>A number, a text of it, or the mapping of a range. The bounds of JSON Schema concern only values of their own
    /// kind.</summary>
    private static void AddShort(JsonObject schema, NumberShape number, ObjectShape? mapping)
    {
        AddBounds(schema, number);
        schema["type"] = Texts(mapping is null ? ["number", "string"] : ["number", "string", "object"]);
        if (mapping is null) return;
        JsonObject properties = [];
        foreach (string key in mapping.Keys) properties[key] = new JsonObject { ["type"] = Texts(["number", "string"]) };
        schema["properties"] = properties;
        schema["required"] = Texts(mapping.Properties.Where(property => property.IsRequired).Select(property => property.Key));
        schema["additionalProperties"] = false;
    }

    /// <summary>One way complete, or, where none is required, no key of any.</summary>
    private static JsonObject Choice(ObjectShape shape, Alternatives alternatives)
    {
        IReadOnlyList<string>[] ways = [.. alternatives.Ways.Where(shape.Reads).Select(way => (IReadOnlyList<string>)way)];
        List<JsonNode> options = [.. ways.Select(way => With(way, ways.Where(other => other != way).SelectMany(other => other)))];
        if (!alternatives.IsRequired) options.Add(With([], ways.SelectMany(way => way)));
        return new() { ["oneOf"] = new JsonArray([.. options]) };
    }

    private static JsonObject With(IReadOnlyList<string> required, IEnumerable<string> without)
    {
        JsonObject option = [];
        if (required.Count > 0) option["required"] = Texts(required);
        JsonArray others = new([.. without.Select(key => new JsonObject { ["required"] = Texts([key]) })]);
        option["not"] = new JsonObject { ["anyOf"] = others };
        return option;
    }

    private static JsonObject Bounds(NumberShape number)
    {
        JsonObject schema = [];
        AddBounds(schema, number);
        return schema;
    }

    private static void AddBounds(JsonObject schema, NumberShape number)
    {
        schema["type"] = number.IsWhole ? "integer" : "number";
        if (number.Among.Count > 0)
        {
            schema["enum"] = new JsonArray([.. number.Among.Select(one => JsonValue.Create(one))]);
            return;
        }

        schema[number.IsAbove ? "exclusiveMinimum" : "minimum"] = JsonValue.Create(number.Minimum);
        if (number.Maximum is { } maximum) schema["maximum"] = JsonValue.Create(maximum);
    }

    private static JsonObject Quoted(NumberShape number, string pattern) =>
        new() { ["type"] = "string", ["pattern"] = number.Word is { } word ? $"^({word}|{pattern})$" : $"^({pattern})$" };
}
