using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A price row proves a price, never an offer: what the official table says decides, Region by Region and routing by routing.</summary>
public sealed class OffersAreNotDeducedFromPricesTests
{
    private const string Tokens = "input: 1000, output: 200, maxTokens: 1024";

    private const string EveryRouting = "modes: [base-on-demand], routing: [in-region, geo, global]";

    [Fact]
    public void NovaProInTokyo_IsCalledThroughTheProfileOnly()
    {
        Answer answer = Case.Estimate("Field/06-nova-tokyo");
        answer.Ends(0, "cheapest", "batch/geo@ap-northeast-1", "385.6896");
        answer.Judges("base-on-demand@ap-northeast-1", "not-offered", "routing-not-offered").ShowsNoMoney();
        answer.Judges("base-on-demand/geo@ap-northeast-1", "feasible").Costs("771.3792");
        answer.Judges("base-on-demand/global@ap-northeast-1", "not-offered", "routing-not-offered").ShowsNoMoney();
        answer.Judges("batch@ap-northeast-1", "not-offered", "routing-not-offered").ShowsNoMoney();
        answer.Judges("batch/geo@ap-northeast-1", "feasible").Costs("385.6896");
        answer.Judges("batch/global@ap-northeast-1", "not-offered", "routing-not-offered").ShowsNoMoney();
    }

    [Fact]
    public void SonnetInVirginia_HasNoInRegionCalls()
    {
        Answer answer = Case.Estimate("Field/09-sonnet-virginia");
        answer.Ends(0, "cheapest", "base-on-demand/global@us-east-1", "2678.4");
        answer.Judges("base-on-demand@us-east-1", "not-offered", "routing-not-offered").ShowsNoMoney();
        answer.Judges("base-on-demand/geo@us-east-1", "feasible").Costs("2946.24");
        answer.Judges("base-on-demand/global@us-east-1", "feasible").Costs("2678.4");
    }

    // The cells of three models as their table prints them, and of others that have prices where they have no offer.
    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "us-east-1", "in-region, geo")]
    [InlineData("amazon.nova-pro-v1:0", "eu-west-2", "in-region")]
    [InlineData("amazon.nova-pro-v1:0", "us-west-2", "geo")]
    [InlineData("amazon.nova-pro-v1:0", "ap-southeast-2", "in-region, geo")]
    [InlineData("amazon.nova-pro-v1:0", "eu-central-1", "geo")]
    [InlineData("amazon.nova-2-lite-v1:0", "us-east-1", "geo, global")]
    [InlineData("amazon.nova-2-lite-v1:0", "ap-northeast-1", "geo, global")]
    [InlineData("amazon.nova-2-lite-v1:0", "eu-west-2", "global")]
    [InlineData("anthropic.claude-sonnet-4-6", "eu-west-2", "in-region, geo, global")]
    [InlineData("anthropic.claude-sonnet-4-6", "ap-northeast-1", "geo, global")]
    [InlineData("anthropic.claude-sonnet-4-6", "ap-southeast-1", "global")]
    [InlineData("anthropic.claude-opus-5", "ap-northeast-1", "global")]
    [InlineData("anthropic.claude-sonnet-5", "ap-northeast-3", "global")]
    [InlineData("anthropic.claude-haiku-4-5-20251001-v1:0", "us-west-2", "geo, global")]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "us-west-2", "geo")]
    [InlineData("openai.gpt-oss-20b-1:0", "us-east-1", "in-region")]
    public void Call_OfAnyRouting_IsOfferedWhereItsTableSaysSo(string model, string region, string offered)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, region, Tokens, EveryRouting));
        string[] said =
        [
            .. answer.Options.Where(option => option.Text("verdict") is not "not-offered").Select(option => option.Text("routing")!),
        ];
        Assert.Equal(offered, string.Join(", ", said));
        Assert.All(
            answer.Options.Where(option => option.Text("verdict") is "not-offered"),
            option => Assert.Equal(["routing-not-offered"], option.Codes("reasons")));
    }

    [Fact]
    public void Call_BeforeTheTableAfterTheList_FollowsTheList() =>
        Terminal
            .Estimate(Case.Plan("amazon.nova-pro-v1:0", "ap-northeast-1", Tokens, EveryRouting, period: "month: 2026-09"))
            .Judges("base-on-demand@ap-northeast-1", "not-offered", "routing-not-offered");

    [Fact]
    public void Routing_LeftOpen_TakesTheProfileAndSaysWhereDataMayGo()
    {
        string plan = Case.Plan("amazon.nova-pro-v1:0", "ap-northeast-1", Tokens);
        Answer answer = Terminal.Estimate(plan);
        answer.Ends(0, "cheapest", "base-on-demand/geo@ap-northeast-1", "77.13792");
        string head = string.Join(' ', Terminal.WithPlan(plan, path => Terminal.Run("estimate", path)).Lines.Take(26).Select(line => line.Trim()));
        Assert.Contains("apac.amazon.nova-pro-v1:0", head);
        Assert.Contains("ap-southeast-2", head);
    }

    [Fact]
    public void Routing_LeftOpenWhereOnlyGlobalIsOffered_TakesNone()
    {
        Answer answer = Terminal.Estimate(Case.Plan("anthropic.claude-opus-5", "ap-northeast-1", Tokens));
        answer.Ends(4, "none");
        Assert.DoesNotContain(answer.Options, option => option.Text("routing") is "global");
    }

    // A card that names no tiers leaves the Reserved tier open, whether the plan names the routing or the Region decides it.
    [Theory]
    [InlineData("deepseek.r1-v1:0", "us-east-1")]
    [InlineData("anthropic.claude-sonnet-4-5-20250929-v1:0", "ap-northeast-1")]
    public void ReservedTier_OfAModelCalledThroughItsProfile_IsJudgedAsThoseCalls(string model, string region)
    {
        const string tokens = "input: 1000, output: 200, maxTokens: 500";
        JsonElement[] rows =
        [
            .. new[] { "modes: [reserved]", "modes: [reserved], routing: [geo]" }.Select(hosting =>
                Assert.Single(
                    Terminal.Estimate(Case.Plan(model, region, tokens, hosting)).Options,
                    option => option.Text("commitment") is null or "1-month")),
        ];
        Assert.All(rows, row => Assert.Equal(["offer-not-recorded"], row.Codes("reasons")));
        Assert.All(rows, row => Assert.DoesNotContain("Listed by that routing in", row.GetRawText()));
    }

    [Theory]
    [InlineData("amazon.nova-2-lite-v1:0", "us-east-1")]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "us-west-2")]
    [InlineData("amazon.nova-pro-v1:0", "eu-central-1")]
    public void ReservedTier_ThatTheCardDoesNotName_IsRefusedForThat(string model, string region) =>
        Assert.Equal(
            ["tier-not-offered"],
            Assert
                .Single(Terminal.Estimate(Case.Plan(model, region, "input: 1000, output: 200, maxTokens: 500", "modes: [reserved]")).Options)
                .Codes("reasons"));

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "ap-northeast-1", "ap-southeast-2", "eu-west-2")]
    [InlineData("deepseek.r1-v1:0", "us-east-1", "Offered there", "us-west-2")]
    public void Batch_ThatIsNotOffered_NamesRegionsOfBatchOnly(string model, string region, params string[] never)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(model, region, "input: 1000, output: 200, maxTokens: 500", "modes: [batch], routing: [in-region]"));
        string reason = answer.Option("batch@" + region).GetProperty("reasons").GetRawText();
        Assert.All(never, place => Assert.DoesNotContain(place, reason));
    }

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "us-west-2", "in-region, geo")]
    [InlineData("anthropic.claude-sonnet-4-6", "me-central-1", "geo, global")]
    public void ModeThatIsSoldByAnotherAskedRouting_IsNotCalledSoldElsewhere(string model, string region, string routings)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(model, region, "input: 1000, output: 200, maxTokens: 500", $"modes: [base-on-demand], routing: [{routings}]"));
        Assert.Contains(answer.Options, option => option.Text("verdict") == "not-offered");
        Assert.All(answer.Options, option => Assert.DoesNotContain("sold-elsewhere", option.Codes("warnings")));
    }

    [Fact]
    public void BurndownThatNoTextNames_IsNotCalledDisputed() =>
        Assert.DoesNotContain(
            "burndown-disputed",
            Terminal
                .Estimate(Case.Plan("openai.gpt-6-astra", "us-east-1", "input: 1000, output: 200, maxTokens: 500", "modes: [base-on-demand], routing: [geo]"))
                .Output);
}
