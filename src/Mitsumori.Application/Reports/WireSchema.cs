using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Mitsumori.Application.Reports;

/// <summary>The shapes of JSON answers as JSON Schema (2020-12), taken from the records that are written.</summary>
public static class WireSchema
{
    /// <param name="answer">The record of an answer: <see cref="EstimateWire"/>.</param>
    /// <param name="place">Where the schema will stand in its document, as a JSON pointer with its hash: shapes that come again refer to their first place.</param>
    public static JsonNode Of(Type answer, string place)
    {
        JsonNode schema = WireJson.Shapes.GetJsonSchemaAsNode(answer, new() { TreatNullObliviousAsNonNullable = true });
        Move(schema, place);
        return schema;
    }

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
