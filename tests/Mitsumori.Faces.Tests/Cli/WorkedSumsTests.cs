using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Sums that the provider's pages or the starting document print, digit for digit through the command line.</summary>
public sealed class WorkedSumsTests
{
    private const string LlamaUnits = """
        model: meta.llama3-1-70b-instruct-v1:0
        region: us-west-2
        month: 2026-08
        traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}
        customization: {method: supervised-fine-tuning, trainingTokens: 12000000, epochs: 3}
        known: {source: "load test 2026-11-01", kind: measured, modelUnit: {inputTpm: 120000, outputTpm: 24000}}
        """;

    [Theory]
    [InlineData("2026-08", "744", "15757.92")]
    [InlineData("2026-06", "720", "15249.6")]
    public void OfficialExample_OneLlamaUnitForAMonth_MultipliesHours(string month, string hours, string expected)
    {
        JsonElement line = Terminal
            .Estimate(LlamaUnits, "--month", month)
            .Option("provisioned-throughput/1-month@us-west-2")
            .Line("model-unit-hours");
        Assert.Equal([hours, "21.18", "1", expected], Figures(line));
        Assert.Equal($"1 MU × {hours} h × 21.18", line.Text("formula"));
    }

    [Fact]
    public void ContractExample_LlamaUnitsWithTraining_GivesMonthlyAndOneTime()
    {
        Answer answer = Terminal.Estimate(LlamaUnits);
        JsonElement option = answer.Option("provisioned-throughput/1-month@us-west-2");
        Assert.Equal("15759.87", option.Text("monthly.amount"));
        Assert.Equal("287.64", option.Text("oneTime.amount"));
        Assert.Equal(["744", "21.18", "1", "15757.92"], Figures(option.Line("model-unit-hours")));
        Assert.Equal(["1", "1.95", "1", "1.95"], Figures(option.Line("custom-model-storage")));
        Assert.Equal("36000000", option.Line("training-tokens").Text("quantity"));
        Assert.Equal(0, answer.Exit);
    }

    [Fact]
    public void OfficialExample_TwoTitanTextExpressUnits_Cost27379_20()
    {
        JsonElement option = Terminal
            .Estimate(
                OldUnits(
                    "amazon.titan-text-express-v1",
                    "pt-mu-hour-titan-text-express-unspecified-1-month-2025-02-28",
                    inputTpmOfUnit: 5_000))
            .Option("provisioned-throughput/1-month@us-east-1");
        Assert.Equal(2, option.GetProperty("units").GetInt64());
        Assert.Equal(["1488", "18.4", "1", "27379.2"], Figures(option.Line("model-unit-hours")));
        Assert.Equal("2 MU × 744 h × 18.4", option.Line("model-unit-hours").Text("formula"));
    }

    [Fact]
    public void OfficialExample_OneCohereCommandUnit_Costs29462_40()
    {
        JsonElement option = Terminal
            .Estimate(
                OldUnits("cohere.command-text-v14", "pt-mu-hour-cohere-command-unspecified-1-month-2025-02-28", inputTpmOfUnit: 10_000))
            .Option("provisioned-throughput/1-month@us-east-1");
        Assert.Equal(["744", "39.6", "1", "29462.4"], Figures(option.Line("model-unit-hours")));
    }

    [Fact]
    public void OfficialExample_OneStableDiffusionUnit_Costs37095_84()
    {
        JsonElement option = Terminal
            .Estimate(
                OldUnits("stability.stable-diffusion-xl-v1", "pt-mu-hour-sdxl-1-0-unspecified-1-month-2025-02-28", inputTpmOfUnit: 10_000)
                    + "customization: {method: none}\n")
            .Option("provisioned-throughput/1-month@us-east-1");
        Assert.Equal(["744", "49.86", "1", "37095.84"], Figures(option.Line("model-unit-hours")));
        Assert.Equal("37095.84", option.Text("monthly.amount"));
    }

    [Theory]
    [InlineData("anthropic.claude-3-5-sonnet-20240620-v1:0", "base-on-demand@us-east-1", "2026-07", 500, 200, "0.009")]
    [InlineData("anthropic.claude-3-5-sonnet-20240620-v1:0", "base-on-demand@us-east-1", "2026-07", 2_000, 400, "0.024")]
    [InlineData("meta.llama3-1-70b-instruct-v1:0", "base-on-demand@us-west-2", "2026-12", 500, 200, "0.000504")]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "base-on-demand/geo@us-west-2", "2026-12", 2_000, 400, "0.001728")]
    [InlineData("amazon.nova-pro-v1:0", "base-on-demand@us-east-1", "2026-12", 500, 200, "0.00104")]
    [InlineData("amazon.nova-pro-v1:0", "base-on-demand@us-east-1", "2026-12", 2_000, 400, "0.00288")]
    public void StartingDocument_OneRequestOnDemand_IsTheSumOfItsTokens(
        string model,
        string option,
        string month,
        int input,
        int output,
        string expected)
    {
        Answer answer = Terminal.EstimateFlags(
            $"--model {model} --region {option.Split('@')[1]} --month {month} --method none --rpm 1 --in {input} --out {output}");
        Assert.Equal(expected, answer.Option(option).Text("perRequest"));
    }

    [Fact]
    public void OfficialExample_OneImportWindow_Costs0_785()
    {
        JsonElement option = Terminal.Estimate("""
            model: meta.llama3-1-8b-instruct-v1:0
            region: us-east-1
            hours: 744
            asOf: 2025-03-01
            traffic: {requestsPerMonth: 1, tokens: {input: 1000, output: 100}}
            customization: {method: import}
            known: {source: load test, kind: measured, importCopy: {requestsPerMinute: 60}}
            """).Option("custom-model-import@us-east-1");
        Assert.Equal(["10", "0.0785", "1", "0.785"], Figures(option.Line("import-cmu-minutes")));
        Assert.Equal("1 × 1 × 5 min × 2 CMU × 0.0785", option.Line("import-cmu-minutes").Text("formula"));
    }

    [Fact]
    public void CommandLinePage_ImportOnWeekdays_Costs1424_2512()
    {
        const string plan = """
            name: Internal search
            model: meta.llama3-1-8b-instruct-v1:0
            region: us-east-1
            month: 2026-12
            traffic: {requestsPerMinute: 10, tokens: {input: 1000, output: 100}, active: {from: "09:00", to: "18:00", weekdays: Mon-Fri, timeZone: Asia/Tokyo}}
            customization: {method: import}
            known: {source: load test, kind: measured, importCopy: {requestsPerMinute: 60, cmuPerCopy: 2}}
            """;
        Answer answer = Terminal.Estimate(plan);
        JsonElement option = answer.Option("custom-model-import@us-east-1");
        Assert.Equal(["24840", "0.05718", "1", "1420.3512"], Figures(option.Line("import-cmu-minutes")));
        Assert.Equal(["2", "1.95", "1", "3.9"], Figures(option.Line("import-storage")));
        Assert.Equal("1424.2512", option.Text("monthly.amount"));
        Assert.Equal("23", answer.Json.Text("plan.activeDays"));
        Assert.Equal("207", answer.Json.Text("plan.activeHours"));
        Assert.Equal(0, answer.Exit);
        Answer always = Terminal.Estimate(
            plan.Replace(", active: {from: \"09:00\", to: \"18:00\", weekdays: Mon-Fri, timeZone: Asia/Tokyo}", ""));
        Assert.Equal(
            ["89280", "0.05718", "1", "5105.0304"],
            Figures(always.Option("custom-model-import@us-east-1").Line("import-cmu-minutes")));
        Assert.Equal("5108.9304", always.Option("custom-model-import@us-east-1").Text("monthly.amount"));
    }

    [Fact]
    public void CommandLinePage_BaseNovaPro_Costs5142_528()
    {
        JsonElement option = Terminal
            .EstimateFlags("--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12")
            .Option("base-on-demand@us-east-1");
        Assert.Equal("5142.528", option.Text("monthly.amount"));
        Assert.Equal("0.00288", option.Text("perRequest"));
    }

    [Fact]
    public void OfficialExample_TrainingByImage_Costs160()
    {
        Answer answer = Terminal.Estimate("""
            model: amazon.nova-canvas-v1:0
            region: us-east-1
            month: 2026-02
            traffic: {requestsPerMinute: 1, tokens: {input: 1, output: 1}}
            customization: {method: supervised-fine-tuning, trainingImages: {steps: 500, batchSize: 64}}
            """);
        JsonElement line = answer.Option("provisioned-throughput/1-month@us-east-1").Line("training-images");
        Assert.Equal(["32000", "0.005", "1", "160"], Figures(line));
        Assert.Equal("500 × 64 × 0.005", line.Text("formula"));
    }

    [Fact]
    public void Model_Distillation_AddsTheTeachersTokensToTheStudentsTraining()
    {
        Answer answer = Terminal.Estimate("""
            model: amazon.nova-micro-v1:0
            region: us-east-1
            month: 2026-12
            traffic: {requestsPerMinute: 1, tokens: {input: 1, output: 1}}
            customization:
              method: distillation
              trainingTokens: 3000000
              epochs: 2
              teacher: {model: amazon.nova-pro-v1:0, inputTokens: 1000000, outputTokens: 500000}
            """);
        JsonElement option = answer.Option("custom-on-demand@us-east-1");
        Assert.Equal("0.8", option.Line("teacher-input-tokens").Text("amount"));
        Assert.Equal("1.6", option.Line("teacher-output-tokens").Text("amount"));
        Assert.Equal("6", option.Line("training-tokens").Text("amount"));
        Assert.Equal("8.4", option.Text("oneTime.amount"));
    }

    private static string[] Figures(JsonElement line) =>
        [line.Text("quantity")!, line.Text("unitPrice")!, line.Text("per")!, line.Text("amount")!];

    private static string OldUnits(string model, string priceId, int inputTpmOfUnit) => $$$"""
        model: {{{model}}}
        region: us-east-1
        hours: 744
        asOf: 2025-02-28
        traffic: {requestsPerMinute: 10, tokens: {input: 1000, output: 100}}
        holds: [custom-model, model-units]
        hosting: {modes: [provisioned-throughput]}
        known: {source: account manager, kind: quoted, modelUnit: {inputTpm: {{{inputTpmOfUnit}}}, outputTpm: 1000}}
        accept: [{{{priceId}}}]

        """;
}
