namespace Mitsumori.Faces.Tests.Cli;

/// <summary>What the plan knows only by assumption.</summary>
public sealed class AssumedValuesTests
{
    [Theory]
    [InlineData("assumed", true)]
    [InlineData("measured", false)]
    public void Estimate_KnownOfAKind_IsAnAssumptionIfItIsAssumed(string kind, bool expected)
    {
        Answer answer = Terminal.Estimate(
            "model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\ntraffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n"
            + $"known: {{source: a colleague, kind: {kind}, modelUnit: {{tpm: 144000}}}}\n");
        Assert.Equal(expected, answer.Json.Codes("assumptions").Contains("value-assumed"));
        if (expected)
            Assert.Equal(
                "known.modelUnit is an assumption of the plan: a colleague.",
                answer.Json.Coded("assumptions", "value-assumed").Text("message"));
    }
}
