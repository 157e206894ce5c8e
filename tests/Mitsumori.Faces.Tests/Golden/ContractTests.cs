using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Mcp;
using Mitsumori.Faces.Tests.Sheets.Workbook;

namespace Mitsumori.Faces.Tests.Golden;

/// <summary>The answers that people and scripts rely on, as golden files, and what must hold of every table among them.</summary>
public sealed class ContractTests
{
    private const string Called = "models --region ap-northeast-1 --mode base-on-demand --model amazon.nova-pro-v1:0";
    private const string UnitPrice = "pt-mu-hour-nova-pro-us-east-1-6-month-2025-11-03";

    private const string Budgeted = "afford --model any --region us-east-1 --in 2000 --out 400 --month 2026-12 --budget 5,000";

    private const string Unpublished =
        "breakeven --model amazon.nova-pro-v1:0 --region us-east-1 --rpm 100 --in 2000 --out 400 --month 2026-12 --as-of 2025-08-01";

    private static readonly string[] Languages = ["en", "ja"];

    /// <summary>A golden file and the command that answers it; a path under examples/ is relative to the repository.</summary>
    public static TheoryData<string, string> Commands { get; } =
    [.. All().Select(command => new TheoryDataRow<string, string>(command.File, command.Line))];

    public static TheoryData<string> Tables { get; } =
    [.. All().Where(command => command.File.EndsWith(".txt", StringComparison.Ordinal)).Select(command => command.File)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Answer_OfACommand_IsTheGoldenFile(string file, string line)
    {
        Answer answer = Terminal.Run([
            .. line.Split(' ')
                .Select(word => word.StartsWith("examples/", StringComparison.Ordinal) ? Path.Combine(GoldenFile.Root, word) : word),
        ]);
        GoldenFile.Check(
            file,
            !file.EndsWith(".txt", StringComparison.Ordinal)
                ? answer.Output
                : $"$ mitsumori {line}\n{answer.Output}{answer.Error}$ echo $?\n{answer.Exit}\n");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_OfACommand_KeepsWithinEightyCells(string file)
    {
        foreach (string line in AnswerLines(file).Where(line => PlainWidth.Of(line) > 80))
        {
            // An id or an address longer than a line stands alone behind its mark.
            Assert.True(line.Trim(' ').Split(' ').Length <= 2, $"{file}: {line}");
        }
    }

    // The sum behind a limit ends its row: its signs move no column.
    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_OfACommand_HasNoCharacterOfAmbiguousWidth(string file)
    {
        bool hasSums = file.StartsWith("capacity.", StringComparison.Ordinal);
        char[] ambiguous =
        [
            '≥',
            '○',
            '△',
            '─',
            '…',
            '→',
            '±',
            '°',
            '“',
            '”',
            '‘',
            '’',
            '—',
            '–',
            '\u001b',
            '\t',
            .. hasSums ? [] : (char[])['×', '÷'],
        ];
        Assert.All(AnswerLines(file), line => Assert.True(line.IndexOfAny(ambiguous) < 0, $"{file}: {line}"));
    }

    [Fact]
    public void Folder_OfGoldenFiles_HoldsNoOthers()
    {
        HashSet<string> known =
        [
            .. All().Select(command => command.File),
            .. SheetContractTests.Files,
            .. WorkbookSheetTests.GoldenNames,
            .. ListingTests.Files,
            "README.md",
        ];
        Assert.All(
            Directory.EnumerateFiles(GoldenFile.Folder, "*", SearchOption.AllDirectories),
            path => Assert.Contains(Path.GetRelativePath(GoldenFile.Folder, path).Replace('\\', '/'), known));
    }

    private static IEnumerable<string> AnswerLines(string file) =>
        File.ReadLines(Path.Combine(GoldenFile.Folder, file)).Where(line => !line.StartsWith("$ ", StringComparison.Ordinal));

    private static IEnumerable<(string File, string Line)> All()
    {
        foreach (
            string example in Directory.EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(example);
            foreach (string language in Languages)
                yield return ($"estimate/{name}.{language}.txt", $"estimate examples/{name}.yaml --lang {language}");
            foreach (string language in Languages)
                yield return ($"estimate/{name}.{language}.md", $"estimate examples/{name}.yaml --lang {language} --format markdown");
            yield return ($"estimate/{name}.json", $"estimate examples/{name}.yaml --lang en --format json");
            yield return ($"estimate/{name}.csv", $"estimate examples/{name}.yaml --lang en --format csv");
        }

        (string File, string Line)[] others =
        [
            ("help", "--help"),
            ("help-estimate", "estimate --help"),
            ("help-report", "report --help"),
            ("models", "models --region us-east-1 --mode provisioned-throughput"),
            ("models-called", Called),
            ("models-ended", "models --model amazon.nova-premier-v1:0"),
            ("prices-explain", "prices explain " + UnitPrice),
            ("breakeven", "breakeven examples/break-even.yaml"),
            ("breakeven-unpublished", Unpublished),
            ("capacity", "capacity examples/support-bot.yaml"),
            ("afford", Budgeted),
            ("afford-units", "afford examples/break-even.yaml --budget 750k"),
            ("wrong-request", "estimate --model amazon.nova-pro-v1:0 --rpm -40 --in 2000"),
        ];
        foreach ((string file, string line) in others)
        {
            foreach (string language in Languages) yield return ($"{file}.{language}.txt", $"{line} --lang {language}");
        }

        (string File, string Line)[] forms =
        [
            ("compare", "compare examples/support-bot.yaml examples/tokyo.yaml"),
            ("capacity", "capacity examples/support-bot.yaml"),
            ("breakeven", "breakeven examples/break-even.yaml"),
            ("breakeven-unpublished", Unpublished),
            ("afford", Budgeted),
            ("models", "models --region us-east-1 --mode provisioned-throughput"),
            ("models-called", Called),
            ("prices-list", "prices list --model amazon.nova-pro-v1:0 --region us-east-1"),
            ("prices-explain", "prices explain " + UnitPrice),
        ];
        foreach ((string file, string line) in forms)
        {
            foreach (string language in Languages) yield return ($"{file}.{language}.md", $"{line} --lang {language} --format markdown");
            yield return (file + ".csv", line + " --lang en --format csv");
        }

        foreach ((string file, string line) in others.Where(other => !other.File.StartsWith("help", StringComparison.Ordinal)))
            yield return ($"{file}.json", line + " --lang en --format json");
    }
}
