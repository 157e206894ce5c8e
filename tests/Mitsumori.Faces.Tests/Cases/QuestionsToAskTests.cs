using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>What is to be asked for is what is short, as the limit counts it; what a verdict hangs on, and what nothing uses, is told.</summary>
public sealed class QuestionsToAskTests
{
    private const string Tokens = "input: 2000, output: 400, maxTokens: 1000";

    // 2,000 requests of 2,000 + 500 × 5 tokens.
    [Fact]
    public void FormOfADailyQuota_AsksForTheDayAndForNothingElse()
    {
        string form = BreakEven(Case.Text("Field/12-daily-tokens"));
        Assert.Contains("- Tokens per day: 5,400,000 now, 9,000,000 needed (as the quota counts them)", form);
        Assert.DoesNotContain("Tokens per minute:", form);
        Assert.DoesNotContain("Requests per minute: 5", form);
    }

    [Theory]
    [InlineData("tpm: 500000", 300, "- Tokens per minute: 500,000 now, 720,000 needed")]
    [InlineData("rpm: 100", 300, "- Requests per minute: 100 now, 300 needed")]
    [InlineData("tpm: 2000", 1, "- Tokens per minute: 2,000 now, 3,000 needed")]
    public void FormOfAQuota_TellsWhatIsNeededAsItCounts(string quota, int rate, string line) =>
        Assert.Contains(
            line,
            BreakEven(
                Case.Plan(
                    "amazon.nova-pro-v1:0",
                    "us-east-1",
                    Tokens,
                    rest: $"customization: {{method: none}}\nknown: {{quota: {{{quota}, source: console, kind: measured}}}}",
                    traffic: $"requestsPerMinute: {rate}")));

    [Fact]
    public void QuotasThatCarryTheLoad_NeedNoForm() =>
        Assert.DoesNotContain("Quota increase", BreakEven(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens)));

    [Theory]
    [InlineData("2026-12", false)]
    [InlineData("2027-08", true)]
    public void VerdictOnAnOldRow_SaysSo(string month, bool isOld)
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens, period: "month: " + month));
        Assert.Equal(isOld, answer.Option("base-on-demand@us-east-1").Codes("warnings").Contains("quota-old"));
    }

    [Theory]
    [InlineData("modelUnit: {inputTpm: 1000, outputTpm: 1000}", "modes: [base-on-demand]", true)]
    [InlineData("modelUnit: {inputTpm: 1000, outputTpm: 1000}", "modes: [provisioned-throughput]", false)]
    [InlineData("importCopy: {requestsPerMinute: 10}", "modes: all", true)]
    public void KnownValueThatNothingUses_IsTold(string known, string modes, bool isTold)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens, modes, $"known: {{{known}, source: load test, kind: measured}}"));
        Assert.Equal(isTold, answer.Json.Codes("warnings").Contains("not-used"));
    }

    private static string BreakEven(string plan) => Terminal.WithPlan(plan, path => Terminal.Run("breakeven", path)).Output;
}
