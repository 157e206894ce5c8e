using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Web;
using Mitsumori.Web.Serving;
using Mitsumori.Web.Tokens;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>The same tools over HTTP, behind the guards of the server.</summary>
public sealed class HttpTests
{
    private const string Token = "a-token-for-the-tests";

    private const string List = """{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""";

    [Fact]
    public async Task Client_OverHttp_GetsTheAnswersOfTheCommandLine()
    {
        await using WebApplication server = await StartAsync(token: Token);
        await using HttpClientTransport transport = new(new()
        {
            Endpoint = new(server.Urls.Single() + "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = "Bearer " + Token },
        });
        await using McpClient client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(8, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
        string plan = ExamplePlan.Json("support-bot");
        Answer answer = Terminal.WithPlan(plan, path => Terminal.Run("estimate", path, "--format", "json", "--lang", "ja"), "plan.json");
        CallToolResult result = await client.CallToolAsync(
            "estimate_cost",
            new Dictionary<string, object?> { ["plan"] = JsonElement.Parse(plan), ["lang"] = "ja" },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(JsonElement.DeepEquals(answer.Json, result.StructuredContent!.Value));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Authorization", "Bearer another", HttpStatusCode.Unauthorized)]
    [InlineData("X-Nothing", "at all", HttpStatusCode.OK)]
    public async Task Request_OfAStranger_IsTurnedAway(string header, string value, HttpStatusCode expected)
    {
        await using WebApplication server = await StartAsync(header == "Authorization" ? Token : null);
        using HttpResponseMessage response = await SendAsync(server, List, (header, value));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Request_LongerThanAnyPlan_IsRefusedAndTheServerGoesOn()
    {
        await using WebApplication server = await StartAsync(null);
        using HttpResponseMessage large = await SendAsync(server, new string(' ', 2 << 20) + List);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        foreach (string broken in (string[])["", "{", "[]", """{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": 7}"""])
        {
            using HttpResponseMessage refused = await SendAsync(server, broken);
            Assert.DoesNotContain("   at ", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        using HttpResponseMessage small = await SendAsync(server, List);
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(string? token)
    {
        WebApplication server = WebServer.Build(
            new([ListenAddress.Find("http://127.0.0.1:0")!], token is null ? null : TokenRing.Of(token)),
            new(ShippedData.Read(Terminal.DataFolder), Language.English, Terminal.Clock));
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        WebApplication server,
        string body,
        params (string Name, string Value)[] headers)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Post, server.Urls.Single() + "/mcp")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
