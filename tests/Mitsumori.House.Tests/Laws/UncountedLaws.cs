using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Laws;

/// <summary>Finds laws that are tried on random cases past the one place that counts how often a law compared something.</summary>
internal static class UncountedLaws
{
    /// <summary>The one file that samples.</summary>
    public const string Counting = "tests/Mitsumori.Tests/Law.cs";

    private static readonly Regex Samples = Ban.Pattern(@"\.\s*Sample\w*\s*[(<]");

    public static IEnumerable<Finding> InTest(SourceFile test)
    {
        if (test.Path == Counting) return [];
        string code = CodeText.Strip(test.Text);
        return Samples
            .Matches(code)
            .Select(match => new Finding(
                test.Path,
                code.AsSpan(0, match.Index).Count('\n') + 1,
                "a law goes through Law.Holds, which counts how often it compared something, or Law.HoldsOfEach"));
    }
}
