using Mitsumori.Plans.Problems;

namespace Mitsumori.Application.Texts;

/// <summary>Turns problems of a plan into sentences: what is wrong, and what to do.</summary>
public sealed class ProblemTexts(Language language)
{
    private readonly TextResource sentences = TextResource.Load("problems", language);

    public string Say(Problem problem) => sentences.Fill(problem.Sentence, problem.ValueOf);
}
