using System.Text;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;

namespace Mitsumori.Faces.Tests.PlanLanguage;

/// <summary>Short ways to read plans in tests.</summary>
public static class Reading
{
    public const string Smallest = """
        model: Nova Pro
        region: us-east-1
        month: 2026-12
        traffic:
          requestsPerMinute: 40
          tokens: {input: 2000, output: 400}

        """;

    public static PlanReading Of(string text, string name = "plan.yaml") => PlanReader.Read([Tree(text, name)], SmallBook.Context);

    public static PlanReading WithFlags(string? text, params (string Flag, string Value)[] flags) =>
        PlanReader.Read(text is null ? [FlagLayer.Read(flags)] : [Tree(text, "plan.yaml"), FlagLayer.Read(flags)], SmallBook.Context);

    public static TreeReading Tree(string text, string name = "plan.yaml") => PlanText.Parse(Encoding.UTF8.GetBytes(text), name);

    public static Plan Good(PlanReading reading)
    {
        Assert.Equal("", string.Join("\n", reading.Problems.Select(Show)));
        return reading.Plan!;
    }

    /// <summary>Each problem as <c>line:column code path</c>, or <c>--flag code path</c>.</summary>
    public static string Show(Problem problem)
    {
        string place = problem.Place.IsFlag ? problem.Place.Name : $"{problem.Place.Line}:{problem.Place.Column}";
        return $"{place} {problem.CodeText} {problem.Path}".TrimEnd();
    }
}
