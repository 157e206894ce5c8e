using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Mitsumori.Application.Texts;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>
/// What leaves the server, and when: metrics and traces go out only where a collector is named, and no part of a plan goes with them.
/// </summary>
public sealed class TelemetryTests
{
    private const string PriceId = "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03";
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private const string Plan = """
        {"name": "社内の問い合わせ窓口", "model": "amazon.nova-pro-v1:0", "region": "us-east-1", "month": "2026-12",
         "traffic": {"requestsPerMinute": 37.25, "tokens": {"input": 98765, "output": 4321.25}},
         "customization": {"method": "supervised-fine-tuning", "trainingTokens": 87654321, "epochs": 3}}
        """;

    // Model, Region, numbers, names, amounts; as they are and as an address spells them.
    private static readonly string[] Secrets =
    [
        "nova",
        "NOVA",
        "us-east-1",
        "2026-12",
        "37.25",
        "98765",
        "4321.25",
        "87654321",
        "社内",
        "問い合わせ",
        "%E7%A4%BE",
        "\\u793e",
        PriceId,
        "pt-mu-hour",
        "rpm=",
        "asker-words",
        "asker-agent",
        "Mozilla",
        "fine-tuning",
        "no-such-page",
        "NOVAPRO",
        "tool-secret",
    ];

    [Fact]
    public async Task Serve_WithACollector_SendsMetricsAndSpansAndNothingOfAPlan()
    {
        await using Collector collector = await Collector.Start();
        await using ServeProcess server = await ServeProcess.Start(To(collector.Address));
        await Ask(server);
        Assert.Equal(0, (await server.Stop()).Exit);
        string spans = collector.Bytes("/v1/traces"), metrics = collector.Bytes("/v1/metrics");
        foreach (string route in (string[])["POST /api/v1/estimate", "GET /prices/{id}", "GET /plan.yaml"])
            Assert.Contains(route, spans, StringComparison.Ordinal);
        foreach (
            string name in (string[])
                [
                    "/api/v1/estimate",
                    "/prices/{id}",
                    "http.server.request.duration",
                    "kestrel.connection.duration",
                    "dotnet.gc.collections",
                    "mitsumori.answers",
                    "mitsumori.operation",
                    "estimate",
                    "page",
                    "floor",
                ])
        {
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        }

        // The span belongs to the trace of its asker.
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(TraceId)), spans, StringComparison.Ordinal);
        foreach (string sent in (string[])[spans, metrics])
        {
            Assert.Contains("test-service", sent, StringComparison.Ordinal);
            foreach (string secret in Secrets)
                Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret)), sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Serve_WithoutAnEndpoint_LoadsAndSendsNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the files that a process has loaded are read from /proc");
        await using Collector collector = await Collector.Start();
        Dictionary<string, string> variables = To(collector.Address);
        Assert.True(await LoadsTelemetry(variables));

        // Where it would go is told, but not that it shall.
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = "";
        await using Collector fresh = await Collector.Start();
        foreach (string signal in (string[])["TRACES", "METRICS", "LOGS"])
            variables[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] = fresh.Address.ToString();
        Assert.False(await LoadsTelemetry(variables));
        Assert.True(fresh.IsEmpty);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Serve_CollectorThatDoesNotAnswer_IsNotWaitedFor(bool isThere)
    {
        await using Collector collector = await Collector.Start(isSilent: true);
        await using ServeProcess server = await ServeProcess.Start(To(isThere ? collector.Address : new("http://127.0.0.1:9")));

        // Less than an export may take.
        server.Client.Timeout = TimeSpan.FromSeconds(8);
        for (int round = 0; round < 5; round++)
        {
            await Ask(server);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        (int exit, string log) = await server.Stop();
        Assert.Equal(0, exit);
        Assert.Equal(isThere, !collector.IsEmpty);
        foreach (string secret in (string[])["nova-pro", "98765", "社内", PriceId])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("127.0.0.1")]
    [InlineData("unix:/tmp/collector")]
    [InlineData("http://")]
    public async Task Serve_EndpointThatIsNoAddress_IsRefusedInBothLanguages(string endpoint)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            using Process process = ServeProcess.StartProgram(
                ["serve", "--urls", "http://127.0.0.1:0", "--lang", LanguageCodes.CodeOf(language)],
                new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint });
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(60));

            // One that does not refuse would serve without end.
            using CancellationTokenRegistration end = patience.Token.Register(process.Kill);
            string error = await process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            Assert.Equal(2, process.ExitCode);
            Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", error, StringComparison.Ordinal);
            Assert.Contains(TextResource.Load("help", language)["endpoint-wrong"][..12], error, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> To(Uri collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_SERVICE_NAME"] = "test-service",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
        ["OTEL_METRICS_EXEMPLAR_FILTER"] = "always_on",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
    };

    private static async Task<bool> LoadsTelemetry(Dictionary<string, string> variables)
    {
        await using ServeProcess server = await ServeProcess.Start(variables);
        await Ask(server);
        string[] loaded = await File.ReadAllLinesAsync(
            string.Create(CultureInfo.InvariantCulture, $"/proc/{server.Id}/maps"),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, (await server.Stop()).Exit);
        Assert.Contains(loaded, line => line.EndsWith("/Mitsumori.Web.dll", StringComparison.Ordinal));
        return loaded.Any(line => line.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    /// <summary>An estimate, pages, a tool, and requests that nobody answers; a plan or words of the asker in every part of them.</summary>
    private static async Task Ask(ServeProcess server)
    {
        string query = "?model=amazon.nova-pro-v1%3A0&region=us-east-1&rpm=37.25&in=98765&out=4321.25&month=2026-12";
        await Send(HttpStatusCode.OK, HttpMethod.Post, "/api/v1/estimate?lang=ja", Plan);
        await Send(HttpStatusCode.OK, HttpMethod.Get, "/" + query);
        await Send(HttpStatusCode.OK, HttpMethod.Get, "/plan.yaml" + query);
        await Send(HttpStatusCode.OK, HttpMethod.Get, "/prices/" + PriceId);
        await Send(HttpStatusCode.NotFound, HttpMethod.Get, "/no-such-page/" + Uri.EscapeDataString("社内") + query);
        await Send(HttpStatusCode.MethodNotAllowed, new("NOVAPRO"), "/prices/" + PriceId);
        await Send(HttpStatusCode.BadRequest, HttpMethod.Post, "/api/v1/estimate?rpm=37.25", Plan);
        await Send(
            HttpStatusCode.OK,
            HttpMethod.Post,
            "/mcp",
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"tool-secret","arguments":{"plan":{"model":"amazon.nova-pro-v1:0"}}}}"""
        );

        async Task Send(HttpStatusCode expected, HttpMethod method, string path, string? body = null)
        {
            using HttpRequestMessage request = new(method, path);
            if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");
            request.Headers.TryAddWithoutValidation("tracestate", "asker-words=nova");
            request.Headers.TryAddWithoutValidation("baggage", "asker-words=nova");
            request.Headers.TryAddWithoutValidation("User-Agent", "asker-agent/1.0 Mozilla/5.0");
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream, text/html");
            using HttpResponseMessage answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((path, expected), (path, answer.StatusCode));
        }
    }
}
