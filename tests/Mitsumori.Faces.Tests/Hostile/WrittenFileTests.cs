using System.Runtime.Versioning;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>A file that is written: whole or not at all, with the permissions it had, and only where a file may be.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WrittenFileTests : IDisposable
{
    private static readonly string Plan = Path.Combine(GoldenFile.Root, "examples", "support-bot.yaml");

    private readonly string folder = Directory.CreateTempSubdirectory("mitsumori-written").FullName;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Force_KeepsWhoMayReadTheFile()
    {
        string file = In("sheet.md");
        File.WriteAllText(file, "old");
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(file, mode);
        Assert.Equal(0, Report(file, "--force").Exit);
        Assert.Equal(mode, File.GetUnixFileMode(file));
        Assert.StartsWith("#", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Force_FollowsALink()
    {
        string file = In("sheet.md"), link = In("link.md");
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);
        Assert.Equal(0, Report(link, "--force").Exit);
        Assert.Equal(file, File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName);
        Assert.StartsWith("#", File.ReadAllText(file), StringComparison.Ordinal);
    }

    // A link that is named without its folder lies where the program was started.
    [Fact]
    public void Force_FollowsALinkOfTheFolderOneStandsIn()
    {
        File.WriteAllText(In("near.md"), "old");
        File.CreateSymbolicLink(In("link.md"), "near.md");
        ChildRun run = ChildRun.Of(["report", Plan, "-o", "link.md", "--force"], "bash", "-c", $"cd '{folder}'; exec \"$@\"", "bash");
        Assert.Equal(0, run.Answer.Exit);
        Assert.StartsWith("#", File.ReadAllText(In("near.md")), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length);
    }

    [Fact]
    public void Device_IsNoFileToReplace()
    {
        File.CreateSymbolicLink(In("full.md"), "/dev/full");
        Refused(Report(In("full.md"), "--force"), "no ordinary file");
    }

    [Fact]
    public void LinkToNowhere_IsAFileToBe()
    {
        string link = In("link.md");
        File.CreateSymbolicLink(link, In("to-be.md"));
        Refused(Report(link), "already");
        Assert.Equal(0, Report(link, "--force").Exit);
        Assert.True(File.Exists(In("to-be.md")));
        File.CreateSymbolicLink(In("far.md"), In("no-folder/to-be.md"));
        Refused(Report(In("far.md"), "--force"), "no-folder");
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(252, 0)]
    [InlineData(253, 2)]
    [InlineData(5_000, 2)]
    public void LongName_IsWrittenOrRefused(int length, int exit)
    {
        Answer answer = Report(In(new string('n', length) + ".md"));
        Assert.Equal(exit, answer.Exit);
        if (exit == 2) Refused(answer, "too long");
        Assert.Equal(exit == 0 ? 1 : 0, Directory.GetFileSystemEntries(folder).Length);
    }

    [Fact]
    public void Pipe_IsNoFileToReplace()
    {
        string pipe = In("pipe.md");
        Assert.Equal(0, ChildRun.Of(["--version"], "bash", "-c", $"mkfifo '{pipe}'; exec \"$@\"", "bash").Answer.Exit);
        Refused(Report(pipe), "already");
        Refused(Report(pipe, "--force"), "no ordinary file");
    }

    [Fact]
    public void FolderThatTakesNoFiles_IsRefused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /proc elsewhere.");
        Refused(Report("/proc/mitsumori-sheet.md"), "/proc/mitsumori-sheet.md");
    }

    [Fact]
    public void Folder_IsNoFileToReplace() => Refused(Report(In("."), "--force"), ".");

    private string In(string name) => Path.Combine(folder, name);

    private static Answer Report(string file, params string[] more) => Terminal.Run(["report", Plan, "-o", file, .. more]);

    private static void Refused(Answer answer, string said)
    {
        Assert.Equal(2, answer.Exit);
        Assert.Contains(said, answer.Error.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));
    }
}
