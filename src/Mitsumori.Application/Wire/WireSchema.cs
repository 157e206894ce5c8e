using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Mitsumori.Application.Wire;

/// <summary>The shapes of JSON answers as JSON Schema (2020-12), taken from the records that are written.</summary>
/// <remarks>
/// Every key is always written, so every key is required; what is unknown is null. Further keys are not forbidden: an answer may gain one.
/// </remarks>
public static class WireSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Complete,
    };

    /// <param name="answer">The record of an answer: <see cref="EstimateWire"/>.</param>
    /// <param name="place">Where the schema will stand in its document, as a JSON pointer with its hash: shapes that come again refer to
    /// their first place.</param>
    public static JsonNode Of(Type answer, string place)
    {
        JsonNode schema = WireJson.Shapes.GetJsonSchemaAsNode(answer, Options);
        Move(schema, place);
        return schema;
    }

    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject shape) return node;
        if (shape["properties"] is JsonObject properties) shape["required"] = Texts(properties.Select(property => property.Key));
        switch (FormOf(context))
        {
            case FigureAttribute:
                shape["pattern"] = FigureAttribute.Pattern;
                break;
            case DayAttribute:
                shape["pattern"] = DayAttribute.Pattern;
                break;
            case WordAttribute word:
                JsonArray words = Texts(word.Words);
                if (shape["type"] is JsonArray) words.Add(null);
                shape["enum"] = words;
                break;
        }

        return shape;
    }

    private static WireFormAttribute? FormOf(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(typeof(WireFormAttribute), inherit: true)
            is [WireFormAttribute form, ..]
            ? form
            : null;

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    private static void Move(JsonNode? node, string place)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list) Move(item, place);
        }

        if (node is not JsonObject shape) return;
        if (shape["$ref"] is JsonValue reference) shape["$ref"] = place + reference.GetValue<string>()[1..];
        foreach ((string _, JsonNode? inner) in shape) Move(inner, place);
    }
}
