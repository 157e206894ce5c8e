using System.Net;
using System.Text;
using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Web.Serving;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>
/// Requests that mean harm or are broken: each has its status, tells nothing it should not, and leaves the server as it was.
/// </summary>
public sealed class HostileRequestTests(HostileRequestTests.Server server) : IClassFixture<HostileRequestTests.Server>, IAsyncDisposable
{
    private const string Head =
        """{"model": "Nova Pro", "region": "us-east-1", "month": "2026-12", "traffic": {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400}}""";

    // After every test the server still answers.
    public async ValueTask DisposeAsync()
    {
        HttpResponseMessage answer = await server.Post("/api/v1/estimate", ExamplePlans.SupportBot);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("{", "syntax-unclosed")]
    [InlineData("{\"model\": \"x\",}", "syntax-comma")]
    [InlineData("model: Nova Pro\nregion: us-east-1\n", "syntax-value")]
    [InlineData("null", "wants-mapping")]
    [InlineData("[]", "wants-mapping")]
    [InlineData(Head + ", \"colour\": 1}", "key-unknown")]
    [InlineData(Head + ", \"name\": \"a\", \"name\": \"b\"}", "key-repeated")]
    [InlineData(
        """{"model": "Nova Pro", "region": "us-east-1", "traffic": {"profile": "/etc/passwd", "tokens": {"input": 1, "output": 1}}}""",
        "not-yet"
    )]
    [InlineData(
        """{"model": "Nova Pro", "region": "us-east-1", "traffic": {"requestsPerMinute": 79228162514264337593543950335, "tokens": {"input": 2000, "output": 400}}}""",
        "number-too-long"
    )]
    public async Task Estimate_WrongPlan_NamesEveryProblem(string plan, string code)
    {
        foreach (string language in (string[])["en", "ja"])
        {
            HttpResponseMessage response = await server.Post("/api/v1/estimate?lang=" + language, plan);
            JsonElement problem = await Problem(response, 400);
            Assert.Contains(code, problem.Codes("problems"));
            Assert.DoesNotContain(
                "root:",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Estimate_SeveralProblems_EachHasItsPointer()
    {
        JsonElement problem = await Problem(
            await server.Post(
                "/api/v1/estimate",
                """{"model": "No Such", "region": "mars", "traffic": {"requestsPerMinute": -4, "tokens": {"input": 2000}}}"""),
            400);
        Assert.Equal(
            ["/model", "/region", "/traffic/requestsPerMinute", "/traffic/tokens/output"],
            problem.GetProperty("problems").EnumerateArray().Select(one => one.Text("pointer")).Order(StringComparer.Ordinal));
        JsonElement compared = await Problem(await server.Post("/api/v1/compare", """{"plans": [{"model": "No Such"}]}"""), 400);
        Assert.Contains("/plans/0/model", compared.GetProperty("problems").EnumerateArray().Select(one => one.Text("pointer")));
    }

    [Theory]
    [InlineData("[]", "list-empty")]
    [InlineData("{\"plans\": 1}", "wants-list")]
    [InlineData("3", "wants-mapping")]
    public async Task Compare_NoPlans_IsRefused(string body, string code) =>
        Assert.Contains(code, (await Problem(await server.Post("/api/v1/compare", body), 400)).Codes("problems"));

    [Fact]
    public async Task Compare_TooManyPlans_IsRefused() =>
        Assert.Contains(
            "too-many-values",
            (await Problem(await server.Post("/api/v1/compare", $"[{string.Join(',', Enumerable.Repeat(Head + "}", 21))}]"), 400)).Codes(
                "problems"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Estimate_OversizedBody_Is413(bool isLengthSaid)
    {
        using MemoryStream body = new(new byte[(1 << 20) + 1]);
        StreamContent content = new(body);
        content.Headers.ContentType = new("application/json");
        if (!isLengthSaid) content.Headers.ContentLength = null;
        HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/estimate") { Content = content };
        request.Headers.TransferEncodingChunked = !isLengthSaid;
        request.Headers.ExpectContinue = true;
        await Problem(await server.Client.SendAsync(request, TestContext.Current.CancellationToken), 413);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"plan\"\r\n\r\nname: a")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("application/json", "{}")]
    public async Task Plan_FormThatCannotBeRead_Is415(string type, string body)
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        HttpResponseMessage answer = await server.Post("/plan", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Plan_ThousandsOfFields_Is415()
    {
        HttpResponseMessage answer = await server.Post(
            "/plan",
            new FormUrlEncodedContent(Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"a{i}", "1"))));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Estimate_SlowBody_IsCutOff()
    {
        string answer = await server.Raw(
            "POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_SlowHead_IsCutOff() =>
        Assert.StartsWith(
            "HTTP/1.1 408 ",
            await server.Raw("POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1\r\nX-"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    public async Task Estimate_DeepJson_IsRefused(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 50_000)) + "1" + string.Concat(Enumerable.Repeat(close, 50_000));
        await Problem(await server.Post("/api/v1/estimate", deep), 400);
        await Problem(await server.Post("/api/v1/compare", deep), 400);
    }

    [Fact]
    public async Task Estimate_TenThousandOptions_AreRefusedInTime()
    {
        string regions = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"r-{i}\""));
        JsonElement problem = await Problem(
            await server.Post("/api/v1/estimate", Head.Replace("\"us-east-1\"", $"[{regions}]", StringComparison.Ordinal) + "}"),
            400);
        Assert.InRange(problem.GetProperty("problems").GetArrayLength(), 1, 101);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task Estimate_BodyThatIsNoJson_Is415(string type)
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(ExamplePlans.SupportBot));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await Problem(await server.Post("/api/v1/estimate", content), 415);
    }

    [Theory]
    [InlineData("GET", "/api/v1/estimate", 405)]
    [InlineData("DELETE", "/api/v1/prices", 405)]
    [InlineData("TRACE", "/api/v1/prices", 405)]
    [InlineData("POST", "/api/v1/commit", 404)]
    [InlineData("POST", "/api/v1/profile", 404)]
    [InlineData("POST", "/api/v1/replay", 404)]
    [InlineData("GET", "/api/v1/prices/no-such-price", 404)]
    [InlineData("GET", "/api/v1/prices?region=mars", 400)]
    [InlineData("GET", "/api/v1/prices?regoin=us-east-1", 400)]
    [InlineData("GET", "/api/v1/models?asOf=tomorrow&mode=free", 400)]
    [InlineData("GET", "/api/v1/models?lang=de", 400)]
    public async Task Send_WhatIsNotThere_HasItsStatus(string method, string path, int status) =>
        await Problem(await server.Client.SendAsync(new(new HttpMethod(method), path), TestContext.Current.CancellationToken), status);

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/prices/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/prices/%2e%2e%5c%2e%2e%5cdata%5cregions.json")]
    [InlineData("/data/regions.json")]
    [InlineData("/Mitsumori.Web.dll")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    public async Task Get_PathTricks_ReachNoFile(string path)
    {
        string answer = await server.Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("us-east-1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ScriptInEveryField_StaysText()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        string plan = ExamplePlans
            .SupportBot.Replace("Support bot", Script, StringComparison.Ordinal)
            .Replace("planning figure until the load test", Script, StringComparison.Ordinal);
        HttpResponseMessage response = await server.Post("/api/v1/report?format=html", plan);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        string html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("&lt;script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        foreach (string field in (string[])["model", "region", "month"])
        {
            string wrong = "{" + $"\"{field}\": {JsonSerializer.Serialize(Script)}" + "}";
            HttpResponseMessage refused = await server.Post("/api/v1/estimate", wrong);
            await Problem(refused, 400);
            Assert.Equal("nosniff", Assert.Single(refused.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]")]
    public async Task Get_WrongHost_Is421(string host) => await Problem(await server.Get("/api/v1/prices", ("Host", host)), 421);

    [Theory]
    [InlineData("")]
    [InlineData("Host: 127.0.0.1\r\nHost: evil.example\r\n")]
    [InlineData("Host: 127.0.0.1@evil.example\r\n")]
    public async Task Get_NoSingleHost_IsRefused(string hosts) =>
        Assert.Matches("^HTTP/1.1 4(00|21) ", await server.Raw($"GET /api/v1/models HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n"));

    [Fact]
    public async Task Get_ForwardedHost_ChangesNothing()
    {
        await Problem(
            await server.Get("/healthz", ("Host", "evil.example"), ("X-Forwarded-Host", "127.0.0.1"), ("Forwarded", "host=127.0.0.1")),
            421);
        Assert.Equal(
            HttpStatusCode.OK,
            (await server.Get("/healthz", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-For", "203.0.113.9"))).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "file://")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Post_FromAnotherSite_Is403(string header, string value) =>
        await Problem(await server.Post("/api/v1/estimate", ExamplePlans.SupportBot, (header, value)), 403);

    [Fact]
    public async Task Post_FromItsOwnPage_IsAnswered() =>
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await server.Post(
                    "/api/v1/estimate",
                    ExamplePlans.SupportBot,
                    ("Origin", server.Address.GetLeftPart(UriPartial.Authority)),
                    ("Sec-Fetch-Site", "same-origin"))
            ).StatusCode);

    [Fact]
    public async Task Post_LineBreaksInValues_MakeNoHeader()
    {
        HttpResponseMessage response = await server.Post("/api/v1/report?format=csv%0d%0aX-Evil:%201&lang=en", ExamplePlans.SupportBot);
        await Problem(response, 400);
        Assert.False(response.Headers.Contains("X-Evil"));
        HttpResponseMessage named = await server.Post(
            "/api/v1/report?format=csv",
            ExamplePlans.SupportBot.Replace("Support bot", "a b\\u000d\\u000aX-Evil: 1", StringComparison.Ordinal));
        Assert.False(named.Headers.Contains("X-Evil"));
    }

    [Fact]
    public async Task Send_Anything_HasSafeHeaders()
    {
        foreach (
            HttpResponseMessage response in new[]
            {
                await server.Get("/healthz"),
                await server.Get("/none"),
                await server.Post("/api/v1/estimate", "{"),
                await server.Get("/healthz", ("Host", "evil.example")),
            })
        {
            string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        JsonElement problem = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        if (status == 400) Assert.NotEmpty(problem.Codes("problems"));
        return problem;
    }

    /// <summary>The server with less patience, so that slow requests are soon cut off.</summary>
    public sealed class Server : RunningServer
    {
        protected override ServeSettings Settings { get; } =
            new([new("127.0.0.1", 0)], null)
            {
                Limits = new() { Head = TimeSpan.FromSeconds(2), SlowBody = TimeSpan.FromSeconds(2) },
            };
    }
}
