using System.Text;
using System.Text.RegularExpressions;
using Mitsumori.Application.Answers;
using Mitsumori.Cli.Running;
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
            bool IsBeneath(string row) => row.StartsWith("    ", StringComparison.Ordinal);
            foreach (
                string row in rows.Where(row =>
                    !IsBeneath(row) && PlainWidth.Of(row) > gaps[0] && row.Contains("  ", StringComparison.Ordinal)))
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
        string[] wide = Run(120, Tokyo, "en").Lines, narrow = Run(60, Tokyo, "en").Lines;
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
    [InlineData("en", 60)]
    [InlineData("ja", 60)]
    [InlineData("en", 80)]
    [InlineData("ja", 80)]
    public void Tables_OfEveryCommand_CutNoNameAndNoHead(string language, int columns)
    {
        foreach (string example in (string[])["support-bot", "tokyo", "office-hours-japan", "break-even", "import-8b", "reserved-claude"])
        {
            string plan = Path.Combine(GoldenFile.Root, "examples", example + ".yaml");
            foreach (string command in (string[])["estimate", "compare", "capacity", "breakeven"])
            {
                string[] lines = Terminal
                    .Run(columns, hasColour: false, Terminal.DataFolder, [command, plan, "--lang", language])
                    .Lines;
                Assert.All(lines, line => Assert.DoesNotMatch(CutMark(), line));
                foreach (string line in lines.Where(line => PlainWidth.Of(line) > columns))
                    Assert.True(line.Trim(' ').Split(' ').Length <= 2, $"{command} {example}: {line}");
            }
        }
    }

    [Fact]
    public void Estimate_OnATerminal_DrawsBarsBesideTheAmounts()
    {
        string[] lines = Run(80, Tokyo.Replace("ap-northeast-1", "us-east-1", StringComparison.Ordinal), "en").Lines;
        Assert.Contains(lines, line => line.StartsWith("Mode ", StringComparison.Ordinal) && line.Contains("  0 to ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("On demand (custom)", StringComparison.Ordinal) && line.Contains('█'));
    }

    [Theory]
    [InlineData("en", "the custom model on demand in us-east-1 (N. Virginia) is the cheapest")]
    [InlineData("ja", "us-east-1（バージニア北部）のカスタムモデルのオンデマンド推論が最も安く")]
    public void Estimate_AnyRegion_SaysInItsSentenceWhere(string language, string expected)
    {
        string flags = Tokyo.Replace("ap-northeast-1", "any", StringComparison.Ordinal);
        Assert.Contains(expected, string.Concat(Run(200, flags, language).Lines));
    }

    [Theory]
    [InlineData("en", "The custom model on demand carries up to 200 requests a minute; the plan needs 40 at its peak.")]
    [InlineData("ja", "カスタムモデルのオンデマンド推論は 1分あたり 200件まで処理できます（計画のピークは 40件）。")]
    public void Capacity_Terminal_BeginsWithTheAnswer(string language, string expected)
    {
        string plan = Path.Combine(GoldenFile.Root, "examples", "support-bot.yaml");
        Assert.Equal(expected, Terminal.Run(200, hasColour: false, Terminal.DataFolder, ["capacity", plan, "--lang", language]).Lines[0]);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    public void Program_WithoutACommand_SaysHowToBegin(params string[] args)
    {
        Answer answer = Terminal.Run(args);
        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        Assert.Contains("  mitsumori estimate examples/support-bot.yaml", answer.Lines);
        string[] named = [.. answer.Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])];
        Assert.All(["estimate", "compare", "report", "capacity", "breakeven", "models", "prices", "new", "serve", "mcp"], name => Assert.Contains(name, named));
    }

    [Fact]
    public void Estimate_DocumentsAndPrograms_HaveNoBars()
    {
        foreach (string form in (string[])["markdown", "csv", "json"])
        {
            Answer answer = Terminal.Run(["estimate", .. Tokyo.Split(' '), "--format", form]);
            Assert.Equal(-1, answer.Output.IndexOfAny(['█', '▒', '│']));
        }
    }

    [Theory]
    [InlineData(BarFill.Solid, 0.5, false, "████████████", "############")]
    [InlineData(BarFill.Floor, 0.25, false, "▒▒▒▒▒▒", "//////")]
    [InlineData(BarFill.Hollow, 0.25, false, "│    │", "[    ]")]
    [InlineData(BarFill.Solid, 0.001, false, "█", "#")]
    [InlineData(BarFill.Solid, 1, true, "███████████████████████>", "#######################>")]
    public void Draw_ABar_SaysHowMuchOfItIsKnown(BarFill fill, double length, bool isCut, string blocks, string ascii)
    {
        Bar bar = new((decimal)length, fill, isCut);
        Assert.Equal(blocks, new TerminalLook(80, HasColour: false).Draw(bar, TerminalLook.BarCells));
        Assert.Equal(ascii, new TerminalLook(80, HasColour: false, HasBlocks: false).Draw(bar, TerminalLook.BarCells));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("ja_JP.UTF-8", true)]
    [InlineData("C.utf8", true)]
    [InlineData("ja", true)]
    [InlineData("C", false)]
    [InlineData("POSIX", false)]
    [InlineData("ja_JP.eucJP", false)]
    [InlineData("de_DE.ISO-8859-15@euro", false)]
    public void IsUnicode_OfALocale_IsWhatItNames(string? locale, bool expected) => Assert.Equal(expected, Session.IsUnicode(locale));

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

    [GeneratedRegex("[^. ]\\.\\.( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CutMark();

    [GeneratedRegex("^-+(  -+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Rule();

    [GeneratedRegex("\u001b\\[[0-9]+m", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Colour();
}
