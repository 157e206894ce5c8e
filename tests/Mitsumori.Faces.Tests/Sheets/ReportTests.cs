using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Sheets;

/// <summary>The command <c>report</c>: which file it writes, when it refuses, and what the sheet says of itself.</summary>
public sealed class ReportTests
{
    private static readonly string Plan = Path.Combine(GoldenFile.Root, "examples", "support-bot.yaml");

    [Theory]
    [InlineData("sheet.pdf")]
    [InlineData("sheet")]
    [InlineData("html")]
    public void Report_EndingOfNoForm_NamesThoseThereAre(string name)
    {
        (Answer answer, string[] files) = Run(name);
        Assert.Equal(2, answer.Exit);
        foreach (string ending in Mitsumori.Sheets.SheetForms.Endings) Assert.Contains(ending, answer.Error, StringComparison.Ordinal);
        Assert.Empty(files);
    }

    [Fact]
    public void Report_WithoutAFile_AsksForOne() =>
        Assert.Equal(
            (2, true),
            Terminal.Run("report", Plan) is var answer
                ? (answer.Exit, answer.Error.Contains("--output", StringComparison.Ordinal))
                : default);

    [Fact]
    public void Report_DayThatIsNone_IsRefused() => Assert.Equal(2, Run("sheet.json", "--issued", "2026-02-30").Answer.Exit);

    [Fact]
    public void Report_FileThatIsThere_StaysUnlessForced() => SheetFiles.InFolder(folder =>
    {
        string file = Path.Combine(folder, "sheet.md");
        File.WriteAllText(file, "mine");
        Answer refused = Terminal.Run("report", Plan, "-o", file);
        Assert.Equal((2, "mine"), (refused.Exit, File.ReadAllText(file)));
        Assert.Equal(0, Terminal.Run("report", Plan, "-o", file, "--force").Exit);
        Assert.StartsWith("# Cost estimate", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder));
        return 0;
    });

    [Theory]
    [InlineData("support-bot.yaml")]
    [InlineData("llama-unit-december.yaml")]
    [InlineData("tokyo.yaml")]
    public void Report_AnyPlan_EndsAsTheEstimateDoes(string example)
    {
        int estimate = Terminal.Run("estimate", Path.Combine(GoldenFile.Root, "examples", example)).Exit;
        Assert.Equal(estimate, SheetFiles.OfExample(example, ".HTML").Answer.Exit);
    }

    [Fact]
    public void Report_WrongPlan_LeavesNoFile()
    {
        (Answer answer, string[] files) = Run("sheet.html", "--rpm", "-1");
        Assert.Equal(2, answer.Exit);
        Assert.Empty(files);
    }

    [Fact]
    public void Number_SamePlanBookAndDay_IsTheSame()
    {
        string number = NumberOf();
        Assert.Matches("^M-20261122-[0-9A-F]{4}$", number);
        Assert.Equal(number, NumberOf("--lang", "ja"));
        Assert.NotEqual(number, NumberOf("--rpm", "41"));
        Assert.Equal(number.Replace("1122", "1123", StringComparison.Ordinal), NumberOf("--issued", "2026-11-23"));
    }

    [Fact]
    public void Command_OnTheSheet_WritesOutWhatCameFromClockAndLocale()
    {
        string text = SheetFiles
            .OfPlan(
                "{model: amazon.nova-lite-v1:0, region: us-east-1, traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}}",
                ".json",
                "--model",
                "Nova Pro",
                "--force")
            .Text;
        Assert.Contains("-o sheet.json --model 'Nova Pro' --month 2026-11 --lang en --issued 2026-11-22\"", text, StringComparison.Ordinal);
    }

    private static string NumberOf(params string[] flags) =>
        System.Text.Json.JsonDocument.Parse(SheetFiles.OfExample("support-bot.yaml", ".json", flags).Text).RootElement.Text("number")!;

    private static (Answer Answer, string[] Files) Run(string name, params string[] flags) => SheetFiles.InFolder(folder =>
    {
        Answer answer = Terminal.Run(["report", Plan, "-o", Path.Combine(folder, name), .. flags]);
        return (answer, Directory.GetFileSystemEntries(folder));
    });
}
