using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A price that is printed without its Region is neither unpublished nor missing: the gap says so, tells the amount and what to accept.</summary>
public sealed class PricesWithoutRegionTests
{
    private const string Haiku = "anthropic.claude-haiku-4-5-20251001-v1:0";

    private const string Tokens = "input: 1000, output: 200, maxTokens: 500";

    // 100 × 744 × 0.162 + 20 × 744 × 0.81; for one month at 0.18 and 0.90.
    [Fact]
    public void ReservedTier_IsAGapUntilItsRowsAreAccepted()
    {
        Answer answer = Case.Estimate("Field/17-reserved");
        answer.Ends(3, "cheapest", "base-on-demand/global@us-east-1", "26784");
        foreach (string term in (string[])["1-month", "3-month"])
            IsPrintedWithoutRegion(answer.Judges($"reserved/{term}/global@us-east-1", "feasible"));
        SaysNothingIsMissing(answer);

        Answer accepted = Terminal.Estimate(Case.Text("Field/17-reserved") + Case.Accepting("us-east-1"));
        accepted.Ends(0, "cheapest", "reserved/3-month/global@us-east-1", "24105.6");
        accepted.Option("reserved/1-month/global@us-east-1").Costs("26784");
    }

    // 124,000 × (1,500 × 0.5 + 300 × 2.5) / 1,000,000.
    [Fact]
    public void GlobalBatch_IsAGapUntilItsRowsAreAccepted()
    {
        Answer answer = Case.Estimate("Field/20-batch-global");
        answer.Ends(3, "cheapest", "base-on-demand/global@ap-northeast-1", "372");
        IsPrintedWithoutRegion(answer.Judges("batch/global@ap-northeast-1", "feasible"));
        SaysNothingIsMissing(answer);
        Terminal
            .Estimate(Case.Text("Field/20-batch-global") + Case.Accepting("ap-northeast-1"))
            .Ends(0, "cheapest", "batch/global@ap-northeast-1", "186");
    }

    [Fact]
    public void WorkshopUnit_IsAGapUntilItsRowsAreAccepted()
    {
        Answer answer = Case.Estimate("Field/15-workshop-unit");
        answer.Ends(3, "open");
        foreach (string term in (string[])["none", "1-month", "6-month"])
            IsPrintedWithoutRegion(answer.Option($"provisioned-throughput/{term}@us-east-1"));
        Assert.DoesNotContain("hourly price", Page(Case.Text("Field/15-workshop-unit")).Split("Open points")[0].Replace("is printed", ""));
        Terminal
            .Estimate(Case.Text("Field/15-workshop-unit") + Case.Accepting("us-east-1"))
            .Option("provisioned-throughput/none@us-east-1")
            .Costs("2706", isComplete: false);
    }

    [Fact]
    public void Gap_TellsTheAmountAndWhatToAccept()
    {
        JsonElement option = Case.Estimate("Field/20-batch-global").Option("batch/global@ap-northeast-1");
        foreach ((JsonElement gap, string amount, string row) in option.GetProperty("gaps").EnumerateArray().Zip(["93.00", "93.00"], ["input", "output"]))
        {
            Assert.Contains(amount, gap.Text("message"));
            Assert.Contains($"accept: [batch-{row}-claude-haiku-4-5-unspecified-batch-global-2026-07-24]", gap.Text("ask"));
        }
    }

    // 24 × 0.06 is below the least size: 100 × 0.066 + 10 × 0.33 an hour through the profile, of the newer rows with a Region.
    [Theory]
    [InlineData("batch", "global", "eu-west-1", "3.35", "0.5", "2.5")]
    [InlineData("batch", "geo", "eu-west-1", "3.685", "0.55", "2.75")]
    public void Batch_OfOtherRegionsAndRoutings_IsAcceptedThere(string mode, string routing, string region, string amount, string input, string output)
    {
        string plan = Case.Plan(
            Haiku,
            region,
            "input: 4000, output: 540, maxTokens: 600",
            $"modes: [{mode}], routing: [{routing}]",
            traffic: "requestsPerMonth: 1000");
        JsonElement option = Terminal.Estimate(plan + Case.Accepting(region)).Option($"{mode}/{routing}@{region}").Costs(amount);
        Assert.Equal([input, output], option.AllLines().Select(line => line.Text("unitPrice")));
    }

    [Fact]
    public void OneRow_AcceptedByItsId_LeavesTheOtherOpen()
    {
        JsonElement option = Case
            .Estimate("Field/20-batch-global", "--accept batch-input-claude-haiku-4-5-unspecified-batch-global-2026-07-24")
            .Option("batch/global@ap-northeast-1")
            .Costs("93", isComplete: false);
        Assert.Equal(["price-region-unrecorded"], option.Codes("gaps"));
    }

    // Of the source that is accepted for another Region nothing is taken here.
    [Fact]
    public void Source_AcceptedForAnotherRegion_ChangesNothingHere() =>
        Terminal
            .Estimate(Case.Text("Field/17-reserved") + Case.Accepting("us-west-2"))
            .Ends(3, "cheapest", "base-on-demand/global@us-east-1", "26784");

    [Fact]
    public void OpenAnswer_OfPricesWithoutRegion_SaysThatTheyArePrinted()
    {
        Answer answer = Terminal.Estimate(Case.Plan(Haiku, "us-east-1", Tokens, "modes: [reserved], routing: [global]"));
        answer.Ends(3, "open");
        Assert.DoesNotContain("not on record", answer.Json.Text("sentence"));
    }

    private static void IsPrintedWithoutRegion(JsonElement option)
    {
        Assert.Contains("price-region-unrecorded", option.Codes("gaps"));
        Assert.DoesNotContain(option.Codes("gaps"), code => code is "price-unknown" or "unit-price-unpublished");
        Assert.False(option.GetProperty("monthly").GetProperty("complete").GetBoolean());
    }

    private static void SaysNothingIsMissing(Answer answer)
    {
        foreach (string said in (string[])["Known in: none", "not published", "No price", "only mode"])
            Assert.DoesNotContain(said, answer.Output);
    }

    private static string Page(string plan) => Terminal.WithPlan(plan, path => Terminal.Run("estimate", path)).Output;

    // 1.5 times to many hundred times what on demand costs, whatever a unit carries.
    [Theory]
    [InlineData("cohere.embed-multilingual-v3", "us-west-2", "requestsPerMinute: 1000", "month: 2026-12")]
    [InlineData("cohere.embed-english-v3", "us-east-1", "requestsPerMinute: 10", "hours: 24")]
    public void UnitsWhosePriceHasNoRegion_AreNeitherFreeNorCheaper(string model, string region, string traffic, string period)
    {
        string plan = Case.Plan(
            model, region, "input: 300, output: 0", "modes: [provisioned-throughput, base-on-demand]", traffic: traffic, period: period);
        Answer estimate = Terminal.Estimate(plan);
        Assert.Equal(0, estimate.Json.GetProperty("answer").GetProperty("mayBeCheaper").GetArrayLength());
        Answer breakEven = Terminal.WithPlan(plan, path => Terminal.Run("breakeven", path));
        Assert.DoesNotContain("costs nothing", breakEven.Output.ReplaceLineEndings(" "));
        Assert.Contains("its own price is not known", breakEven.Output.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("anthropic.claude-opus-4-6-v1", "us-west-2")]
    [InlineData("anthropic.claude-sonnet-4-5-20250929-v1:0", "ap-northeast-1")]
    public void ReservedTierThatNoTableNames_StillTellsItsPrintedPrice(string model, string region)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(model, region, "input: 2000, output: 200, maxTokens: 500", "modes: [reserved, base-on-demand], routing: [geo]"));
        Assert.Equal(3, answer.Exit);
        JsonElement reserved = answer.Judges($"reserved/3-month/geo@{region}", "unknown", "offer-not-recorded");
        Assert.Contains("price-region-unrecorded", reserved.Codes("gaps"));
    }
}
