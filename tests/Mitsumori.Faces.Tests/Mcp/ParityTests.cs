using System.Text.Json;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>Every tool says what the command of the same question says, to the last digit.</summary>
public sealed class ParityTests
{
    private const string UnitPrice = "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03";

    public static TheoryData<string, string> Examples { get; } =
    [.. ExamplePlan.Names.SelectMany(name => new[] { "en", "ja" }.Select(language => new TheoryDataRow<string, string>(name, language)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Tools_OfAPlan_AnswerLikeTheirCommands(string example, string language)
    {
        // The server speaks the other language unless it is asked for one.
        await using ServedClient served = await ServedClient.StartAsync(language == "ja" ? Language.English : Language.Japanese);
        string plan = ExamplePlan.Json(example), arguments = $$"""{"plan": {{plan}}, "lang": "{{language}}"}""";
        foreach (
            (string tool, string command) in (IEnumerable<(string, string)>)
                [("estimate_cost", "estimate"), ("check_capacity", "capacity"), ("find_break_even", "breakeven")])
        {
            Answer answer = Terminal.WithPlan(
                plan,
                path => Terminal.Run(command, path, "--format", "json", "--lang", language),
                "plan.json");
            CallToolResult result = await served.CallAsync(tool, arguments);
            AssertSame(answer, result);
            if (tool != "check_capacity")
                Assert.StartsWith(answer.Json.Text("sentence")!, Sentence(result));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task AffordRate_OfAPlan_AnswersLikeItsCommand(string example, string language)
    {
        await using ServedClient served = await ServedClient.StartAsync(language == "ja" ? Language.English : Language.Japanese);
        string plan = ExamplePlan.Json(example);
        Answer answer = Terminal.WithPlan(
            plan,
            path => Terminal.Run("afford", path, "--budget", "5,000 USD", "--format", "json", "--lang", language),
            "plan.json");
        CallToolResult result = await served.CallAsync("afford_rate", $$"""{"plan": {{plan}}, "budget": "5k", "lang": "{{language}}"}""");
        AssertSame(answer, result);
        Assert.Equal(answer.Json.Text("sentence"), Sentence(result));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task WriteReport_EveryForm_IsTheFileOfReport(string example, string language)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        string plan = ExamplePlan.Json(example);
        foreach (
            (string form, string ending) in (IEnumerable<(string, string)>)
                [("markdown", ".md"), ("html", ".html"), ("csv", ".csv"), ("json", ".json")])
        {
            string folder = Directory.CreateTempSubdirectory("mitsumori-sheet").FullName,
                file = Path.Combine(folder, "sheet" + ending),
                planFile = Path.Combine(folder, "plan.json");
            await File.WriteAllTextAsync(planFile, plan, TestContext.Current.CancellationToken);
            Terminal.Run("report", planFile, "-o", file, "--lang", language, "--issued", "2026-11-20");

            // The sheet of the tool names its files without their folder.
            string expected = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(
                folder + "/",
                "",
                StringComparison.Ordinal);
            Directory.Delete(folder, recursive: true);
            CallToolResult result = await served.CallAsync(
                "write_report",
                $$"""{"plan": {{plan}}, "lang": "{{language}}", "format": "{{form}}", "issued": "2026-11-20"}""");
            Assert.False(result.IsError ?? false);
            Assert.Equal(expected, Assert.IsType<TextContentBlock>(result.Content[1]).Text);
            Assert.Null(result.StructuredContent);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task CompareHosting_SeveralPlans_AnswersLikeCompare(string language)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        string first = ExamplePlan.Json("support-bot"), second = ExamplePlan.Json("tokyo");
        Answer answer = Terminal.WithPlan(
            first,
            one => Terminal.WithPlan(second, two => Terminal.Run("compare", one, two, "--format", "json", "--lang", language), "plan.json"),
            "plan.json");
        CallToolResult result = await served.CallAsync(
            "compare_hosting",
            $$"""{"plans": [{{first}}, {{second}}], "lang": "{{language}}"}""");
        AssertSame(answer, result);
        Assert.Equal(2, Sentence(result).Split('\n').Count(line => !line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("list_models", "{}", "models")]
    [InlineData(
        "list_models",
        """{"model": "Nova Pro", "region": "us-east-1", "mode": "provisioned-throughput", "asOf": "2026-12-01"}""",
        "models --model amazon.nova-pro-v1:0 --region us-east-1 --mode provisioned-throughput --as-of 2026-12-01"
    )]
    [InlineData("list_models", """{"mode": "batch", "region": "ap-northeast-1"}""", "models --mode batch --region ap-northeast-1")]
    [InlineData("list_models", """{"model": "Nova Premier", "lang": "ja"}""", "models --model amazon.nova-premier-v1:0")]
    [InlineData("explain_price", $$"""{"id": "{{UnitPrice}}"}""", $"prices explain {UnitPrice}")]
    [InlineData(
        "explain_price",
        $$"""{"id": "{{UnitPrice}}", "asOf": "2025-08-01", "lang": "ja"}""",
        $"prices explain {UnitPrice} --as-of 2025-08-01 --lang ja"
    )]
    public async Task Tools_OfTheBook_AnswerLikeTheirCommands(string tool, string arguments, string line)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        AssertSame(Terminal.Run([.. line.Split(' '), "--format", "json"]), await served.CallAsync(tool, arguments));
    }

    [Fact]
    public async Task EstimateCost_AFloor_SaysToSaySo()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        CallToolResult floor = await served.CallAsync(
            "estimate_cost",
            """{"plan": {"model": "Nova Pro", "region": "us-east-1", "traffic": {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400}}, "hosting": {"modes": ["custom-on-demand", "provisioned-throughput"]}}}"""
        );
        Assert.Contains(
            TextResource.Load("mcp", Language.English)["floor"] + "\n- What one model unit of Nova Pro carries is not published",
            Sentence(floor));
        Assert.Contains(
            "How many input tokens and how many output tokens a minute does one model unit of Nova Pro carry?",
            Sentence(floor));
        CallToolResult complete = await served.CallAsync("estimate_cost", $$"""{"plan": {{ExamplePlan.Json("support-bot")}}}""");
        Assert.DoesNotContain(TextResource.Load("mcp", Language.English)["floor"], Sentence(complete));
    }

    [Theory]
    [InlineData("en", "- custom-on-demand@ap-northeast-1: ")]
    [InlineData("ja", "ありません")]
    public async Task EstimateCost_NothingToBeHad_SaysWhy(string language, string words)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        CallToolResult none = await served.CallAsync(
            "estimate_cost",
            $$"""{"plan": {"model": "Claude 3.5 Sonnet", "region": "ap-northeast-1", "traffic": {"requestsPerMinute": 4, "tokens": {"input": 2000, "output": 400} } }, "lang": "{{language}}"}"""
        );
        Assert.Contains(words, Sentence(none));
        Assert.True(Sentence(none).Split('\n').Length > 2, Sentence(none));
    }

    [Theory]
    [InlineData("en", "Nova Premier is offered no more: it ended on or before 2026-09-14.")]
    [InlineData("ja", "Nova Premier は提供を終了しています（2026-09-14 までに）。")]
    public async Task ListModels_OneThatHasEnded_SaysSoWithItsDay(string language, string sentence)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        Assert.Equal(sentence, Sentence(await served.CallAsync("list_models", $$"""{"model": "Nova Premier", "lang": "{{language}}"}""")));
    }

    [Theory]
    [InlineData("en", $"{UnitPrice}: 60.5 USD for an hour of one MU (official, 2025-11-03; https://aws.amazon.com/bedrock/pricing/).")]
    [InlineData("ja", $"{UnitPrice}: 60.5 USD（1 MU・1時間あたり）。種別は公式、日付は 2025-11-03、出典は https://aws.amazon.com/bedrock/pricing/ です。")]
    public async Task ExplainPrice_EitherLanguage_SaysThePriceWithItsUnitAndSource(string language, string sentence)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        Assert.Equal(sentence, Sentence(await served.CallAsync("explain_price", $$"""{"id": "{{UnitPrice}}", "lang": "{{language}}"}""")));
    }

    private static void AssertSame(Answer answer, CallToolResult result)
    {
        Assert.False(result.IsError ?? false, Sentence(result));
        Assert.True(JsonElement.DeepEquals(answer.Json, result.StructuredContent!.Value), answer.Output);
        Assert.True(
            JsonElement.DeepEquals(answer.Json, JsonElement.Parse(Assert.IsType<TextContentBlock>(result.Content[1]).Text)),
            answer.Output);
    }

    private static string Sentence(CallToolResult result) => Assert.IsType<TextContentBlock>(result.Content[0]).Text;
}
