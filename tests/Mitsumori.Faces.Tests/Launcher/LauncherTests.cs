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
        Assert.StartsWith("Building Mitsumori", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal(3, code);
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public void Run_NothingChanged_DoesNotBuild()
    {
        checkout.Run();
        File.SetLastWriteTimeUtc(Path.Combine(checkout.Root, "src/Program.cs"), new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("", checkout.Run().Error);
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

    // A number is given again: that a process of it lives says nothing of a build of last week.
    [Theory]
    [InlineData("")]
    [InlineData(".1700000000")]
    [InlineData(".9999999999")]
    [InlineData(".x")]
    public void Run_OldLockOfANumberThatLivesAgain_IsTakenOver(string since)
    {
        Directory.CreateDirectory(Path.Combine(checkout.Root, "artifacts/run"));
        File.CreateSymbolicLink(Path.Combine(checkout.Root, "artifacts/run/lock"), $"{Environment.ProcessId}{since}");
        Assert.Equal(3, checkout.Run().Code);
    }

    [Theory]
    [InlineData("en_US.UTF-8", "was not built within 2 seconds")]
    [InlineData("ja_JP.UTF-8", "2 秒で終わらなかった")]
    public void Run_BuildThatHangs_IsEndedAndSaysSo(string language, string expected)
    {
        using FakeCheckout hanging = new() { Longest = 2 };
        hanging.Write("hangs", "");
        (int code, string output, string error) = hanging.Run(language);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(hanging.Root, "artifacts/run/lock")));
        File.Delete(Path.Combine(hanging.Root, "hangs"));
        Assert.Equal(3, hanging.Run().Code);
    }

    [Fact]
    public void Run_BuildThatTakesLong_SaysThatItGoesOnToAllWhoWait()
    {
        checkout.Write("slow", "");
        Process[] both = [Start("mitsumori"), Start("mitsumori")];
        (int Code, string Output, string Error)[] ends = [.. both.Select(FakeCheckout.Finish)];
        Assert.All(ends, end => Assert.Equal(3, end.Code));
        Assert.Contains(ends, end => end.Error.Contains("Still building (1 s)", StringComparison.Ordinal));
        Assert.Contains(ends, end => end.Error.Contains("Waiting for another build", StringComparison.Ordinal));
        Assert.Equal(1, checkout.Builds);
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
