using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A call that reserves more tokens at its start than a quota of a minute or a day holds is refused, whatever its rate and its latency.</summary>
public sealed class CallsThatAreNeverAdmittedTests
{
    private const string Sonnet = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    private const string Geo = "modes: [base-on-demand], routing: [geo]";

    [Fact]
    public void SmallAccount_IsInfeasibleInEveryCommand()
    {
        Answer answer = Case.Estimate("Field/10-small-account");
        answer.Ends(4, "none");
        JsonElement option = answer.Judges("base-on-demand/geo@us-west-2", "infeasible", "call-exceeds-quota").Costs("1215.324");
        string reason = option.Coded("reasons", "call-exceeds-quota").Text("message")!;
        Assert.Contains("23,192", reason);
        Assert.Contains("20,000", reason);
        Assert.Contains("5,000", reason);
        Assert.Equal([4, 4, 4], Case.Exits(Case.Text("Field/10-small-account")));
    }

    // 15,000 + 5,000 is the quota itself. A call of 300 settles at 16,500: 20,000 / 16,500 = 1.21 a minute.
    [Theory]
    [InlineData(8192, "infeasible", 0)]
    [InlineData(5001, "infeasible", 0)]
    [InlineData(5000, "feasible", 1)]
    [InlineData(300, "feasible", 1)]
    public void MostTokens_OfTheSmallAccount_DecideAtTheQuota(int most, string verdict, int carried)
    {
        Answer answer = Case.Estimate("Field/10-small-account", $"--max-tokens {most}");
        JsonElement option = answer.Option("base-on-demand/geo@us-west-2");
        Assert.Equal(
            (verdict, carried, verdict == "feasible" ? 0 : 4),
            (option.Text("verdict")!, option.GetProperty("capacity").GetProperty("requestsPerMinute").GetInt32(), answer.Exit));
    }

    [Theory]
    [InlineData("latencySeconds: 1, requestsPerMinute: 0.5")]
    [InlineData("latencySeconds: 120, requestsPerMinute: 0.5")]
    [InlineData("requestsPerMonth: 1")]
    public void Call_AboveTheQuota_IsRefusedWhateverRateAndLatency(string traffic) =>
        Terminal
            .Estimate(Small("input: 15000, output: 300, maxTokens: 8192", "tpm: 20000", traffic))
            .Judges("base-on-demand/geo@us-west-2", "infeasible", "call-exceeds-quota");

    [Theory]
    [InlineData("input: 10000, cacheWrite: 5001, output: 300, maxTokens: 5000", "tpm: 20000", "infeasible")]
    [InlineData("input: 10000, cacheWrite: 5000, output: 300, maxTokens: 5000", "tpm: 20000", "feasible")]
    [InlineData("input: 15000, output: 300, maxTokens: 8192", "tpd: 23191", "infeasible")]
    [InlineData("input: 15000, output: 300, maxTokens: 8192", "tpd: 23192", "feasible")]
    public void Call_OfOneADay_CountsWhatItWritesAgainstBothQuotas(string tokens, string quota, string verdict)
    {
        JsonElement option = Terminal.Estimate(Small(tokens, quota, "requestsPerDay: 1")).Option("base-on-demand/geo@us-west-2");
        Assert.Equal((verdict, verdict == "infeasible"), (option.Text("verdict")!, option.Codes("reasons").Contains("call-exceeds-quota")));
    }

    [Fact]
    public void CacheReads_OfWhichTextsDisagree_AreNotCountedAndTheDisputeIsTold()
    {
        JsonElement option = Terminal
            .Estimate(Small("input: 10000, cacheRead: 9000, output: 300, maxTokens: 5000", "tpm: 20000", "requestsPerMinute: 0.5"))
            .Judges("base-on-demand/geo@us-west-2", "feasible");
        Assert.Contains("reservation-disputed", option.Codes("warnings"));
    }

    [Fact]
    public void CustomModel_OnDemand_IsJudgedByItsOwnQuota()
    {
        string plan = Case.Plan(
            "amazon.nova-pro-v1:0",
            "us-east-1",
            "input: 2000, output: 100, maxTokens: 400",
            "modes: [custom-on-demand]",
            "known: {quota: {tpm: 2399}, source: account, kind: measured}");
        Answer answer = Terminal.Estimate(plan);
        answer.Ends(4, "none");
        answer.Judges("custom-on-demand@us-east-1", "infeasible", "call-exceeds-quota");
        Terminal.Estimate(plan.Replace("2399", "2400000")).Judges("custom-on-demand@us-east-1", "feasible");
    }

    // The quota of Nova Lite outside its first Regions is 200,000 tokens a minute; its window is 300,000.
    [Theory]
    [InlineData(199_000, "infeasible")]
    [InlineData(198_000, "feasible")]
    public void Call_AgainstThePublishedQuota_NeedsNothingFromTheUser(int input, string verdict) =>
        Assert.Equal(
            verdict,
            Terminal
                .Estimate(
                    Case.Plan(
                        "amazon.nova-lite-v1:0",
                        "us-gov-west-1",
                        $"input: {input}, output: 200, maxTokens: 2000",
                        traffic: "requestsPerMinute: 0.5"))
                .Option("base-on-demand@us-gov-west-1")
                .Text("verdict"));

    private static string Small(string tokens, string quota, string traffic) =>
        Case.Plan(
            Sonnet,
            "us-west-2",
            tokens,
            Geo,
            $"customization: {{method: none}}\nknown: {{quota: {{{quota}}}, source: account, kind: measured}}",
            traffic);
}
