using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Mitsumori.Cli;
using Mitsumori.Faces.Tests.Cli;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>The real program as a process of its own, as a client starts it.</summary>
public sealed class ProcessTests
{
    private static readonly string Program = typeof(CommandLine).Assembly.Location;

    [Fact]
    public async Task Client_OverStandardStreams_ListsAndCallsEveryTool()
    {
        await using McpClient client = await McpClient.CreateAsync(
            new StdioClientTransport(new() { Command = "dotnet", Arguments = [Program, "mcp", "--lang", "en"] }),
            cancellationToken: TestContext.Current.CancellationToken);
        JsonElement plan = JsonElement.Parse(ExamplePlan.Json("support-bot"));
        foreach (McpClientTool tool in await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            Dictionary<string, object?> arguments = tool.Name switch
            {
                "list_models" => new() { ["region"] = "us-east-1" },
                "explain_price" => new() { ["id"] = "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03" },
                "compare_hosting" => new() { ["plans"] = new[] { plan } },
                "afford_rate" => new() { ["plan"] = plan, ["budget"] = "5000" },
                _ => new() { ["plan"] = plan },
            };
            CallToolResult result = await client.CallToolAsync(
                tool.Name,
                arguments,
                cancellationToken: TestContext.Current.CancellationToken);
            Assert.False(result.IsError ?? false, tool.Name);
            Assert.All(result.Content, block => Assert.NotEmpty(Assert.IsType<TextContentBlock>(block).Text));
        }
    }

    [Fact]
    public async Task Output_OfAWholeSession_IsNothingButTheProtocol()
    {
        string[] lines =
        [
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            "this is no message",
            """{"jsonrpc":"2.0","id":2,"method":"no/such/method"}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"estimate_cost","arguments":{"plan":7}}}""",
            """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"estimate_cost","arguments":[1]}}""",
            """{"jsonrpc":"2.0","id":5,"method":"tools/list"}""",
        ];
        using Process process = Start("mcp", "--lang", "ja");
        foreach (string line in lines) await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        HashSet<int> answered = [];

        // Each of the five is answered, in any order: calls run side by side.
        while (answered.Count < 5)
        {
            string? line = await process
                .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            JsonElement message = JsonElement.Parse(line);
            Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
            if (message.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number) answered.Add(id.GetInt32());
        }

        process.StandardInput.Close();
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("mcp", "--lang", "fr")]
    [InlineData("mcp", "--port", "80")]
    [InlineData("mcp", "--prices", "no-such-file.json")]
    public void Start_WithAWrongOption_IsRefusedOnStandardError(params string[] arguments)
    {
        Answer answer = Terminal.Run(arguments);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.NotEmpty(answer.Error);
    }

    [Fact]
    public async Task OtherCommands_LoadNothingOfTheProtocol()
    {
        // The program without the content of these files: whatever loads one of them ends at once.
        string folder = Directory.CreateTempSubdirectory("mitsumori-without").FullName;
        try
        {
            string source = Path.GetDirectoryName(Program)!;
            foreach (
                string file in Directory
                    .EnumerateFiles(source)
                    .Where(file =>
                        file.EndsWith(".dll", StringComparison.Ordinal)
                        || Path.GetFileName(file).StartsWith("Mitsumori.Cli.", StringComparison.Ordinal)))
            {
                string name = Path.GetFileName(file);
                bool isOfTheProtocol =
                    name is "Mitsumori.Mcp.dll"
                    || name.StartsWith("ModelContextProtocol", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
                if (isOfTheProtocol) await File.WriteAllBytesAsync(Path.Combine(folder, name), [], TestContext.Current.CancellationToken);
                else File.Copy(file, Path.Combine(folder, name));
            }

            string program = Path.Combine(folder, "Mitsumori.Cli.dll");
            foreach (
                string line in (string[])
                    [
                        "--version",
                        "--help",
                        "mcp --help",
                        "models --region us-east-1",
                        "estimate --model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 "
                            + "--month 2026-12 --unit-tpm 120000/24000",
                    ])
            {
                using Process process = StartProgram(program, line.Split(' '));
                process.StandardInput.Close();
                Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                Assert.NotEmpty(await output);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(("", 0), (error, process.ExitCode));
            }

            using Process serving = StartProgram(program, ["mcp"]);
            serving.StandardInput.Close();
            Assert.NotEmpty(await serving.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static Process Start(params string[] arguments) => StartProgram(Program, arguments);

    private static Process StartProgram(string program, string[] arguments)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["MITSUMORI_DATA"] = Terminal.DataFolder;
        return Process.Start(start)!;
    }
}
