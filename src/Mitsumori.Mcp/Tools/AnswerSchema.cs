using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Application.Wire;

namespace Mitsumori.Mcp.Tools;

/// <summary>The schema of a tool's structured content.</summary>
internal static class AnswerSchema
{
    /// <summary>The answer, or what is wrong with the arguments: clients hold results that are errors to the same schema.</summary>
    /// <remarks>It names no dialect: a validator that knows one refuses a schema that names another.</remarks>
    /// <param name="answer">The record of the answer.</param>
    public static JsonElement Of(Type answer)
    {
        JsonArray either = new(WireSchema.Of(answer, "#/anyOf/0"), WireSchema.Of(typeof(ProblemsWire), "#/anyOf/1"));
        return JsonElement.Parse(new JsonObject { ["type"] = "object", ["anyOf"] = either }.ToJsonString());
    }
}
