using System.Diagnostics;
using Mitsumori.Cli;

namespace Mitsumori.Faces.Tests.Docs;

public sealed class DocumentsTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Root, "*.md")
                .Concat(
                    new[] { "docs", "examples" }.SelectMany(folder =>
                        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
                .Select(path => Path.GetRelativePath(Root, path))
                .Where(path => Fences(path).Any())
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_OfADocument_GiveTheOutputItShows(string document)
    {
        foreach (ShownCommand command in Fences(document).SelectMany(ShownCommand.Of))
        {
            (int exit, string[] lines) = Run(command.Arguments);
            if (command.ExitCode is int expected && expected != exit) Assert.Fail($"{command.Place}: exit code {exit}, not {expected}");
            if (command.Output.Length > 0 && !ShownCommand.Fits(command.Output, lines))
                Assert.Fail($"{command.Place}: the program says\n{string.Join('\n', lines)}");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Files_OfADocument_AreTheFilesItShows(string document)
    {
        foreach (Fence fence in Fences(document))
        {
            if (fence.Info.Split(' ') is not [_, string path]) continue;
            string[] lines = File.ReadAllText(Path.Combine(Root, path)).TrimEnd().Split('\n');
            if (!ShownCommand.Fits(fence.Lines, lines)) Assert.Fail($"{document}:{fence.Line}: {path} has other lines");
        }
    }

    [Fact]
    public void Examples_EveryFile_IsAnsweredInBothLanguagesOfItsReadme()
    {
        foreach (string readme in new[] { "examples/README.md", "examples/README.ja.md" })
        {
            string[] asked = [.. Fences(readme).SelectMany(ShownCommand.Of).SelectMany(command => command.Arguments)];
            foreach (
                string file in Directory
                    .EnumerateFiles(Path.Combine(Root, "examples"))
                    .Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
            {
                Assert.Contains($"examples/{Path.GetFileName(file)}", asked);
            }
        }
    }

    [Theory]
    [InlineData("a\nb", "a\nb  ", true)]
    [InlineData("a\n...", "a\nb\nc", true)]
    [InlineData("...\nc", "a\nb\nc", true)]
    [InlineData("a\n...\nc", "a\nc", true)]
    [InlineData("a", "a\nb", false)]
    [InlineData("a\n...\nd", "a\nb\nc", false)]
    [InlineData("...\nb\na", "a\nb", false)]
    public void Fits_LinesLeftOut_OnlyWhereDotsStand(string shown, string real, bool expected) =>
        Assert.Equal(expected, ShownCommand.Fits(shown.Split('\n'), real.Split('\n')));

    [Fact]
    public void Of_BlockWithCommands_TakesArgumentsOutputAndExitCode()
    {
        Fence fence = Assert.Single(
            Fence.Of(
                "a.md",
                "x\n```text\n$ ./mitsumori estimate \\\n    --model \"Nova Pro\"\none\n$ echo $?\n3\n$ ./test\n$ mitsumori models\n```\n"));
        ShownCommand[] commands = [.. ShownCommand.Of(fence)];
        Assert.Equal(2, commands.Length);
        Assert.Equal("a.md:3", commands[0].Place);
        Assert.Equal(["estimate", "--model", "Nova Pro"], commands[0].Arguments);
        Assert.Equal(["one"], commands[0].Output);
        Assert.Equal(3, commands[0].ExitCode);
        Assert.Equal("a.md:9", commands[1].Place);
        Assert.Null(commands[1].ExitCode);
    }

    private static IEnumerable<Fence> Fences(string document) => Fence.Of(document, File.ReadAllText(Path.Combine(Root, document)));

    // A process of its own: paths in documents are relative to the root, and the folder of this process is not ours to change.
    private static (int Exit, string[] Lines) Run(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (string name in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "COLUMNS", "MITSUMORI_DATA"]) start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string text = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, text.TrimEnd('\n').Split('\n'));
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
