using System.Text.Json;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>
/// The edges of the protocol, on the real program: whatever a client does, the answers are messages and the next question is answered.
/// </summary>
public sealed class ProtocolTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":99,"method":"ping"}""";

    private static readonly string Plan = ExamplePlan.Json("support-bot");

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-03-26", "2025-03-26")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("1999-01-01", null)]
    public async Task Initialize_AVersion_IsTakenIfKnownAndAnsweredWithAKnownOneElse(string asked, string? expected)
    {
        using RawSession session = RawSession.Start();
        await session.SayAsync(RawSession.Initialize(asked));
        JsonElement result = (await session.HearAsync(1)).GetProperty("result");
        string agreed = result.GetProperty("protocolVersion").GetString()!;
        if (expected is null) Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", agreed);
        else Assert.Equal(expected, agreed);
        Assert.NotEqual("1999-01-01", agreed);
        Assert.Equal("mitsumori", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal(0, (await session.EndAsync()).Exit);
    }

    [Fact]
    public async Task Ping_AtAnyTime_IsAnsweredEmpty()
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        await session.SayAsync(Ping);
        Assert.DoesNotContain((await session.HearAsync(99)).GetProperty("result").EnumerateObject(), property => property.Name != "_meta");
        Assert.Equal(0, (await session.EndAsync()).Exit);
    }

    [Fact]
    public async Task Notifications_BeforeInitialize_ArePassedOver()
    {
        using RawSession session = RawSession.Start();
        await session.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await session.SayAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}""");
        await session.SayAsync("""{"jsonrpc":"2.0","method":"notifications/of/nothing","params":{"a":[1]}}""");
        await session.SayAsync(RawSession.Initialize("2025-06-18"));
        Assert.True((await session.HearAsync(1)).TryGetProperty("result", out _));
        Assert.Equal((0, ""), (await session.EndAsync() is var end ? (end.Exit, end.Error) : default));
    }

    [Fact]
    public async Task Calls_TwoAtOnce_AreBothAnsweredEachForItself()
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        await session.SayAsync(
            Call(2, "compare_hosting", $$"""{"plans":[{{Plan}},{{Plan}},{{Plan}}]}""")
                + "\n"
                + Call(3, "estimate_cost", $$"""{"plan":{{Plan}}}"""));
        Dictionary<int, JsonElement> answers = [];
        foreach (JsonElement message in await session.HearAllAsync(2, 3))
            answers[message.GetProperty("id").GetInt32()] = message.GetProperty("result").GetProperty("structuredContent");
        Assert.Equal(3, answers[2].GetProperty("plans").GetArrayLength());
        Assert.True(JsonElement.DeepEquals(answers[2].GetProperty("plans")[1], answers[3]));
    }

    [Fact]
    public async Task Call_ThatIsCancelled_LeavesTheServerAnswering()
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        string plans = string.Join(',', Enumerable.Repeat(Plan, 10));
        await session.SayAsync(Call(2, "compare_hosting", $$"""{"plans":[{{plans}}]}"""));
        await session.SayAsync(
            """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2,"reason":"no longer needed"}}""");
        await session.SayAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"never asked"}}""");
        await session.SayAsync(Call(3, "explain_price", """{"id":"pt-mu-hour-nova-pro-us-east-1-none-2025-11-03"}"""));
        Assert.True((await session.HearAsync(3)).TryGetProperty("result", out _));
        Assert.Equal(0, (await session.EndAsync()).Exit);
    }

    [Theory]
    [InlineData("plan_commitment", "{}")]
    [InlineData("", "{}")]
    public async Task Call_OfAnUnknownTool_IsAnErrorOfTheProtocol(string tool, string arguments)
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        await session.SayAsync(Call(2, tool, arguments));
        Assert.True((await session.HearAsync(2)).GetProperty("error").GetProperty("code").GetInt32() < 0);
        await session.SayAsync(Ping);
        await session.HearAsync(99);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"jsonrpc":"2.0","id":2,"method":"tools/ca""")]
    [InlineData("""{"jsonrpc":"2.0","id":2,"method":"ping"}""")]
    public async Task Input_ClosedInTheMiddle_EndsTheProgramAtOnce(string unfinished)
    {
        using RawSession session = await RawSession.StartInitializedAsync();
        (int exit, string output, string error, TimeSpan took) = await session.EndAsync(unfinished);
        Assert.Equal((0, ""), (exit, error));
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("2.0", JsonElement.Parse(line).GetProperty("jsonrpc").GetString()));

        // Far more than it takes, and far less than a client waits before it kills.
        Assert.True(took < TimeSpan.FromSeconds(10), $"{took}");
    }

    private static string Call(int id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";
}
