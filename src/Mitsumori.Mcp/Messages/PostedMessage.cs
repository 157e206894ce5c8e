using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Mcp.Words;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Messages;

/// <summary>What a body that a client posts is answered if it is no message.</summary>
public static class PostedMessage
{
    /// <summary>Null for a message; the library answers it.</summary>
    /// <returns>The error, as JSON, and whether it names the request that it answers.</returns>
    public static (byte[] Error, bool NamesRequest)? FaultOf(ReadOnlyMemory<byte> body, Desk desk)
    {
        if (MessageFault.Of(body, out _) is not MessageFault fault) return null;
        JsonRpcError error = fault.Answer(key => desk.Texts()[key]);
        return (JsonSerializer.SerializeToUtf8Bytes<JsonRpcMessage>(error, McpJsonUtilities.DefaultOptions), fault.Id is not null);
    }
}
