using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Tools;

/// <summary>What a tool says: a sentence for the user, and the answer itself.</summary>
/// <param name="Sentence">In the asked language, ready to be said.</param>
/// <param name="Document">The answer whole: JSON as the command line gives it, or a sheet.</param>
/// <param name="Structured">The same JSON for programs; null for a sheet.</param>
internal sealed record ToolAnswer(string Sentence, ContentBlock Document, JsonElement? Structured)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Characters of its text, of a file those of its base64.</summary>
    public int Length => Document switch
    {
        TextContentBlock text => text.Text.Length,
        EmbeddedResourceBlock { Resource: BlobResourceContents file } => file.Blob.Length,
        _ => throw new System.Diagnostics.UnreachableException(Document.Type),
    };

    /// <summary>An answer of a command; on one line, for indentation is a third of what a model would have to read.</summary>
    /// <param name="json">One object.</param>
    public static ToolAnswer OfJson(string sentence, string json) =>
        new(sentence, new TextContentBlock { Text = JsonNode.Parse(json)!.ToJsonString(OneLine) }, JsonElement.Parse(json));

    public CallToolResult ToResult(bool isError = false) => new()
    {
        IsError = isError,
        Content = [new TextContentBlock { Text = Sentence }, Document],
        StructuredContent = Structured,
    };
}
