using System.Diagnostics;
using System.Text.RegularExpressions;
using Mitsumori.Cli;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>The words that shells get for an unfinished line, and the bash script at work in a bash.</summary>
public sealed partial class CompletionTests
{
    [Theory]
    [InlineData("esti", "estimate")]
    [InlineData("break", "breakeven")]
    [InlineData("breakeven --unit-p", "--unit-price")]
    [InlineData("estimate --mo", "--model")]
    [InlineData("estimate --model amazon.nova-p", "amazon.nova-pro-v1:0")]
    [InlineData("compare --region ap-north", "ap-northeast-1")]
    [InlineData("models --mode prov", "provisioned-throughput")]
    [InlineData("estimate --method sup", "supervised-fine-tuning")]
    [InlineData("estimate --method dis", "distillation")]
    [InlineData("prices list --format ", "markdown")]
    [InlineData("completion ", "fish")]
    [InlineData("", "estimate")]
    [InlineData("prices", "prices")]
    [InlineData("estimate --format=j", "--format=json")]
    [InlineData("estimate --model \"Nova Pro\" --reg", "--region")]
    [InlineData("estimate plan.yaml --region us-east-1 --region ap-north", "ap-northeast-1")]
    [InlineData("estimate --lang ", "ja")]
    [InlineData("new -", "--output")]
    public void Suggestion_OfAnUnfinishedLine_HasTheWord(string line, string word)
    {
        Answer answer = Terminal.Run($"[suggest:{line.Length}]", line);
        Assert.Equal(0, answer.Exit);
        Assert.Contains(word, answer.Lines);
    }

    [Theory]
    [InlineData("mitsumori esti", "estimate")]
    [InlineData("mitsumori estimate --model amazon.nova-pro", "amazon.nova-pro-v1:0")]
    [InlineData("mitsumori estimate --model amazon.nova-pro-v1:", "0")]
    [InlineData("mitsumori compare --region ap-northeast-1 --method sup", "supervised-fine-tuning")]
    [InlineData("mitsumori compare plan.yaml --method rein", "reinforcement-fine-tuning")]
    [InlineData("mitsumori estimate --model \"Nova Pro\" --reg", "--region")]
    [InlineData("mitsumori estimate --format=js", "json")]
    [InlineData("mitsumori estimate nothing-of-ours", "")]
    public async Task Bash_WithTheScript_CompletesTheLine(string line, string expected)
    {
        string script =
            $$"""
            mitsumori() { dotnet '{{typeof(CommandLine).Assembly.Location}}' "$@"; }
            source <(mitsumori completion bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            _mitsumori
            echo "${COMPREPLY[*]}"
            """;
        ProcessStartInfo start = new("bash", ["--norc", "-c", script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process bash = Process.Start(start)!;
        Task<string> error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string words = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        Assert.Equal(expected, words.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("estimate ", "json")]
    [InlineData("estimate --rpm ", "--model")]
    [InlineData("estimate --rpm 40 ", "estimate")]
    [InlineData("models ", "--rpm")]
    public void Suggestion_OfAnUnfinishedLine_HasNoWordOfAnotherPlace(string line, string word) =>
        Assert.DoesNotContain(word, Terminal.Run($"[suggest:{line.Length}]", line).Lines);

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void Suggestion_OfEveryCommand_IsWhatItsHelpNames(string path)
    {
        string[] suggested = Terminal.Run("[suggest:0]", path + " ").Lines;
        string[] named =
        [
            .. Terminal
                .Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])
                .Lines.Select(line => HelpEntry().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["name"].Value),
        ];
        Assert.NotEmpty(named);
        Assert.All(named, word => Assert.Contains(word, suggested));
    }

    public static TheoryData<string> CommandPaths =>
        [
            "",
            "estimate",
            "compare",
            "capacity",
            "breakeven",
            "models",
            "prices",
            "prices list",
            "prices explain",
            "prices lint",
            "new",
            "mcp",
            "completion",
        ];

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Script_OfAShell_CallsTheSuggestions(string shell)
    {
        Answer answer = Terminal.Run("completion", shell);
        Assert.Equal(0, answer.Exit);
        Assert.Contains("[suggest:", answer.Output);
    }

    [Fact]
    public void Script_OfAnUnknownShell_IsRefused()
    {
        Answer answer = Terminal.Run("completion", "tcsh");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("name bash, zsh or fish", answer.Error);
    }

    [GeneratedRegex("^  (?<name>--[a-z-]+|[a-z]+)  ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex HelpEntry();
}
