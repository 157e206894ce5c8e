using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>How much an option carries: the check values of the rules of capacity, as the command line answers them.</summary>
public sealed class CapacityValuesTests
{
    [Theory]
    [InlineData(20, 200_000, 500, 200, 20)]
    [InlineData(20, 200_000, 2_000, 400, 20)]
    [InlineData(400, 300_000, 500, 200, 400)]
    [InlineData(400, 300_000, 2_000, 400, 125)]
    [InlineData(250, 1_000_000, 500, 200, 250)]
    [InlineData(250, 1_000_000, 2_000, 400, 250)]
    public void StartingDocument_Quotas_GiveSimpleAndSettledCeilings(int rpm, int tpm, int input, int output, int expected)
    {
        JsonElement capacity = BaseNova($"rpm: {rpm}, tpm: {tpm}", $"input: {input}, output: {output}");
        Assert.Equal(
            [expected, expected, expected],
            [Count(capacity, "simple"), Count(capacity, "settled"), Count(capacity, "requestsPerMinute")]);
    }

    [Theory]
    [InlineData(1_000, 1_333, 2_564, "1500")]
    [InlineData(64_000, 31, 282, "64500")]
    public void OfficialExample_MaxTokens_LimitsInstantAndRate(int maxTokens, int inFlight, int rate, string reserved)
    {
        JsonElement capacity = BaseNova(
            "rpm: none, tpm: 2000000",
            $"input: 500, output: 200, maxTokens: {maxTokens}",
            ", latencySeconds: 6");
        Assert.Equal(
            [inFlight, rate, rate, 2_857],
            [Count(capacity, "inFlight"), Count(capacity, "reserved"), Count(capacity, "requestsPerMinute"), Count(capacity, "settled")]);
        Assert.Equal(
            ["700", reserved, "reservation"],
            [capacity.Text("tokensSettled"), capacity.Text("tokensReserved"), capacity.Text("binding")]);
    }

    [Theory]
    [InlineData(32_000, "36000")]
    [InlineData(1_250, "5250")]
    public void OfficialExample_CacheAndBurndown_ReservesAndSettles(int maxTokens, string reserved)
    {
        JsonElement capacity = BaseClaude($"input: 3000, cacheRead: 4000, cacheWrite: 1000, output: 1000, maxTokens: {maxTokens}")
            .GetProperty("capacity");
        Assert.Equal(["9000", reserved], [capacity.Text("tokensSettled"), capacity.Text("tokensReserved")]);
    }

    [Fact]
    public void OfficialExample_Burndown_TakesMoreOfTheQuotaThanIsBilled()
    {
        JsonElement option = BaseClaude("input: 1000, output: 100");
        Assert.Equal("1500", option.Text("capacity.tokensSettled"));

        // One request a minute in the 744 hours of December.
        decimal billed =
            decimal.Parse(option.Line("input-tokens").Text("quantity")!) + decimal.Parse(option.Line("output-tokens").Text("quantity")!);
        Assert.Equal(1_100m, billed / (60 * 744));
    }

    [Fact]
    public void Quotas_CustomNovaPro_AreItsOwnAndNotThoseOfTheBaseModel()
    {
        Answer answer = Terminal.EstimateFlags(
            "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12");
        JsonElement custom = answer.Option("custom-on-demand@us-east-1"), ofBase = answer.Option("base-on-demand@us-east-1");
        Assert.Equal([("rpm", 200), ("tpm", 800_000), ("tpd", 1_152_000_000)], Limits(custom));
        Assert.Equal([("rpm", 250), ("tpm", 1_000_000), ("tpd", 1_440_000_000)], Limits(ofBase));
        Assert.Equal(
            [200, 250],
            [Count(custom.GetProperty("capacity"), "requestsPerMinute"), Count(ofBase.GetProperty("capacity"), "requestsPerMinute")]);

        // 200 a minute is let through, more is not; the base model would take it.
        Answer busier = Terminal.EstimateFlags(
            "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 200.1 --in 2000 --out 400 --month 2026-12");
        Assert.Equal(
            ["infeasible", "feasible"],
            [busier.Option("custom-on-demand@us-east-1").Text("verdict"), busier.Option("base-on-demand@us-east-1").Text("verdict")]);
    }

    // Nova 2 Lite takes a max_tokens of 64,000; it is sold through profiles only.
    private static JsonElement BaseNova(string quota, string tokens, string traffic = "") => Terminal.Estimate($$$"""
        model: amazon.nova-2-lite-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 1, tokens: { {{{tokens}}} }{{{traffic}}} }
        customization: {method: none}
        hosting: {routing: [geo]}
        known: {source: service quotas page, kind: measured, quota: { {{{quota}}} } }
        """).Option("base-on-demand/geo@us-east-1").GetProperty("capacity");

    // Counts an output token five times against its quotas, and caches.
    private static JsonElement BaseClaude(string tokens) => Terminal.Estimate($$$"""
        model: anthropic.claude-haiku-4-5-20251001-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 1, tokens: { {{{tokens}}} } }
        customization: {method: none}
        hosting: {routing: [geo]}
        """).Option("base-on-demand/geo@us-east-1");

    private static int Count(JsonElement capacity, string name) => capacity.GetProperty(name).GetInt32();

    private static (string?, long)[] Limits(JsonElement option) =>
        [
            .. option
                .GetProperty("capacity")
                .GetProperty("quotas")
                .EnumerateArray()
                .Select(quota => (quota.Text("limit"), quota.GetProperty("value").GetInt64())),
        ];
}
