using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed partial class FaultProblemsTests
{
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_FillsTheSentenceOfItsCode(FaultKind kind)
    {
        Fault fault = new(kind, Place.StartOf("plan"), NodePath.Of("a")) { Shape = ShapeOf(kind), Text = "x" };

        Problem problem = FaultProblems.Of(fault, SmallBook.Context.Names);

        Assert.Equal((fault.Place, fault.Path), (problem.Place, problem.Path));
        string sentence = TextResource.Load("problems", Language.English)[problem.Sentence];
        Assert.Equal(
            Places().Matches(sentence).Select(place => place.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
            problem.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    private static Shape ShapeOf(FaultKind kind) => kind switch
    {
        FaultKind.KeyUnknown => new ObjectShape("", []),
        FaultKind.WantsForm => new FormShape("", TextForms.Date),
        FaultKind.NameUnknown => BookNames.Model(""),
        FaultKind.WordUnknown => new ChoiceShape("", ["a"]),
        _ => new NumberShape("", 0m, Maximum: 1m),
    };

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
