using System.Text.Json;
using Mitsumori.Core.Bedrock;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Messages;

/// <summary>What is wrong with a line that should be a message of JSON-RPC 2.0.</summary>
/// <param name="Code">The code of the error, as the protocol has it.</param>
/// <param name="Text">The key of its sentence.</param>
/// <param name="Id">The id of the request, as JSON; null where it has none that can be answered to.</param>
internal sealed record MessageFault(McpErrorCode Code, string Text, string? Id)
{
    private const int DeepestNesting = 64;

    // What requests with fixed members have to bring, and of which kind.
    private static readonly (string Method, string Member, JsonValueKind Kind, bool IsRequired)[] Members =
    [
        ("tools/call", "name", JsonValueKind.String, true),
        ("tools/call", "arguments", JsonValueKind.Object, false),
        ("prompts/get", "name", JsonValueKind.String, true),
        ("prompts/get", "arguments", JsonValueKind.Object, false),
        ("resources/read", "uri", JsonValueKind.String, true),
        ("initialize", "protocolVersion", JsonValueKind.String, true),
    ];

    /// <summary>Null for a message, and for a line with nothing in it.</summary>
    /// <param name="line">One line, without its end.</param>
    /// <param name="isRequest">Whether it is a message that is to be answered.</param>
    public static MessageFault? Of(ReadOnlyMemory<byte> line, out bool isRequest)
    {
        isRequest = false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new() { MaxDepth = DeepestNesting });
            ReadTexts(line.Span);
            return Of(document.RootElement, out isRequest);
        }

        // The second of a text that is JSON by its signs and holds bytes, or halves of characters, that are no text.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new(McpErrorCode.ParseError, "message.unreadable", null);
        }
    }

    /// <exception cref="InvalidOperationException">A text of it is none, at whatever depth.</exception>
    private static void ReadTexts(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader reader = new(line, new() { MaxDepth = DeepestNesting });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
        }
    }

    /// <summary>The line that answers it.</summary>
    /// <param name="texts">The sentence of a key.</param>
    public JsonRpcError Answer(Func<string, string> texts) => new()
    {
        Id = Id is null ? default : JsonSerializer.Deserialize<RequestId>(Id),
        Error = new() { Code = (int)Code, Message = texts(Text) },
    };

    private static MessageFault? Of(JsonElement message, out bool isRequest)
    {
        isRequest = false;
        if (message.ValueKind == JsonValueKind.Array) return new(McpErrorCode.InvalidRequest, "message.batch", null);
        if (message.ValueKind != JsonValueKind.Object) return new(McpErrorCode.InvalidRequest, "message.shape", null);
        bool hasId = message.TryGetProperty("id", out JsonElement id), isId = hasId && IsId(id);
        string? answered = isId ? id.GetRawText() : null;
        if (hasId && !isId) return new(McpErrorCode.InvalidRequest, "message.id", null);
        bool isOfProtocol = message.TryGetProperty("jsonrpc", out JsonElement version)
            && version.ValueKind == JsonValueKind.String
            && version.ValueEquals("2.0");
        if (!isOfProtocol)
            return new(McpErrorCode.InvalidRequest, "message.shape", answered);
        if (!message.TryGetProperty("method", out JsonElement method))
        {
            bool isResponse = message.TryGetProperty("result", out _)
                || message.TryGetProperty("error", out _);
            return isResponse ? null : new(McpErrorCode.InvalidRequest, "message.shape", answered);
        }

        if (method.ValueKind != JsonValueKind.String || AccountNumber.IsIn(method.GetString()!))
            return new(McpErrorCode.InvalidRequest, "message.shape", answered);
        isRequest = hasId;
        return hasId && !HasItsMembers(method, message) ? new(McpErrorCode.InvalidParams, "message.params", answered) : null;
    }

    private static bool IsId(JsonElement id) =>
        id.ValueKind == JsonValueKind.String || (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _));

    private static bool HasItsMembers(JsonElement method, JsonElement message)
    {
        bool hasParams = message.TryGetProperty("params", out JsonElement given);
        if (hasParams && given.ValueKind != JsonValueKind.Object) return false;
        foreach ((string name, string member, JsonValueKind kind, bool isRequired) in Members)
        {
            if (!method.ValueEquals(name)) continue;
            JsonElement value = default;
            bool isThere = hasParams && given.TryGetProperty(member, out value);
            if (isThere ? value.ValueKind != kind : isRequired) return false;
        }

        return true;
    }
}
