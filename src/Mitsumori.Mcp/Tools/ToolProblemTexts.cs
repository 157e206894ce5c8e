using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Mcp.Tools;

/// <summary>
/// Says problems to an assistant: where the way out is a command or a line of a plan file, the tool or the JSON that takes its place.
/// </summary>
internal sealed class ToolProblemTexts(Language language)
{
    private readonly ProblemTexts general = new(language);
    private readonly TextResource own = TextResource.Load("mcp", language);

    public string Say(Problem problem)
    {
        string key = "problem." + problem.CodeText;
        return own.Has(key)
            ? own.Fill(key, placeholder => problem.Values.First(value => value.Name == placeholder).Value)
            : general.Say(problem);
    }
}
