using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Plans;

namespace Mitsumori.Mcp.Tools;

/// <summary>One call of a tool.</summary>
/// <param name="Language">The language of the answer.</param>
internal sealed record ToolRequest(Desk Desk, ToolArguments Arguments, Language Language, CancellationToken Cancellation)
{
    public RemarkTexts Remarks => Desk.TextsIn(Language);

    public TextResource Texts { get; } = TextResource.Load("mcp", Language);

    /// <summary>The plan of a tool that takes one.</summary>
    /// <exception cref="ToolRefusedException">It is wrong, or another argument is.</exception>
    public Plan Plan()
    {
        Plan? plan = Arguments.Plan("plan", Desk.PlanContext);
        Arguments.RefuseIfWrong();
        return plan!;
    }
}
