using System.Diagnostics;

namespace Mitsumori.Faces.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Run_FirstTime_BuildsAndHandsOverEverything()
    {
        (int code, string output, string error) = checkout.Run("en_US.UTF-8", "estimate", "a b", "");
        Assert.Equal("first\narguments: [estimate] [a b] []\ninput: words", output);
        Assert.Equal("", error);
        Assert.Equal(3, code);
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public void Run_NothingChanged_DoesNotBuild()
    {
        checkout.Run();
        File.SetLastWriteTimeUtc(Path.Combine(checkout.Root, "src/Program.cs"), new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        checkout.Run();
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public void Run_SourceChangedWithItsOldDate_BuildsAgain()
    {
        string source = Path.Combine(checkout.Root, "src/Program.cs");
        checkout.Run();
        DateTime before = File.GetLastWriteTimeUtc(source);
        checkout.Write("src/Program.cs", "other\n");
        File.SetLastWriteTimeUtc(source, before);
        Assert.StartsWith("other\n", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public void Run_ManyChanges_KeepsTheBuildBeforeAndNoMore()
    {
        for (int change = 0; change < 4; change++)
        {
            checkout.Write("src/Program.cs", $"{change}\n");
            checkout.Run();
        }

        Assert.Equal(2, Directory.GetDirectories(Path.Combine(checkout.Root, "artifacts/run"), "build.*").Length);
    }

    [Fact]
    public void Run_TwoAtOnce_BuildOnce()
    {
        Process[] both = [Start("mitsumori"), Start("mitsumori")];
        Assert.All(both, process => Assert.StartsWith("first\n", FakeCheckout.Finish(process).Output, StringComparison.Ordinal));
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public void Run_LockOfADeadProcess_IsTakenOver()
    {
        Directory.CreateDirectory(Path.Combine(checkout.Root, "artifacts/run"));
        File.CreateSymbolicLink(Path.Combine(checkout.Root, "artifacts/run/lock"), "99999999");
        Assert.Equal(3, checkout.Run().Code);
    }

    [Fact]
    public void Run_ThroughSymbolicLinks_FindsItsSources()
    {
        Directory.CreateDirectory(Path.Combine(checkout.Root, "links"));
        File.CreateSymbolicLink(Path.Combine(checkout.Root, "links/near"), "../mitsumori");
        File.CreateSymbolicLink(Path.Combine(checkout.Root, "far"), Path.Combine(checkout.Root, "links/near"));
        Assert.Equal(3, FakeCheckout.Finish(Start("far")).Code);
        Assert.True(Directory.Exists(Path.Combine(checkout.Root, "artifacts/run")));
    }

    [Theory]
    [InlineData("en_US.UTF-8", "could not be built")]
    [InlineData("ja_JP.UTF-8", "ビルドできませんでした")]
    public void Run_BrokenSource_PrintsTheErrorsAndEndsWith1(string language, string expected)
    {
        checkout.Write("src/Program.cs", "broken\n");
        (int code, string output, string error) = checkout.Run(language);
        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains("error CS0116", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public void Run_BrokenThenMended_Runs()
    {
        checkout.Run();
        checkout.Write("src/Program.cs", "broken\n");
        Assert.Equal(1, checkout.Run().Code);
        checkout.Write("src/Program.cs", "first\n");
        Assert.Equal(3, checkout.Run().Code);
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public void Run_PackagesForThisMachineUnavailable_BuildsPlainly()
    {
        checkout.Write("offline", "");
        Assert.Equal(3, checkout.Run().Code);
        Assert.Equal(2, checkout.Builds);
    }

    [Theory]
    [InlineData("en_US.UTF-8", "8.0.100 [/sdk]\n9.0.200 [/sdk]\n", "newest one here is 9.0.200")]
    [InlineData("en_US.UTF-8", "11.0.100 [/sdk]\n", "newest one here is 11.0.100")]
    [InlineData("ja_JP.UTF-8", "8.0.100 [/sdk]\n", "現在は 8.0.100")]
    [InlineData("en_US.UTF-8", "", "only a runtime")]
    [InlineData("ja_JP.UTF-8", "", "ランタイムしかありません")]
    public void Run_NoSuchSdk_SaysSoAndEndsWith1(string language, string sdks, string expected)
    {
        checkout.Write("sdks", sdks);
        (int code, string output, string error) = checkout.Run(language);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private Process Start(string launcher) => checkout.Start(Path.Combine(checkout.Root, launcher), "en_US.UTF-8");
}
