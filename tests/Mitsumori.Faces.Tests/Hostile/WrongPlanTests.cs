using System.Diagnostics;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>Wrong plans end with exit code 2, their places and a way out, in both languages, within 2 seconds and 300 MB.</summary>
public sealed class WrongPlanTests : IDisposable
{
    private const int LongestSeconds = 2;

    private const long MostBytes = 300_000_000;

    // A bound on the program, not on the machine: what is late is run again, and what had the processor for less than half of the
    // time allowed was late for want of a processor.
    private const int Tries = 3;

    private readonly string folder = Directory.CreateTempSubdirectory("mitsumori-wrong-").FullName;

    /// <summary>Names of the plans for a process of their own.</summary>
    public static TheoryData<string> Large { get; } = [.. WrongPlans.Large.Select(plan => plan.Name)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Estimate_SmallWrongPlans_AreRefusedInBothLanguages()
    {
        Assert.True(WrongPlans.Small.Count >= 80, $"{WrongPlans.Small.Count} plans");
        List<string> lacks = [];
        for (int i = 0; i < WrongPlans.Small.Count; i++)
        {
            (string name, byte[] text) = WrongPlans.Small[i];
            string path = Write($"{i}-{name}", text);
            foreach (string language in Refusal.Languages)
            {
                Stopwatch watch = Stopwatch.StartNew();
                Answer answer = Terminal.Run("estimate", path, "--lang", language);
                if (watch.Elapsed.TotalSeconds > LongestSeconds * Tries)
                    lacks.Add($"{name} ({language}): {watch.Elapsed.TotalSeconds:F1} s");
                lacks.AddRange(
                    Refusal.Lacks(answer, path, language, hasPlace: true).Select(lack => $"{i}-{name} ({language}): {lack}\n{answer.Error}")
                );
            }
        }

        Assert.Equal("", string.Join('\n', lacks));
    }

    [Theory]
    [MemberData(nameof(Large))]
    public void Estimate_LargeWrongPlan_IsRefusedWithinItsBounds(string name)
    {
        string path = Write(name, WrongPlans.Large.First(plan => plan.Name == name).Text);
        foreach (string language in Refusal.Languages)
            AssertRefused(path, language, hasPlace: !name.StartsWith("ten-megabytes", StringComparison.Ordinal));
    }

    [Fact]
    public void Estimate_WhatIsNoFile_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "devices and pipes are those of Unix");
        string pipe = MakePipe(), loop = Path.Combine(folder, "loop");
        File.CreateSymbolicLink(loop, loop);
        foreach (string language in Refusal.Languages)
        {
            foreach (
                string path in (string[])
                    [
                        folder,
                        Path.Combine(folder, "missing.yaml"),
                        Path.Combine(folder, "missing", "plan.yaml"),
                        loop,
                        new string('x', 300),
                        "/dev/null",
                    ])
            {
                Answer answer = Terminal.Run("estimate", path, "--lang", language);
                Assert.Equal("", string.Join('\n', Refusal.Lacks(answer, path, language, hasPlace: path == "/dev/null")));
            }

            AssertRefused(pipe, language, hasPlace: false);
            AssertRefused("/dev/zero", language, hasPlace: false);

            // Opens, and fails at the first byte, for everybody.
            if (OperatingSystem.IsLinux()) AssertRefused("/proc/self/mem", language, hasPlace: false);
        }
    }

    [Fact]
    public void Estimate_FileThatMayNotBeRead_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the permissions are those of Unix");
        string path = Write("forbidden.yaml", "model: Nova Pro\n"u8.ToArray());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);

        // Nothing is forbidden to the superuser, so that the program runs as nobody.
        string[] launcher = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
        if (Environment.IsPrivilegedProcess)
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
            ChildRun help = ChildRun.Of(["--help"], launcher);
            Assert.SkipWhen(help.Answer.Exit != 0, "run by the superuser, and nobody cannot start the program from here");
        }

        foreach (string language in Refusal.Languages) AssertRefused(path, language, hasPlace: false, launcher);
    }

    [Fact]
    public async Task Estimate_PipeThatIsWrittenTo_IsRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes with names are those of Unix");
        string pipe = MakePipe();
        Task writing = Task.Run(() => File.WriteAllText(pipe, "model: Nova Pro\ncolour: red\n"), TestContext.Current.CancellationToken);
        Answer answer = Terminal.Run("estimate", pipe);
        await writing.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Contains($"{pipe}:2:1 colour", answer.Error);
    }

    private string MakePipe()
    {
        string pipe = Path.Combine(folder, "pipe");
        using Process made = Process.Start("mkfifo", pipe);
        made.WaitForExit();
        return pipe;
    }

    private void AssertRefused(string path, string language, bool hasPlace, params string[] launcher)
    {
        ChildRun run = ChildRun.Of(["estimate", path, "--lang", language], launcher);
        for (int tries = 1; tries < Tries && run.Wall.TotalSeconds > LongestSeconds; tries++)
            run = ChildRun.Of(["estimate", path, "--lang", language], launcher);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Path.GetFileName(path)} {language}: {run.Wall.TotalSeconds:F2} s, "
                + $"of the processor {run.Processor.TotalSeconds:F2} s, {run.PeakBytes / 1_000_000} MB");
        Assert.Equal("", string.Join('\n', Refusal.Lacks(run.Answer, path, language, hasPlace)));
        Assert.True(
            run.Wall.TotalSeconds <= LongestSeconds || run.Processor.TotalSeconds < LongestSeconds / 2.0,
            $"{path} took {run.Wall.TotalSeconds:F1} s");
        Assert.True(run.PeakBytes <= MostBytes, $"{path} took {run.PeakBytes} bytes");
    }

    private string Write(string name, byte[] text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, text);
        return path;
    }
}
