using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Faces;

/// <summary>Finds faces that compose what they are to render, and signs in a text that stand for what is a value.</summary>
internal static class Composing
{
    /// <summary>What renders blocks. Their words come with them, from Application/Answers.</summary>
    private static readonly string[] Renderers =
    [
        "src/Mitsumori.Cli/Tables/",
        "src/Mitsumori.Sheets/Html/",
        "src/Mitsumori.Web/Pages/Parts/BlockView",
        "src/Mitsumori.Web/Pages/Parts/SectionView",
        "src/Mitsumori.Web/Pages/Parts/TableView",
    ];

    private static readonly Regex Words = Ban.Pattern(
        @"\bTextResource\b|\b(Option|Price|Source|Life|Schedule)(Names|Words|Cells)\b|\bTable\.Fill\b|\bTable\[""");

    // A column says that it holds numbers, an amount that it is a floor.
    private static readonly Regex Signs = Ban.Pattern(@"""> ?""\s*\+|\+\s*""> ?""|\((""|')>(""|')\)|Replace\(""(>=|≥)|"">= ""\s*[+:)]");

    public static IEnumerable<Finding> InRenderers(SourceFile file) =>
        Renderers.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
            ? Found(file, Words, "a face renders what Application/Answers composed")
            : [];

    public static IEnumerable<Finding> InTexts(SourceFile file) => Found(file, Signs, "say it by a property of the column or the wording");

    private static IEnumerable<Finding> Found(SourceFile file, Regex pattern, string reason)
    {
        string[] lines = file.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            Match match = pattern.Match(lines[line]);
            if (match.Success) yield return new(file.Path, line + 1, $"{match.Value}: {reason}");
        }
    }
}
