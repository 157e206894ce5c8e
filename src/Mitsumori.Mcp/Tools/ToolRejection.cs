using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Mcp.Tools;

/// <summary>Tells an assistant that its call is turned away, and what to do.</summary>
internal static class ToolRejection
{
    /// <exception cref="McpProtocolException">The call itself is not what is wrong.</exception>
    public static CallToolResult ToResult(Rejection rejection, Language language)
    {
        // Arguments have no lines; what counts is the pointer.
        ProblemWire[] problems = [.. new ProblemLines(language, "mcp").Of(rejection).Select(problem => problem with { Place = null })];
        string[] lines =
        [
            .. problems.Select(problem => problem.Pointer is null ? $"- {problem.Message}" : $"- {problem.Pointer} {problem.Message}"),
        ];
        string head = TextResource.Load("mcp", language).Fill("refused", ("count", $"{lines.Length}"));
        string sentence = string.Join('\n', [head, .. lines]);
        return ToolProblems.Of(rejection.Kind) switch
        {
            ToolProblem.OfCall => ToolAnswer.OfJson(sentence, ProblemJson.ToJson(problems)).ToResult(isError: true),
            ToolProblem.OfCarrier => throw new McpProtocolException(string.Join('\n', lines), McpErrorCode.InvalidRequest),
        };
    }
}
