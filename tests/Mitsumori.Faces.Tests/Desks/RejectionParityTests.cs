using System.Net;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Mcp;
using Mitsumori.Faces.Tests.Web;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Desks;

/// <summary>One wrong request of every kind: all faces that can be asked it turn it away for the same thing.</summary>
public sealed class RejectionParityTests(SignInServer guarded, RunningServer server)
    : IClassFixture<SignInServer>, IClassFixture<RunningServer>
{
    private const string WrongPlan =
        """{"model": "No Such", "region": "mars", "traffic": {"requestsPerMinute": -4, "tokens": {"input": 2000}}}""";

    private const string LargePlan =
        """
        {
          "model": "Nova Pro", "region": "us-east-1", "month": "2026-12",
          "traffic": {"requestsPerMinute": 1000000000.123456789, "tokens": {"input": 1000000000.123456789, "output": 1}}
        }
        """;

    private const string ListTools = """{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""";

    [Theory]
    [InlineData(WrongPlan)]
    [InlineData(LargePlan)]
    public async Task Estimate_WrongOrTooLarge_HasTheSameProblemsOnEveryFace(string plan)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            string code = LanguageCodes.CodeOf(language);
            Answer answer = Terminal.WithPlan(
                plan,
                path => Terminal.Run("estimate", path, "--lang", code, "--format", "json"),
                "plan.json");
            Assert.Equal(2, answer.Exit);
            string[] codes = Codes(answer.Json);

            JsonElement problem = await ProblemOf(await server.Post("/api/v1/estimate?lang=" + code, plan), 400);
            Assert.Equal(codes, Codes(problem));
            Assert.Equal(Pointers(answer.Json, ""), Pointers(problem, ""));

            await using ServedClient served = await ServedClient.StartAsync(language);
            CallToolResult result = await served.CallAsync("estimate_cost", $$"""{"plan": {{plan}}}""");
            Assert.True(result.IsError);
            Assert.Equal(codes, Codes(result.StructuredContent!.Value));
            Assert.Equal(Pointers(answer.Json, "/plan"), Pointers(result.StructuredContent!.Value, ""));
            if (plan == WrongPlan)
                Assert.Equal(Texts(answer.Json, "message"), Texts(problem, "message"));
        }
    }

    [Fact]
    public async Task Estimate_TooLarge_IsSaidOnThePageAndGivesNoFile()
    {
        string query = "plan=" + Uri.EscapeDataString(LargePlan);
        foreach (Language language in Enum.GetValues<Language>())
        {
            // Kept and passed on is the address that has each field by its name.
            HttpResponseMessage kept = await server.Get($"/?{query}&lang={LanguageCodes.CodeOf(language)}");
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
            HttpResponseMessage page = await server.Get(kept.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains(TextResource.Load("web", language)["too-many-digits"], await TextOf(page));
        }

        HttpResponseMessage sheet = await server.Get("/sheet.html?" + query);
        Assert.Equal(HttpStatusCode.Redirect, sheet.StatusCode);
        Assert.StartsWith("/?", sheet.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Explain_PriceThatIsNotThere_IsTheSameOnEveryFace()
    {
        Answer answer = Terminal.Run("prices", "explain", "free-lunch", "--format", "json");
        Assert.Equal(2, answer.Exit);
        Assert.Equal(["price-unknown"], Codes(answer.Json));
        Assert.Equal(["price-unknown"], Codes(await ProblemOf(await server.Get("/api/v1/prices/free-lunch"), 404)));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get("/prices/free-lunch")).StatusCode);
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        CallToolResult result = await served.CallAsync("explain_price", """{"id": "free-lunch"}""");
        Assert.True(result.IsError);
        Assert.Equal(["price-unknown"], Codes(result.StructuredContent!.Value));
    }

    [Fact]
    public async Task Models_WrongFilters_AreSaidAlikeByCommandAndApi()
    {
        foreach (string language in (string[])["en", "ja"])
        {
            const string Line = "models --model gpt-9 --region mars --mode free --as-of soon --format json --lang";
            Answer answer = Terminal.Run([.. Line.Split(' '), language]);
            JsonElement problem = await ProblemOf(
                await server.Get($"/api/v1/models?model=gpt-9&region=mars&mode=free&asOf=soon&lang={language}"),
                400);
            Assert.Equal(["model-unknown", "region-unknown", "mode-unknown", "day-wrong"], Codes(answer.Json));
            Assert.Equal(Codes(answer.Json), Codes(problem));
            Assert.Equal(Texts(answer.Json, "message"), Texts(problem, "message"));
        }
    }

    // Who has no token, another origin or another name for the server never reaches a tool: the same guards stand before both.
    [Theory]
    [InlineData("/api/v1/estimate")]
    [InlineData("/mcp")]
    public async Task Post_ThroughWhatCarriesIt_IsTurnedAwayAlikeBeforeApiAndTools(string path)
    {
        Assert.Equal(["token-missing"], Codes(await ProblemOf(await guarded.Post(path, ListTools), 401)));
        Assert.Equal(
            ["origin-foreign"],
            Codes(await ProblemOf(await server.Post(path, ListTools, ("Origin", "http://elsewhere.example")), 403)));
        Assert.Equal(["host-unknown"], Codes(await ProblemOf(await server.Post(path, ListTools, ("Host", "elsewhere.example")), 421)));
    }

    [Fact]
    public async Task Estimate_OtherMedia_Is415()
    {
        using StringContent yaml = new("model: Nova Pro", Encoding.UTF8, "application/yaml");
        Assert.Equal(["media-type"], Codes(await ProblemOf(await server.Post("/api/v1/estimate", yaml), 415)));
    }

    private static string[] Codes(JsonElement answer) => [.. answer.Codes("problems")];

    private static string?[] Texts(JsonElement answer, string name) =>
        [.. answer.GetProperty("problems").EnumerateArray().Select(problem => problem.Text(name))];

    private static string?[] Pointers(JsonElement answer, string above) =>
        [.. Texts(answer, "pointer").Select(pointer => pointer is null ? null : above + pointer)];

    private static async Task<JsonElement> ProblemOf(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await TextOf(response)).RootElement;
    }

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
