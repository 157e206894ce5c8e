using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed partial class ProblemTextsTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Problems_EachLanguage_HasASentenceForEveryCode(Language language) =>
        Assert.Equal(
            ProblemCode.All.Select(code => $"{code}").Order(StringComparer.Ordinal),
            TextResource.Load("problems", language).Keys.Select(key => key.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Problems_BothLanguages_HaveTheSamePlaceholders()
    {
        TextResource english = TextResource.Load("problems", Language.English), japanese = TextResource.Load("problems", Language.Japanese);
        Assert.All(english.Keys, code => Assert.Equal(Placeholders(english[code]), Placeholders(japanese[code])));
    }

    [Fact]
    public void Say_EveryProblemOfTheTests_FillsEveryPlace()
    {
        IEnumerable<(string Text, string Name)> plans =
        [
            .. ProblemTests.Additions.Select(row => (Reading.Smallest + row.Data.Item1 + "\n", "plan.yaml")),
            .. ProblemTests.Traffics.Select(row => ("model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\n" + row.Data.Item1, "plan.yaml")),
            .. ProblemTests.Wholes.Concat(ProblemTests.BrokenYaml).Select(row => (row.Data.Item1, "plan.yaml")),
            .. ProblemTests.Json.Select(row => (row.Data.Item1, "plan.json")),
        ];
        foreach (Problem problem in plans.SelectMany(plan => Reading.Of(plan.Text, plan.Name).Problems))
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                Assert.Equal(
                    Placeholders(TextResource.Load("problems", language)[problem.Sentence]),
                    problem.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
                Assert.NotEmpty(new ProblemTexts(language).Say(problem));
            }
        }
    }

    [Fact]
    public void Say_ModelUnknown_IsTheSentence()
    {
        Problem problem = Reading.Of(Reading.Smallest.Replace("Nova Pro", "\"{names}\"")).Problems[0];

        Assert.StartsWith("\"{names}\" is not in this price book (as of 2026-10-10). ", new ProblemTexts(Language.English).Say(problem));
        Assert.StartsWith("「{names}」は、この料金表（2026-10-10 版）にありません。", new ProblemTexts(Language.Japanese).Say(problem));
    }

    private static IEnumerable<string> Placeholders(string sentence) =>
        Place().Matches(sentence).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
