using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Plans;

namespace Mitsumori.Mcp.Tools;

/// <summary>One call of a tool.</summary>
internal sealed record ToolRequest(Asking Asking, ToolArguments Arguments)
{
    /// <summary>The words of tools, in the language of the answer.</summary>
    public TextResource Texts { get; } = TextResource.Load("mcp", Asking.Language);

    /// <summary>The plan of a tool that takes one.</summary>
    /// <exception cref="Rejection">It is wrong, or another argument is.</exception>
    public Plan Plan()
    {
        Plan? plan = Arguments.Plan("plan", Asking.Desk.PlanContext);
        Arguments.RefuseIfWrong();
        return plan!;
    }
}
