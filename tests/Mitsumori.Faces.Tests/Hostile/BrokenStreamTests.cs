using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>What cannot be told, because a stream is full or closed, ends with its code: no trace of the program, no abort.</summary>
public sealed class BrokenStreamTests
{
    private static readonly string Plan = Path.Combine(GoldenFile.Root, "examples", "support-bot.yaml");

    [Theory]
    [InlineData("estimate PLAN", ">/dev/full", 1)]
    [InlineData("estimate PLAN", ">/dev/full 2>/dev/full", 1)]
    [InlineData("estimate PLAN", "2>/dev/full", 0)]
    [InlineData("estimate PLAN", "2>&-", 0)]
    [InlineData("estimate PLAN --format json", ">/dev/full 2>&-", 1)]
    [InlineData("estimate PLAN --format csv", ">/dev/full", 1)]
    [InlineData("estimate PLAN", ">&-", 1)]
    [InlineData("estimate nowhere.yaml", "2>/dev/full", 2)]
    [InlineData("estimate nowhere.yaml", ">/dev/full 2>/dev/full", 2)]
    [InlineData("estimate nowhere.yaml --format json", ">/dev/full", 2)]
    [InlineData("estimate nowhere.yaml --format json", ">/dev/full 2>/dev/full", 2)]
    [InlineData("estimate nowhere.yaml", ">&- 2>&-", 2)]
    [InlineData("estimate --rpm x --model y", "2>/dev/full", 2)]
    [InlineData("prices lint", ">/dev/full 2>/dev/full", 1)]
    [InlineData("--help", ">/dev/full 2>/dev/full", 1)]
    [InlineData("new", "</dev/null 2>/dev/full >/dev/full", 1)]
    [InlineData("serve --urls nowhere", "2>/dev/full", 2)]
    public void Command_WhoseStreamFails_EndsWithItsCode(string line, string streams, int exit)
    {
        ChildRun run = ChildRun.Of(
            [.. line.Split(' ').Select(word => word == "PLAN" ? Plan : word)],
            "bash", "-c", $"exec \"$@\" {streams}", "bash");
        Assert.Equal((line, streams, exit), (line, streams, run.Answer.Exit));
        Assert.DoesNotContain("   at ", run.Answer.Output + run.Answer.Error);
        Assert.DoesNotContain("Unhandled", run.Answer.Output + run.Answer.Error);
    }

    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">&-")]
    public void Mcp_WhoseAnswersCannotBeWritten_SaysSo(string streams)
    {
        ChildRun run = ChildRun.Of(
            ["mcp", "--lang", "en"],
            "bash", "-c", $"echo '{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}}' | \"$@\" {streams}", "bash");
        Assert.Equal(1, run.Answer.Exit);
        Assert.Contains("could not be written", run.Answer.Error, StringComparison.Ordinal);
    }

    // The reader of the pipe has gone: nobody is left to tell.
    [Fact]
    public void Command_WhoseReaderHasGone_EndsInSilence()
    {
        ChildRun run = ChildRun.Of(
            ["prices", "list", "--format", "json"],
            "bash", "-c", "\"$@\" | head -c 10; exit ${PIPESTATUS[0]}", "bash");
        Assert.Equal((0, ""), (run.Answer.Exit, run.Answer.Error));
        Assert.Equal(10, run.Answer.Output.Length);
    }
}
