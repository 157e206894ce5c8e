using System.Net;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cases;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Mcp;
using Mitsumori.Faces.Tests.Web;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Names;

/// <summary>The account number of an ARN is in no output of any face, whether the ARN is understood or not.</summary>
public sealed class AccountNumbersTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Account = "111122223333";
    private const string InGroups = "1111-2222-3333";
    private const string Profile = $"arn:aws:bedrock:us-east-1:{Account}:inference-profile/us.amazon.nova-pro-v1:0";

    public static TheoryData<string> Arns =>
    [
        Profile,
        $"arn:aws:bedrock:us-east-1:{Account}:custom-model/amazon.nova-pro-v1:0:300k/abcdefghij12",
        $"arn:aws:bedrock:us-east-1:{Account}:application-inference-profile/abcdef123456",
        $"arn:aws:bedrock:us-east-1:{Account}:provisioned-model/abcdef123456",
        $"arn:aws:bedrock:us-east-1:{Account}:imported-model/abcdef123456",
        $"arn:aws:iam::{Account}:role/somebody",
        $"arn:aws:bedrock:us-east-1:{Account}",
        $"arn:aws:bedrock:us-east-1:{Account}x:custom-model/abc",
        $"arn:aws:bedrock:us-east-1:{InGroups}:custom-model/abc",
        $"account {InGroups}",
        $"ＡＲＮ:aws:bedrock:us-east-1:{Account}:inference-profile/us.amazon.nova-pro-v1:0",
    ];

    [Theory]
    [MemberData(nameof(Arns))]
    public void CommandLine_SaysNone(string arn)
    {
        string[][] lines =
        [
            ["estimate", "--model", arn, "--region", "us-east-1", "--rpm", "1", "--in", "1", "--out", "1"],
            ["estimate", "--model", arn, "--region", arn, "--rpm", arn, "--in", "1", "--out", "1", "--format", "json"],
            ["models", "--model", arn],
            ["models", "--region", arn],
            ["prices", "list", "--model", arn],
            ["prices", "explain", arn],
            ["estimate", arn],
            [arn],
            ["estimate", $"--{arn}"],
        ];
        foreach (string[] line in lines) AssertNone(Terminal.Run(line));
        foreach (string command in (string[])["estimate", "compare", "capacity", "breakeven"])
        {
            AssertNone(Terminal.WithPlan(PlanOf(arn), path => Terminal.Run(command, path)));
            AssertNone(Terminal.WithPlan(PlanOf(arn), path => Terminal.Run(command, path, "--format", "json")));
        }

        AssertNone(Terminal.WithPlan($"'{arn}': 1\n'{arn}': 2\nmodel: [{arn}]\n", path => Terminal.Run("estimate", path, "--format", "json")));
        AssertNone(Terminal.WithPlan($"{arn}", path => Terminal.Run("estimate", path)));
    }

    [Theory]
    [MemberData(nameof(Arns))]
    public async Task Api_SaysNone(string arn)
    {
        string quoted = Uri.EscapeDataString(arn);
        HttpResponseMessage[] answers =
        [
            await server.Post("/api/v1/estimate", Body(arn)),
            await server.Post("/api/v1/estimate", $$$"""{"model": "{{{arn}}}", "{{{arn}}}": 1, "region": ["{{{arn}}}"]}"""),
            await server.Get($"/api/v1/models?model={quoted}"),
            await server.Get($"/api/v1/models?region={quoted}"),
            await server.Get($"/api/v1/models?{quoted}=1"),
            await server.Get($"/api/v1/prices?model={quoted}"),
            await server.Get($"/api/v1/prices/{quoted}"),
        ];
        foreach (HttpResponseMessage answer in answers) await AssertNone(answer);
    }

    [Theory]
    [MemberData(nameof(Arns))]
    public async Task Pages_SayNoneAndLeadToAnAddressWithoutIt(string arn)
    {
        string quoted = Uri.EscapeDataString(arn);
        string asked = $"model={quoted}&region=us-east-1&rpm=1&in=1&out=1";
        foreach (string path in (string[])
            [
                $"/?{asked}", $"/?model={quoted}", $"/?plan={quoted}", $"/?name={quoted}",
                $"/models?model={quoted}", $"/models?q={quoted}", $"/prices?model={quoted}", $"/prices?q={quoted}&lang=ja",
                $"/sheet.html?{asked}", $"/plan.yaml?{asked}",
                $"/prices/{quoted}",
            ])
        {
            HttpResponseMessage answer = await server.Get(path);
            await AssertNone(answer);
            Assert.Equal((path, HttpStatusCode.SeeOther), (path, answer.StatusCode));
            HttpResponseMessage next = await server.Get($"{answer.Headers.Location}");
            await AssertNone(next);
            Assert.NotEqual((path, HttpStatusCode.SeeOther), (path, next.StatusCode));
        }

        await AssertNone(await server.Get($"/nowhere/{quoted}?model={quoted}"));
    }

    [Fact]
    public async Task Page_WithAnArn_LeadsToTheCanonicalAddress()
    {
        HttpResponseMessage answer = await server.Get($"/?model={Uri.EscapeDataString(Profile)}&rpm=2k&in=1,000&out=400");
        Assert.Equal("/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=2000&in=1000&out=400&routing=geo", $"{answer.Headers.Location}");
    }

    [Theory]
    [MemberData(nameof(Arns))]
    public async Task Tools_SayNone(string arn)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        foreach ((string tool, string arguments) in (IEnumerable<(string, string)>)
            [
                ("estimate_cost", $"{{\"plan\": {Body(arn)}}}"),
                ("list_models", $$$"""{"model": "{{{arn}}}", "region": "{{{arn}}}"}"""),
                ("explain_price", $$$"""{"id": "{{{arn}}}", "{{{arn}}}": 1}"""),
            ])
        {
            CallToolResult result = await served.CallAsync(tool, arguments);
            AssertNone(string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
            AssertNone($"{result.StructuredContent}");
        }

        AssertNone((await Assert.ThrowsAsync<McpProtocolException>(() => served.CallAsync(arn, "{}"))).Message);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        AssertNone((await Assert.ThrowsAsync<McpProtocolException>(async () =>
            await served.Client.GetPromptAsync(arn, cancellationToken: cancellation))).Message);
        foreach (string address in (string[])[arn, $"mitsumori://prices/{arn}", $"mitsumori://nowhere/{arn}"])
        {
            AssertNone((await Assert.ThrowsAsync<McpProtocolException>(async () =>
                await served.Client.ReadResourceAsync(address, cancellationToken: cancellation))).Message);
        }
    }

    private static string Body(string arn) =>
        """{"model": "ARN", "region": "us-east-1", "traffic": {"requestsPerMinute": 1, "tokens": {"input": 1, "output": 1}}}"""
            .Replace("ARN", arn, StringComparison.Ordinal);

    private static string PlanOf(string arn) => Case.Plan(
        $"'{arn}'",
        "us-east-1",
        "input: 800, output: 200",
        "modes: all",
        $"name: '{arn}'\nknown: {{source: '{arn}', kind: assumed, modelUnit: {{tpm: 5}}}}");

    private static void AssertNone(Answer answer)
    {
        Assert.True(answer.Output.Length + answer.Error.Length > 0);
        AssertNone(answer.Output);
        AssertNone(answer.Error);
    }

    private static async Task AssertNone(HttpResponseMessage answer)
    {
        AssertNone(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        AssertNone($"{answer.Headers}{answer.Content.Headers}");
    }

    private static void AssertNone(string text)
    {
        Assert.DoesNotContain(Account, text);
        Assert.DoesNotContain(InGroups, text);
    }
}
