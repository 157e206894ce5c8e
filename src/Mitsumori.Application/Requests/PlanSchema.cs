using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Writes the shape of a plan as JSON Schema (2020-12), for editors and other programs.</summary>
public static class PlanSchema
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON, with a line feed at its end.</summary>
    public static string Write()
    {
        JsonObject schema = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Mitsumori plan" };
        foreach ((string key, JsonNode? value) in Of(PlanShape.Plan)) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Form) + "\n";
    }

    /// <summary>The schema of arguments that hold plans, on one line and in a shorter form: for programs that send it along with every conversation.</summary>
    /// <remarks>Numbers in quotes are any text here; which of them are numbers, and which keys exclude one another, is left to the reader of plans.</remarks>
    public static string OfArguments(ObjectShape arguments) => Of(arguments, isShort: true).ToJsonString(OneLine);

    private static JsonObject Of(Shape shape, bool isShort = false)
    {
        JsonObject schema = new() { ["description"] = shape.Description };
        switch (shape)
        {
            case ObjectShape known:
                AddObject(schema, known, isShort);
                break;
            case ListShape list:
                schema["type"] = "array";
                if (!list.MayBeEmpty) schema["minItems"] = list.Length ?? 1;
                if (list.Length is int length) schema["maxItems"] = length;
                else schema["uniqueItems"] = true;
                schema["items"] = Of(list.Items, isShort);
                break;
            case EitherShape either:
                schema["anyOf"] = new JsonArray([.. either.Options.Select(option => Of(option, isShort))]);
                break;
            case ChoiceShape choice:
                schema["enum"] = Texts(choice.Words);
                break;
            case SwitchShape:
                schema["type"] = "boolean";
                break;
            case TextShape:
                schema["type"] = "string";
                if (isShort) break;
                schema["minLength"] = 1;
                schema["maxLength"] = TextShape.Longest;
                break;
            case FormShape form:
                schema["type"] = "string";
                schema["pattern"] = TextForms.PatternOf(form.Form);
                break;
            case NumberShape number when isShort:
                AddShort(schema, number, null);
                break;
            case RangeShape range when isShort:
                AddShort(schema, range.Number, range.AsMapping);
                break;
            case NumberShape number:
                schema["anyOf"] = new JsonArray([Bounds(number), Quoted(number, NumberText.Pattern)]);
                break;
            case RangeShape range:
                schema["anyOf"] = new JsonArray([Bounds(range.Number), Quoted(range.Number, $@"{NumberText.Pattern}( *\.\. *{NumberText.Pattern})?"), Of(range.AsMapping)]);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(shape.GetType().Name);
        }

        if (!shape.Examples.IsEmpty) schema["examples"] = new JsonArray([.. shape.Examples.Select(example => Example(shape, example))]);
        return schema;
    }

    private static void AddObject(JsonObject schema, ObjectShape shape, bool isShort)
    {
        schema["type"] = "object";
        JsonObject properties = [];
        foreach (ShapeProperty property in shape.Properties)
        {
            if (property.Shape is { } inner) properties[property.Key] = Of(inner, isShort);
        }

        schema["properties"] = properties;
        string[] required = [.. shape.Properties.Where(property => property.IsRequired).Select(property => property.Key)];
        if (required.Length > 0) schema["required"] = Texts(required);
        if (!isShort && !shape.Alternatives.IsEmpty) schema["allOf"] = new JsonArray([.. shape.Alternatives.Select(alternatives => Choice(shape, alternatives))]);
        schema["additionalProperties"] = false;
    }

    /// <summary>A number, a text of it, or the mapping of a range. The bounds of JSON Schema concern only values of their own kind.</summary>
    private static void AddShort(JsonObject schema, NumberShape number, ObjectShape? mapping)
    {
        foreach ((string key, JsonNode? value) in Bounds(number)) schema[key] = value?.DeepClone();
        schema["type"] = Texts(mapping is null ? ["number", "string"] : ["number", "string", "object"]);
        if (mapping is null) return;
        schema["properties"] = new JsonObject(mapping.Properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)new JsonObject { ["type"] = Texts(["number", "string"]) })));
        schema["required"] = Texts(mapping.Properties.Where(property => property.IsRequired).Select(property => property.Key));
        schema["additionalProperties"] = false;
    }

    /// <summary>One way complete, or, where none is required, no key of any.</summary>
    private static JsonObject Choice(ObjectShape shape, Alternatives alternatives)
    {
        Sequence<string>[] ways = [.. alternatives.Ways.Where(way => way.All(key => shape.Find(key)?.Shape is not null))];
        List<JsonNode> options = [.. ways.Select(way => With(way, [.. ways.Where(other => other != way).SelectMany(other => other)]))];
        if (!alternatives.IsRequired) options.Add(With([], [.. ways.SelectMany(way => way)]));
        return new() { ["oneOf"] = new JsonArray([.. options]) };
    }

    private static JsonObject With(Sequence<string> required, string[] without)
    {
        JsonObject option = [];
        if (!required.IsEmpty) option["required"] = Texts(required);
        option["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. without.Select(key => new JsonObject { ["required"] = Texts([key]) })]) };
        return option;
    }

    private static JsonObject Bounds(NumberShape number)
    {
        JsonObject schema = new() { ["type"] = number.IsWhole ? "integer" : "number", [number.IsAbove ? "exclusiveMinimum" : "minimum"] = JsonValue.Create(number.Minimum) };
        if (number.Maximum is { } maximum) schema["maximum"] = JsonValue.Create(maximum);
        return schema;
    }

    private static JsonObject Quoted(NumberShape number, string pattern) =>
        new() { ["type"] = "string", ["pattern"] = number.Word is { } word ? $"^({word}|{pattern})$" : $"^({pattern})$" };

    private static JsonNode? Example(Shape shape, string example) =>
        shape is NumberShape { IsMoney: false } or RangeShape ? JsonNode.Parse(Encoding.UTF8.GetBytes(example)) : JsonValue.Create(example);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
