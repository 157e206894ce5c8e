using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Prices of a context band, brought by a price file of the user's own.</summary>
public sealed class ContextBandsTests
{
    private const string Model = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    // 3,100 requests × (300,000 × 6 + 2,000 × 22.5) per million; up to the edge × (200,000 × 3 + 2,000 × 15).
    [Theory]
    [InlineData(300_000, "5719.5", true)]
    [InlineData(200_000, "1953", true)]
    [InlineData(90_000, "930", false)]
    public void Estimate_OwnPricesOfABand_AreThoseOfItsCalls(int input, string amount, bool isNear)
    {
        JsonElement option = Run("estimate", input);
        Assert.Equal(amount, option.Text("monthly.amount"));
        Assert.Equal(isNear, option.Codes("warnings").Contains("near-context-band"));
        Assert.DoesNotContain("context-band-unpriced", option.Codes("gaps"));
    }

    [Fact]
    public void Explain_PriceOfABand_SaysWhichCallsItIsFor()
    {
        Answer table = WithPrices(path => Terminal.Run("prices", "explain", "own-input-long", "--prices", path, "--lang", "en"));
        Assert.Contains("more than 200,000 input tokens", table.Output);
        JsonElement price = WithPrices(path => Terminal.Run("prices", "explain", "own-input-long", "--prices", path, "--format", "json"))
            .Json.GetProperty("price");
        Assert.Equal(("over 200K", 200_000), (price.Text("contextBand"), price.GetProperty("overInputTokens").GetInt32()));
    }

    [Fact]
    public void List_PriceOfABand_ShowsTheCallsItIsFor() =>
        Assert.Contains(
            "6 per 1M (> 200,000 in)",
            WithPrices(path => Terminal.Run("prices", "list", "--model", Model, "--prices", path, "--lang", "en")).Output);

    private static JsonElement Run(string command, int input) =>
        WithPrices(prices => Terminal.WithPlan(
            $$"""
            model: {{Model}}
            region: us-west-2
            month: 2026-12
            traffic: {requestsPerDay: 100, tokens: {input: {{input}}, output: 2000, maxTokens: 4096}, latencySeconds: 60}
            customization: {method: none}
            hosting: {routing: [global], modes: [base-on-demand]}

            """,
            plan => Terminal.Run(command, plan, "--prices", prices, "--format", "json"))).Options.Single();

    private static Answer WithPrices(Func<string, Answer> run) => Terminal.WithPlan(Prices, run, "own-prices.json");

    private static string Prices { get; } = $$"""
        {
          "sources": [{"id": "own", "location": "quote", "asOf": "2026-11-10", "basis": "printed", "kind": "quoted"}],
          "prices": [
            {{Row("own-input", "on-demand-input-token", "3", "")}},
            {{Row("own-output", "on-demand-output-token", "15", "")}},
            {{Row("own-input-long", "on-demand-input-token", "6", Band)}},
            {{Row("own-output-long", "on-demand-output-token", "22.5", Band)}}
          ]
        }

        """;

    private const string Band = "\"contextBand\": \"over 200K\", \"overInputTokens\": 200000, ";

    private static string Row(string id, string kind, string amount, string band) =>
        $"{{\"id\": \"{id}\", \"kind\": \"{kind}\", \"model\": \"{Model}\", \"regions\": [\"us-west-2\"], \"tier\": \"standard\", "
        + $"\"routing\": \"global\", {band}\"amount\": \"{amount}\", \"currency\": \"USD\", \"unit\": \"1000000 tokens\", "
        + "\"per\": 1000000, \"source\": \"own\"}";
}
