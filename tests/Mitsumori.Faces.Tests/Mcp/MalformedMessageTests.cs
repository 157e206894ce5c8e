using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Mcp;
using Mitsumori.Sheets;
using Mitsumori.Web;
using Mitsumori.Web.Serving;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>Every line that is no message is answered by the protocol, and the server goes on.</summary>
public sealed class MalformedMessageTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":"ping","method":"ping"}""";

    /// <summary>Each line with the code of its error, and the id that the answer has, as JSON.</summary>
    public static TheoryData<string, int, string> Malformed { get; } = new()
    {
        { "garbage", -32700, "null" },
        { "{", -32700, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x", -32700, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\\ud800\"}", -32700, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"BYTES\"}", -32700, "null" },
        { "{}", -32600, "null" },
        { "null", -32600, "null" },
        { "5", -32600, "null" },
        { "[]", -32600, "null" },
        { "[{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}]", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"}", -32600, "null" },
        { "{\"jsonrpc\":\"1.0\",\"id\":4,\"method\":\"ping\"}", -32600, "4" },
        { "{\"id\":5,\"method\":\"ping\"}", -32600, "5" },
        { "{\"jsonrpc\":\"2.0\",\"id\":\"six\"}", -32600, "\"six\"" },
        { "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":7}", -32600, "6" },
        { "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"nowhere\"}", -32601, "7" },
        { "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/call\",\"params\":\"text\"}", -32602, "8" },
        { "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\"estimate_cost\",\"arguments\":\"text\"}}", -32602, "9" },
        { "{\"jsonrpc\":\"2.0\",\"id\":10,\"method\":\"tools/call\",\"params\":{\"name\":5,\"arguments\":{}}}", -32602, "10" },
        { "{\"jsonrpc\":\"2.0\",\"id\":11,\"method\":\"tools/call\"}", -32602, "11" },
        { "{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"resources/read\",\"params\":{\"uri\":5}}", -32602, "12" },
        { "{\"jsonrpc\":\"2.0\",\"id\":13,\"method\":\"prompts/get\",\"params\":{\"name\":\"plan_estimate\",\"arguments\":{\"lang\":5}}}", -32602, "13" },
        { "{\"jsonrpc\":\"2.0\",\"id\":14,\"method\":\"tools/call\",\"params\":{\"name\":\"list_models\",\"arguments\":{\"region\":\"\\ud800\"}}}", -32700, "null" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Line_ThatIsNoMessage_IsAnsweredByTheProtocol(string line, int code, string id)
    {
        Pipe asked = new(), answered = new();
        Task running = StdioServer.RunAsync(
            new(RunningServer.Book, Language.English, Terminal.Clock),
            SheetForms.All,
            asked.Reader.AsStream(),
            answered.Writer.AsStream(),
            TestContext.Current.CancellationToken);
        using StreamReader answers = new(answered.Reader.AsStream());
        foreach (string said in (string[])[RawSession.Initialize("2025-06-18"), """{"jsonrpc":"2.0","method":"notifications/initialized"}""", line, Ping])
            await asked.Writer.WriteAsync(Bytes(said + "\n"), TestContext.Current.CancellationToken);
        JsonElement[] heard = [await Next(answers), await Next(answers), await Next(answers)];
        JsonElement error = Assert.Single(heard, message => message.TryGetProperty("error", out _));
        Assert.Equal((code, id), (error.GetProperty("error").GetProperty("code").GetInt32(), error.GetProperty("id").GetRawText()));
        Assert.Contains(heard, message => message.TryGetProperty("result", out _) && message.GetProperty("id").GetRawText() == "\"ping\"");
        await asked.Writer.CompleteAsync();
        await running;
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Body_ThatIsNoMessage_IsAnsweredByTheProtocol(string line, int code, string id)
    {
        await using WebApplication server = WebServer.Build(
            new([ListenAddress.Find("http://127.0.0.1:0")!], null),
            new(RunningServer.Book, Language.English, Terminal.Clock));
        await server.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/event-stream");
        using ByteArrayContent body = new(Bytes(line)) { Headers = { ContentType = new("application/json") } };
        using HttpResponseMessage response = await client.PostAsync(
            server.Urls.Single() + "/mcp",
            body,
            TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonElement answer = JsonElement.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal((code, id), (answer.GetProperty("error").GetProperty("code").GetInt32(), answer.GetProperty("id").GetRawText()));
        Assert.Equal(id == "null" ? HttpStatusCode.BadRequest : HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Input_ThatEndsBehindItsQuestions_GetsAllAnswers()
    {
        using MemoryStream input = new(), output = new();
        input.Write(Bytes(RawSession.Initialize("2025-06-18") + "\n"));
        const int Calls = 40;
        for (int id = 2; id < Calls + 2; id++)
            input.Write(Bytes($$"""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"list_models","arguments":{} },"id":{{id}} }""" + "\n"));
        input.Write(Bytes("garbage\n" + Ping));
        input.Position = 0;
        await StdioServer.RunAsync(
            new(RunningServer.Book, Language.English, Terminal.Clock),
            SheetForms.All,
            input,
            output,
            TestContext.Current.CancellationToken);
        string[] answers = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Calls + 3, answers.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":14,\"result\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nothing\",\"params\":[1]}")]
    public async Task Line_ThatAsksNothing_IsPassedOver(string line)
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        await session.SayAsync(line);
        await session.SayAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""");
        Assert.True((await session.HearAsync(2)).TryGetProperty("result", out _));
    }

    [Fact]
    public async Task Calls_TwoThousandAtOnce_AreAllAnsweredWithinABoundOfMemory()
    {
        const int Calls = 2_000;
        using RawSession session = await RawSession.StartInitializedAsync();
        string plan = """{"model":"amazon.nova-pro-v1:0","region":"us-east-1","traffic":{"requestsPerMinute":40,"tokens":{"input":2000,"output":400}}}""";
        string call = """{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"name":"estimate_cost","arguments":{"plan":PLAN}}}"""
            .Replace("PLAN", plan, StringComparison.Ordinal);
        Task saying = Task.Run(
            async () =>
            {
                for (int id = 2; id < Calls + 2; id++)
                    await session.SayAsync(call.Replace("ID", $"{id}", StringComparison.Ordinal));
            },
            TestContext.Current.CancellationToken);
        IReadOnlyList<JsonElement> answers = await session.HearAllAsync([.. Enumerable.Range(2, Calls)]);
        await saying;
        Assert.Equal(Calls, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.TryGetProperty("result", out _)));
        Assert.InRange(session.PeakKilobytes(), 0, 500_000);
    }

    // A word stands for bytes that are no text.
    private static byte[] Bytes(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        int at = bytes.AsSpan().IndexOf("BYTES"u8);
        if (at >= 0) bytes.AsSpan(at, "BYTES".Length).Fill(0xFF);
        return bytes;
    }

    private static async Task<JsonElement> Next(StreamReader answers) =>
        JsonElement.Parse((await answers.ReadLineAsync(TestContext.Current.CancellationToken))!);
}
