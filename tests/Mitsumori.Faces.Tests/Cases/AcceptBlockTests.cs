using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>What a user may take upon himself is one block that goes into the plan as it stands.</summary>
public sealed class AcceptBlockTests
{
    private const string Tokens = "input: 2000, output: 400, maxTokens: 1000";

    private static readonly string Reserved =
        Case.Plan("anthropic.claude-sonnet-4-6", "us-east-1", Tokens, "modes: [reserved], routing: [geo]");

    private static readonly string Workshop = Case.Text("Field/15-workshop-unit");

    public static TheoryData<string, string, string> Faces => new(
        from plan in (string[])["reserved", "workshop"]
        from command in (string[])["estimate", "compare", "breakeven", "report"]
        from format in command == "report" ? (string[])[".html", ".md"] : ["table", "markdown"]
        select (plan, command, format));

    [Theory]
    [MemberData(nameof(Faces))]
    public void BlockOfAnAnswer_PutIntoThePlan_ClosesTheGaps(string name, string command, string format)
    {
        string plan = name == "reserved" ? Reserved : Workshop;
        string output = command == "report"
            ? Sheets.SheetFiles.OfPlan(plan, format).Text
            : Terminal.WithPlan(plan, path => Terminal.Run(command, path, "--format", format)).Output;
        string[] lines = output.Replace("<pre class=\"command\"><code>", "\n", StringComparison.Ordinal)
            .Replace("</code>", "\n", StringComparison.Ordinal)
            .Split('\n');
        int start = Array.IndexOf(lines, "accept:");
        Assert.True(start > 0 && Array.LastIndexOf(lines, "accept:") == start, output);
        string block = string.Join('\n', lines.Skip(start).TakeWhile((line, i) => i == 0 || line.StartsWith("- ", StringComparison.Ordinal)));
        Answer accepted = Terminal.Estimate(plan + "\n" + block + "\n");
        Assert.DoesNotContain(
            "price-region-unrecorded",
            accepted.Json.GetProperty("options").EnumerateArray().SelectMany(option => option.Codes("gaps")));
    }

    // A key stands in a plan once: what the plan accepts already is in the block.
    [Fact]
    public void BlockOfAPlanThatAcceptsSomething_HoldsThatToo()
    {
        string first = Block(Reserved)[1], rest = Block(Reserved + $"accept:\n{first}\n").Aggregate((left, right) => left + "\n" + right);
        Assert.Contains(first, rest);
        Assert.Equal(Block(Reserved).Count, rest.Split('\n').Length);
    }

    [Fact]
    public void BlocksOfSeveralPlans_SayWhoseTheyAre()
    {
        Answer answer = Terminal.WithPlan(
            "name: First\n" + Reserved,
            first => Terminal.WithPlan("name: Second\n" + Reserved, second => Terminal.Run("compare", first, second)));
        Assert.Equal(2, answer.Output.Split('\n').Count(line => line == "accept:"));
        foreach (string name in (string[])["First", "Second"]) Assert.Matches($"(?m)^{name}: .*\n-*\n?accept:", answer.Output);
    }

    // A source that no price has, and rows that are for another Region, are told; what was used is not.
    [Theory]
    [InlineData("- {source: 'https://example.com/nowhere', as: us-east-1}", true)]
    [InlineData("- {source: 'https://aws.amazon.com/bedrock/pricing/', as: eu-west-1}", true)]
    [InlineData("- {source: 'https://aws.amazon.com/bedrock/pricing/', as: us-east-1}", false)]
    [InlineData("- batch-input-claude-haiku-4-5-unspecified-batch-global-2026-07-24", true)]
    public void AcceptedPriceThatNothingUses_IsTold(string accepted, bool isTold)
    {
        Answer answer = Terminal.Estimate(Reserved + $"accept:\n{accepted}\n");
        Assert.Equal(isTold, answer.Json.Codes("warnings").Contains("not-used"));
    }

    private static List<string> Block(string plan) =>
    [
        .. Terminal.WithPlan(plan, path => Terminal.Run("estimate", path)).Output
            .Split('\n')
            .SkipWhile(line => line != "accept:")
            .TakeWhile(line => line.Length > 0),
    ];
}
