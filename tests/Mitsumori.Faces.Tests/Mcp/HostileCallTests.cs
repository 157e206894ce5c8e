using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>Calls that are wrong: each is answered with every problem, its place and a way out, and the server goes on.</summary>
public sealed class HostileCallTests
{
    private const string Small =
        """{"model": "Nova Pro", "region": "us-east-1", "traffic": {"requestsPerMinute": 1, "tokens": {"input": 1, "output": 1}}}""";

    [Fact]
    public async Task EstimateCost_AWrongPlan_NamesEveryProblemWithItsPointer()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        CallToolResult result = await served.CallAsync(
            "estimate_cost",
            """{"plan": {"model": "Nova Prose", "traffic": {"requestsPerMinute": -40, "tokens": {"input": 2000, "inputs": 1}}}, "langs": "en"}"""
        );
        Assert.Equal(
            [
                ("key-misspelt", "/langs"),
                ("model-unknown", "/plan/model"),
                ("key-missing", "/plan/region"),
                ("key-misspelt", "/plan/traffic/tokens/inputs"),
                ("key-missing", "/plan/traffic/tokens/output"),
                ("number-not-above", "/plan/traffic/requestsPerMinute"),
            ],
            Problems(result)
                .Select(problem => (problem.Code, problem.Pointer))
                .OrderBy(problem => problem.Pointer != "/langs")
                .ThenBy(problem => problem.Pointer == "/plan/traffic/requestsPerMinute")
                .ThenBy(problem => problem.Pointer, StringComparer.Ordinal));
        string said = Assert.IsType<TextContentBlock>(result.Content[0]).Text;
        Assert.All(Problems(result), problem => Assert.Contains($"- {problem.Pointer} {problem.Message}", said));
        Assert.Contains("Of this name it has: amazon.nova-pro-v1:0", said);
    }

    [Theory]
    [InlineData("estimate_cost", "{}", "key-missing", "/plan")]
    [InlineData("estimate_cost", """{"plan": null}""", "key-missing", "/plan")]
    [InlineData("estimate_cost", """{"plan": "../../etc/passwd"}""", "wants-mapping", "/plan")]
    [InlineData("estimate_cost", """{"plan": [1]}""", "wants-mapping", "/plan")]
    [InlineData("estimate_cost", $$"""{"plan": {{Small}}, "lang": "fr"}""", "word-unknown", "/lang")]
    [InlineData("estimate_cost", $$"""{"plan": {{Small}}, "lang": {"a": 1} }""", "wants-scalar", "/lang")]
    [InlineData("estimate_cost", $$"""{"plan": {{Small}}, "prices": "/etc/passwd"}""", "key-unknown", "/prices")]
    [InlineData(
        "estimate_cost",
        """{"plan": {"model": "Nova Pro", "model": "Nova Lite", "region": "us-east-1", "traffic": {"requestsPerMinute": 1, "tokens": {"input": 1, "output": 1}}}}""",
        "key-repeated",
        "/plan/model"
    )]
    [InlineData(
        "estimate_cost",
        """{"plan": {"model": "Nova Pro", "region": "us-east-1", "traffic": {"profile": "/etc/passwd", "tokens": {"input": 1, "output": 1}}}}""",
        "not-yet",
        "/plan/traffic/profile"
    )]
    [InlineData(
        "estimate_cost",
        """{"plan": {"model": "Nova Pro\u001b[31m", "region": "us-east-1", "traffic": {"requestsPerMinute": 1, "tokens": {"input": 1, "output": 1}}}}""",
        "text-unprintable",
        "/plan/model"
    )]
    [InlineData("compare_hosting", """{"plans": []}""", "list-empty", "/plans")]
    [InlineData("compare_hosting", $$"""{"plans": {{Small}}}""", "wants-list", "/plans")]
    [InlineData("compare_hosting", """{"plans": [1,2,3,4,5,6,7,8,9,10,11]}""", "list-too-long", "/plans")]
    [InlineData("compare_hosting", $$"""{"plans": [{{Small}}, {"region": "us-east-1"}]}""", "key-missing", "/plans/1/model")]
    [InlineData("list_models", """{"model": "gpt-9"}""", "model-unknown", "/model")]
    [InlineData("list_models", """{"region": "mars"}""", "region-unknown", "/region")]
    [InlineData("list_models", """{"mode": "free"}""", "word-unknown", "/mode")]
    [InlineData("list_models", """{"asOf": "tomorrow"}""", "wants-date", "/asOf")]
    [InlineData("list_models", """{"asOf": "1999-12-31"}""", "wants-date", "/asOf")]
    [InlineData("list_models", """{"model": 5}""", "model-unknown", "/model")]
    [InlineData("list_models", """{"region": " "}""", "value-missing", "/region")]
    [InlineData("list_models", """{"mode": ["batch"]}""", "wants-scalar", "/mode")]
    [InlineData("compare_hosting", """{"plans": [1, 1]}""", "wants-mapping", "/plans/1")]
    [InlineData("explain_price", """{"id": "free-lunch"}""", "price-unknown", "/id")]
    [InlineData("explain_price", "{}", "key-missing", "/id")]
    [InlineData("write_report", $$"""{"plan": {{Small}}, "format": "pdf"}""", "word-unknown", "/format")]
    [InlineData("write_report", $$"""{"plan": {{Small}}, "output": "/tmp/sheet.html"}""", "key-unknown", "/output")]
    [InlineData("write_report", $$"""{"plan": {{Small}}, "issued": "2026-02-30"}""", "wants-date", "/issued")]
    public async Task Call_WithAWrongArgument_NamesItAndTheServerGoesOn(string tool, string arguments, string code, string pointer)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            await using ServedClient served = await ServedClient.StartAsync(language);
            CallToolResult result = await served.CallAsync(tool, arguments);
            Assert.Contains(Problems(result), problem => (problem.Code, problem.Pointer) == (code, pointer));
            string said = Assert.IsType<TextContentBlock>(result.Content[0]).Text;
            Assert.Equal(language == Language.Japanese, said.Any(letter => letter is >= '\u3040' and <= '\u30ff'));
            Assert.DoesNotContain('\u001b', said);
            Assert.False((await served.CallAsync("estimate_cost", $$"""{"plan": {{Small}}}""")).IsError ?? false);
        }
    }

    [Fact]
    public async Task Call_WithAWrongArgument_TellsItOnce()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        Assert.Equal(
            [("wants-scalar", "/lang"), ("wants-mapping", "/plan")],
            Problems(await served.CallAsync("estimate_cost", """{"lang": {"a": 1}, "plan": 5}"""))
                .Select(problem => (problem.Code, problem.Pointer!)));
    }

    [Fact]
    public async Task Call_BeyondAnyPlan_IsRefusedShortly()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        string large = $$"""{"plan": {"name": "{{new string('x', 2 << 20)}}"} }""";
        string wide = $$"""{"plan": {"accept": [{{string.Join(',', Enumerable.Range(0, 30_000))}}]} }""";
        string deep = $$"""{"plan": {{string.Concat(Enumerable.Repeat("{\"a\":", 40))}}1{{new string('}', 40)}}}""";
        string digits =
            """{"plan": {"model": "Nova Pro", "region": "us-east-1", "traffic": {"requestsPerMinute": 999999999999999, "tokens": {"input": 999999999999999, "output": 999999999999999}}}}""";
        foreach (
            (string call, string code) in (IEnumerable<(string, string)>)
                [(large, "file-too-large"), (wide, "too-many-values"), (deep, "nested-too-deep"), (digits, "too-many-digits")])
        {
            CallToolResult result = await served.CallAsync("estimate_cost", call);
            Assert.Contains(Problems(result), problem => problem.Code == code);
            Assert.True(result.StructuredContent!.Value.GetRawText().Length < 100_000, code);
        }
    }

    [Fact]
    public async Task CompareHosting_MoreThanAModelReads_IsRefusedWithAWayOut()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        const string Wide =
            """{"model": "Titan Multimodal Embeddings", "region": "any", "traffic": {"requestsPerMinute": 1, "tokens": {"input": 1, "output": 0}}}""";
        CallToolResult result = await served.CallAsync(
            "compare_hosting",
            $$"""{"plans": [{{string.Join(',', Enumerable.Repeat(Wide, 10))}}]}""");
        (string code, string? pointer, string message) = Assert.Single(Problems(result));
        Assert.Equal(("answer-too-large", null), (code, pointer));
        Assert.Contains("fewer plans, Regions or modes", message);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Problems_OfEveryCode_NameNoCommand(Language language)
    {
        ProblemLines lines = new(language, "mcp");
        ProblemCode[] codes = [.. ProblemCode.All];
        foreach (string[] sentence in TextResource.Load("problems", language).Keys.Select(key => key.Split('.', 2)))
        {
            ProblemCode code = codes.Single(code => $"{code}" == sentence[0]);
            string[] names =
            [
                "limit",
                "form",
                "feature",
                "key",
                "names",
                "name",
                "keys",
                "other",
                "value",
                "words",
                "count",
                "length",
                "country",
                "first",
                "last",
                "month",
                "method",
                "model",
                "output",
                "maxTokens",
                "most",
                "source",
                "code",
                "day",
                "write",
                "field",
                "command",
                "profile",
                "region",
                "routing",
                "partition",
            ];
            Problem problem = Problem.Of(code, Place.StartOf("arguments"), NodePath.Top, [.. names.Select(name => (name, "x"))]) with
            {
                Wording = sentence.ElementAtOrDefault(1),
            };
            string said = Assert.Single(lines.Of(Rejection.Of([problem]))).Message;
            Assert.DoesNotMatch("mitsumori [a-z]| --[a-z]", said);
        }
    }

    [Fact]
    public async Task Call_OfAnUnknownTool_IsAnErrorAndTheServerGoesOn()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        await Assert.ThrowsAnyAsync<McpException>(async () => await served.CallAsync("plan_commitment", "{}"));
        Assert.False((await served.CallAsync("estimate_cost", $$"""{"plan": {{Small}}}""")).IsError ?? false);
    }

    private static IReadOnlyList<(string Code, string? Pointer, string Message)> Problems(CallToolResult result)
    {
        Assert.True(result.IsError);
        return
        [
            .. result
                .StructuredContent!.Value.GetProperty("problems")
                .EnumerateArray()
                .Select(problem =>
                    (
                        problem.GetProperty("code").GetString()!,
                        problem.GetProperty("pointer").GetString(),
                        problem.GetProperty("message").GetString()!)),
        ];
    }
}
