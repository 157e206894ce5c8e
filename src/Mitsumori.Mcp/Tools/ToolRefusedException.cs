using Mitsumori.Application.Wire;

namespace Mitsumori.Mcp.Tools;

/// <summary>The arguments of a call are wrong.</summary>
/// <param name="problems">Every problem, in the language of the texts that say them.</param>
internal sealed class ToolRefusedException(Func<ToolProblemTexts, IReadOnlyList<ProblemWire>> problems)
    : Exception("The arguments are wrong.")
{
    public IReadOnlyList<ProblemWire> Problems(ToolProblemTexts texts) => problems(texts);
}
