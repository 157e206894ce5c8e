using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using ModelContextProtocol;

namespace Mitsumori.Mcp.Words;

/// <summary>The words of tools, resources and prompts.</summary>
internal static class DeskTexts
{
    /// <summary>Descriptions in the language of the server.</summary>
    public static TextResource Texts(this Desk desk) => TextResource.Load("mcp", desk.Language);

    /// <summary>The error of the protocol to a name that nothing answers to.</summary>
    public static McpProtocolException NoSuch(this Desk desk, string key, McpErrorCode code) => new(desk.Texts()[key], code);
}
