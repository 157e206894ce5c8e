using System.Text;
using System.Text.RegularExpressions;
using Mitsumori.Cli.Tables;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Columns, narrow terminals and colour.</summary>
public sealed partial class TerminalWidthTests
{
    private const string Nova = "--model amazon.nova-pro-v1:0 --region us-east-1,us-west-2 --rpm 40 --in 2000 --out 400 --month 2026-12";
    private const string Tokyo = "--model amazon.nova-pro-v1:0 --region ap-northeast-1 --rpm 40 --in 2000 --out 400 --month 2026-12";

    [Theory]
    [InlineData("en", Nova)]
    [InlineData("ja", Nova)]
    [InlineData("en", Tokyo)]
    [InlineData("ja", Tokyo)]
    public void Estimate_EveryRow_KeepsTheGapsOfTheRuleUnderTheHead(string language, string flags)
    {
        string[] lines = Run(80, flags, language).Lines;
        int[] rules = [.. Enumerable.Range(0, lines.Length).Where(i => Rule().IsMatch(lines[i]))];
        Assert.NotEmpty(rules);
        foreach (int rule in rules)
        {
            int[] gaps = [.. Enumerable.Range(0, lines[rule].Length).Where(i => lines[rule][i] == ' ')];
            IEnumerable<string> rows = lines.Skip(rule + 1).TakeWhile(line => line.Length > 0).Prepend(lines[rule - 1]);
            foreach (string row in rows.Where(row => PlainWidth.Of(row) > gaps[0] && row.Contains("  ", StringComparison.Ordinal)))
            {
                string cells = ByCell(row);
                Assert.All(gaps.Where(gap => gap < cells.Length), gap => Assert.True(cells[gap] == ' ', $"cell {gap} of: {row}"));
            }
        }
    }

    [Theory]
    [InlineData("en", 60)]
    [InlineData("ja", 60)]
    [InlineData("en", 100)]
    [InlineData("ja", 72)]
    public void Estimate_OtherWidths_AreKept(string language, int columns)
    {
        foreach (string line in Run(columns, Nova, language).Lines.Where(line => PlainWidth.Of(line) > columns))
        {
            Assert.True(line.Trim(' ').Split(' ').Length <= 2, line);
        }
    }

    [Fact]
    public void Estimate_BelowEightyCells_GivesTheReasonALineOfItsOwn()
    {
        string[] wide = Run(80, Tokyo, "en").Lines, narrow = Run(60, Tokyo, "en").Lines;
        Assert.Contains("  Reason", Assert.Single(wide, line => line.Contains("USD/month")));
        Assert.DoesNotContain("Reason", Assert.Single(narrow, line => line.Contains("USD/month")));
        int row = Array.FindIndex(narrow, line => line.StartsWith("On demand (custom)", StringComparison.Ordinal));
        Assert.StartsWith("    ", narrow[row + 1]);
    }

    [Fact]
    public void Estimate_Colour_AddsAndNeverTells()
    {
        string[] args = ["estimate", .. Nova.Split(' '), "--lang", "en"];
        string plain = Terminal.Run(80, hasColour: false, Terminal.DataFolder, args).Output,
            coloured = Terminal.Run(80, hasColour: true, Terminal.DataFolder, args).Output;
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains("\u001b[1m", coloured);
        Assert.Equal(plain, Colour().Replace(coloured, ""));
    }

    [Fact]
    public void WidthOf_EveryGoldenLine_AgreesWithThePlainJudge()
    {
        foreach (string path in Directory.EnumerateFiles(GoldenFile.Folder, "*.txt", SearchOption.AllDirectories))
        {
            Assert.All(File.ReadLines(path), line => Assert.Equal(PlainWidth.Of(line), Cells.WidthOf(line)));
        }
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcd..")]
    [InlineData("料金表の版", 10, "料金表の版")]
    [InlineData("料金表の版", 9, "料金表..")]
    [InlineData("料金表の版", 8, "料金表..")]
    [InlineData("料金表の版", 7, "料金..")]
    public void Cut_TextBeyondItsCells_NeverHalvesACharacter(string text, int cells, string expected) =>
        Assert.Equal(expected, Cells.Cut(text, cells));

    private static Answer Run(int columns, string flags, string language) =>
        Terminal.Run(columns, hasColour: false, Terminal.DataFolder, ["estimate", .. flags.Split(' '), "--lang", language]);

    // One character for each cell: a wide character fills its second cell with a mark.
    private static string ByCell(string line)
    {
        StringBuilder cells = new();
        foreach (Rune rune in line.EnumerateRunes())
        {
            cells.Append(rune.ToString());
            if (PlainWidth.Of(rune.ToString()) == 2) cells.Append('#');
        }

        return cells.ToString();
    }

    [GeneratedRegex("^-+(  -+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Rule();

    [GeneratedRegex("\u001b\\[[0-9]+m", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Colour();
}
