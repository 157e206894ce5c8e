using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>What an answer must get right about models, prices and days, on the shipped book.</summary>
public sealed class AcceptanceTests
{
    private const string NovaPro = "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12";
    private const string Small = "--rpm 1 --in 1000 --out 100 --month 2026-12";

    [Fact]
    public void Estimate_CustomNovaProOnDemand_UsesPricesOfCustomModels()
    {
        JsonElement option = Terminal.EstimateFlags(NovaPro).Option("custom-on-demand@us-east-1");
        Assert.StartsWith("custom-on-demand-input-token-nova-pro-", option.Line("input-tokens").Text("price.id"));
        Assert.StartsWith("custom-on-demand-output-token-nova-pro-", option.Line("output-tokens").Text("price.id"));
        Assert.DoesNotContain(option.PriceIds(), id => id.StartsWith("on-demand-", StringComparison.Ordinal));
    }

    [Fact]
    public void Estimate_GptOssAfterReinforcement_HasItsOwnTokenPricesAndHours()
    {
        Answer answer = Terminal.Estimate("""
            model: openai.gpt-oss-20b-1:0
            region: us-west-2
            month: 2026-12
            traffic: {requestsPerMinute: 10, tokens: {input: 1000, output: 100}}
            customization: {method: reinforcement-fine-tuning, trainingHours: 5}
            """);
        JsonElement option = answer.Option("custom-on-demand@us-west-2");
        Assert.Equal(("0.09", "1000000"), (option.Line("input-tokens").Text("unitPrice"), option.Line("input-tokens").Text("per")));
        Assert.Equal(("0.39", "1000000"), (option.Line("output-tokens").Text("unitPrice"), option.Line("output-tokens").Text("per")));
        Assert.Equal(("80", "400"), (option.Line("training-hours").Text("unitPrice"), option.Text("oneTime.amount")));
        Assert.Equal("0.07", answer.Option("base-on-demand@us-west-2").Line("input-tokens").Text("unitPrice"));

        // No table prints a quota of this model's custom calls, so that its ceiling, and with it the verdict, is a condition.
        Assert.Equal(("unconfirmed", 3), (option.Text("verdict"), answer.Exit));
        Assert.Equal(["quota-unknown"], option.Codes("reasons"));
    }

    [Fact]
    public void Estimate_ImportedModel_NeverHasTokenLines()
    {
        Answer answer = Terminal.EstimateFlags(
            $"--model meta.llama3-1-8b-instruct-v1:0 --region us-east-1,us-west-2,eu-central-1 --method import {Small}");
        JsonElement[] candidates = [.. answer.Options.Where(option => option.Text("mode") == "custom-model-import")];
        Assert.Equal(3, candidates.Length);
        Assert.All(
            candidates,
            option => Assert.Equal(["import-cmu-minutes", "import-storage"], option.AllLines().Select(line => line.Text("charge"))));
    }

    [Fact]
    public void Estimate_CohereUnitsToday_AreNoLongerSold()
    {
        Answer answer = Terminal.EstimateFlags($"--model cohere.command-text-v14 --region us-east-1 {Small}");
        JsonElement option = answer.Option("provisioned-throughput@us-east-1");
        Assert.Equal("no-longer-sold", option.Text("verdict"));
        Assert.Equal(["end-of-life"], option.Codes("reasons"));
        AssertNoMoney(option);
        Assert.Equal(4, answer.Exit);
    }

    [Fact]
    public void Estimate_CohereUnitsHeldInTheirTime_LeaveTheRegionOpen()
    {
        Answer answer = Terminal.Estimate("""
            model: cohere.command-text-v14
            region: us-east-1
            hours: 744
            asOf: 2025-02-28
            traffic: {requestsPerMinute: 10, tokens: {input: 1000, output: 100}}
            holds: [custom-model, model-units]
            hosting: {modes: [provisioned-throughput]}
            """);
        Assert.All(["none", "1-month", "6-month"], term =>
        {
            JsonElement option = answer.Option($"provisioned-throughput/{term}@us-east-1");
            Assert.Equal("unconfirmed", option.Text("verdict"));
            Assert.Contains("price-region-unrecorded", option.Codes("gaps"));
            Assert.Null(option.Text("monthly.amount"));
        });
        string asks = string.Join(
            "\n",
            answer
                .Option("provisioned-throughput/1-month@us-east-1")
                .GetProperty("gaps")
                .EnumerateArray()
                .Select(gap => gap.Text("message") + gap.Text("ask")));
        Assert.Contains("pt-mu-hour-cohere-command-unspecified-1-month-2025-02-28", asks);
        Assert.Contains("accept", asks);
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_NovaTwoLiteForSixMonths_IsAFloorWithoutAUnitPrice()
    {
        Answer answer = Terminal.EstimateFlags($"--model amazon.nova-2-lite-v1:0 --region us-east-1 {Small} --unit-tpm 100000/20000");
        JsonElement option = answer.Option("provisioned-throughput/6-month@us-east-1");
        Assert.Equal(["unit-price-unpublished"], option.Codes("gaps"));
        Assert.False(option.GetProperty("monthly").GetProperty("complete").GetBoolean());
        Assert.Null(option.Text("monthly.high"));
        Assert.Null(option.Text("perRequest"));
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_NovaProUnitsByTerm_SayThatTheirPricesAreSecondary()
    {
        Answer answer = Terminal.EstimateFlags(NovaPro);
        Assert.Equal("official", answer.Option("provisioned-throughput/none@us-east-1").Line("model-unit-hours").Text("price.kind"));
        Assert.All(["1-month", "6-month"], term => Assert.Equal(
            "secondary", answer.Option($"provisioned-throughput/{term}@us-east-1").Line("model-unit-hours").Text("price.kind")));

        string[] lines = Terminal.Run(["estimate", .. NovaPro.Split(' ')]).Lines;
        Assert.All(["1-month", "6-month"], term =>
        {
            int at = Array.FindIndex(lines, line => line.Contains($"pt-mu-hour-nova-pro-us-east-1-{term}-2025-11-03"));
            Assert.Contains("secondary", lines[at] + lines[at + 1]);
        });
    }

    // On the price day the suspect rows are the newest.
    [Fact]
    public void Estimate_NovaTwoLiteOnDemand_LeavesSuspectRowsAlone()
    {
        JsonElement option = Terminal
            .EstimateFlags($"--model amazon.nova-2-lite-v1:0 --region us-east-1 --as-of 2026-08-31 {Small}")
            .Option("base-on-demand/geo@us-east-1");
        Assert.Equal(("0.00033", "1000"), (option.Line("input-tokens").Text("unitPrice"), option.Line("input-tokens").Text("per")));
        Assert.Equal(("0.00275", "1000"), (option.Line("output-tokens").Text("unitPrice"), option.Line("output-tokens").Text("per")));
    }

    [Fact]
    public void Estimate_SuspectRowAccepted_Prices()
    {
        const string id = "on-demand-input-token-nova-2-lite-us-east-1-standard-geo-or-in-region-2026-08-20";
        JsonElement option = Terminal
            .EstimateFlags($"--model amazon.nova-2-lite-v1:0 --region us-east-1 --as-of 2026-08-31 {Small} --accept {id}")
            .Option("base-on-demand/geo@us-east-1");
        Assert.Equal((id, "0.3"), (option.Line("input-tokens").Text("price.id"), option.Line("input-tokens").Text("unitPrice")));
        Assert.Equal("0.00275", option.Line("output-tokens").Text("unitPrice"));
    }

    [Theory]
    [InlineData("meta.llama2-13b-v1", "2024-10-30")]
    [InlineData("meta.llama2-70b-chat-v1", "2024-10-30")]
    [InlineData("anthropic.claude-3-5-sonnet-20240620-v1:0", "2026-07-30")]
    public void Estimate_ModelPastItsEnd_SaysSinceWhen(string model, string end)
    {
        Answer answer = Terminal.EstimateFlags($"--model {model} --region us-east-1 {Small}");
        Assert.All(["provisioned-throughput", "base-on-demand"], mode =>
        {
            JsonElement option = answer.Option(mode + "@us-east-1");
            Assert.Equal("no-longer-sold", option.Text("verdict"));
            Assert.Contains(end, option.Coded("reasons", "end-of-life").Text("message"));
            AssertNoMoney(option);
        });
        Assert.Equal(4, answer.Exit);
    }

    [Fact]
    public void Estimate_ClaudePastItsEnd_NamesCurrentModelsOfTheSameProviderOnly()
    {
        string message = Terminal
            .EstimateFlags($"--model anthropic.claude-3-5-sonnet-20240620-v1:0 --region us-east-1 --method none {Small}")
            .Option("base-on-demand@us-east-1")
            .Coded("reasons", "end-of-life")
            .Text("message")!;
        Assert.Contains("Claude Sonnet 5", message);
        Assert.DoesNotContain("Claude 3.5", message["Claude 3.5 Sonnet".Length..]);
        Assert.DoesNotContain("Nova", message);
        Assert.DoesNotContain("Llama", message);
    }

    [Fact]
    public void Estimate_LlamaUnitsInDecember2026_AreRefusedAsLegacy()
    {
        Answer answer = Terminal.EstimateFlags($"--model meta.llama3-1-70b-instruct-v1:0 --region us-west-2 {Small}");
        JsonElement option = answer.Option("provisioned-throughput@us-west-2");
        Assert.Equal("no-longer-sold", option.Text("verdict"));
        Assert.Contains("2026-09-30", option.Coded("reasons", "legacy").Text("message"));
        AssertNoMoney(option);
        Assert.Contains("lifecycle-disputed", answer.Json.Codes("warnings"));
    }

    [Fact]
    public void Estimate_LlamaUnitsHeldInDecember2026_GoOn()
    {
        Answer answer = Terminal.Estimate("""
            model: meta.llama3-1-70b-instruct-v1:0
            region: us-west-2
            month: 2026-12
            traffic: {requestsPerMinute: 1, tokens: {input: 1000, output: 100}}
            holds: [custom-model, model-units]
            """);
        Assert.Equal("unconfirmed", answer.Option("provisioned-throughput/1-month@us-west-2").Text("verdict"));
    }

    [Fact]
    public void Estimate_LlamaTunedInDecember2026_HostsButDoesNotTrain()
    {
        Answer answer = Terminal.EstimateFlags(
            $"--model meta.llama3-3-70b-instruct-v1:0 --region us-west-2 --method supervised-fine-tuning --training-tokens 1000000 {Small}"
        );
        JsonElement option = answer.Option("custom-on-demand@us-west-2");
        Assert.Equal("feasible", option.Text("verdict"));
        Assert.Equal(["training-not-offered"], option.GetProperty("oneTime").Codes("gaps"));
        Assert.Null(option.Text("oneTime.amount"));
        Assert.Contains("training-not-offered", answer.Json.Codes("warnings"));
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_ClaudeSonnet4InDecember2026_HasEndedOnDemand()
    {
        Answer answer = Terminal.EstimateFlags($"--model anthropic.claude-sonnet-4-20250514-v1:0 --region us-east-1 --method none {Small}");
        JsonElement option = answer.Option("base-on-demand@us-east-1");
        Assert.Equal("no-longer-sold", option.Text("verdict"));
        Assert.Contains("2026-10-14", option.Coded("reasons", "end-of-life").Text("message"));
        Assert.Equal(4, answer.Exit);
    }

    [Fact]
    public void Estimate_ModelEndingWithinTheMonth_IsPricedWithAWarning()
    {
        JsonElement option = Terminal
            .EstimateFlags(
                "--model anthropic.claude-3-5-sonnet-20240620-v1:0 --region us-east-1 --method none "
                    + "--month 2026-07 --rpm 1 --in 500 --out 200")
            .Option("base-on-demand@us-east-1");
        Assert.Equal("feasible", option.Text("verdict"));
        Assert.Contains("2026-07-30", option.Coded("warnings", "ends-within-plan").Text("message"));
        Assert.All(option.PriceIds(), id => Assert.Contains("public-extended-access", id));
    }

    [Fact]
    public void Estimate_ExtendedAccessWithoutAPrice_NamesModelAndDay()
    {
        Answer answer = Terminal.EstimateFlags(
            "--model anthropic.claude-3-5-sonnet-20241022-v2:0 --region us-west-2 --method none "
                + "--month 2025-12 --as-of 2025-08-01 --rpm 1 --in 500 --out 200");
        JsonElement gap = answer.Option("base-on-demand/geo@us-west-2").GetProperty("gaps").EnumerateArray().First();
        Assert.Equal("extended-access-price-unknown", gap.Text("code"));
        Assert.Contains("Claude 3.5 Sonnet v2", gap.Text("message"));
        Assert.Contains("2025-12-01", gap.Text("message"));
        Assert.Equal(3, answer.Exit);
    }

    [Fact]
    public void Estimate_Tokyo_SellsNothingAndNamesTheNearestRegion()
    {
        Answer nova = Terminal.EstimateFlags($"--model amazon.nova-pro-v1:0 --region ap-northeast-1 {Small}");
        Assert.All(["custom-on-demand", "provisioned-throughput"], mode =>
        {
            JsonElement option = nova.Option(mode + "@ap-northeast-1");
            Assert.Equal("not-offered", option.Text("verdict"));
            Assert.Contains("us-east-1", option.Coded("reasons", "region").Text("message"));
            AssertNoMoney(option);
        });
        Assert.Equal(4, nova.Exit);
        JsonElement import = Terminal
            .EstimateFlags($"--model meta.llama3-1-8b-instruct-v1:0 --region ap-northeast-1 --method import {Small}")
            .Option("custom-model-import@ap-northeast-1");
        Assert.Contains("us-west-2", import.Coded("reasons", "region").Text("message"));
    }

    [Fact]
    public void Estimate_RegionAny_IsEveryRegionWithACandidate()
    {
        Answer nova = Terminal.EstimateFlags($"--model amazon.nova-pro-v1:0 --region any {Small}");
        Assert.Equal(["us-east-1"], nova.Options.Select(option => option.Text("region")).Distinct());
        Answer import = Terminal.EstimateFlags($"--model meta.llama3-1-8b-instruct-v1:0 --region any --method import {Small}");
        Assert.Equal(
            ["eu-central-1", "us-east-1", "us-east-2", "us-west-2"],
            import.Options.Select(option => option.Text("region")).Distinct().Order());
        Assert.Equal(import.Options.Count, import.Options.Select(option => option.Text("id")).Distinct().Count());
    }

    private static void AssertNoMoney(JsonElement option)
    {
        Assert.Equal(JsonValueKind.Null, option.GetProperty("monthly").ValueKind);
        Assert.Equal(JsonValueKind.Null, option.GetProperty("oneTime").ValueKind);
        Assert.Equal(JsonValueKind.Null, option.GetProperty("commitment").ValueKind);
        Assert.Empty(option.AllLines());
    }
}
