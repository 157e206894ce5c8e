using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;

namespace Mitsumori.Mcp.Words;

/// <summary>The words of tools, resources and prompts.</summary>
internal static class DeskTexts
{
    /// <summary>Descriptions in the language of the server.</summary>
    public static TextResource Texts(this Desk desk) => TextResource.Load("mcp", desk.Language);
}
