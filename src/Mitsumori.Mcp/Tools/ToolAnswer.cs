using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Tools;

/// <summary>What a tool says: a sentence for the user, and the answer itself.</summary>
/// <param name="Sentence">In the asked language, ready to be said.</param>
/// <param name="Text">JSON exactly as the command line gives it, or a document.</param>
/// <param name="IsJson">True if the text is one JSON object, which is then given as structured content as well.</param>
internal sealed record ToolAnswer(string Sentence, string Text, bool IsJson = true)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sentence, then the answer; JSON on one line, for indentation is a third of what a model would have to read.</summary>
    public CallToolResult ToResult(bool isError = false) => new()
    {
        IsError = isError,
        Content = [new TextContentBlock { Text = Sentence }, new TextContentBlock { Text = IsJson ? JsonNode.Parse(Text)!.ToJsonString(OneLine) : Text }],
        StructuredContent = IsJson ? JsonElement.Parse(Text) : null,
    };
}
