using System.IO.Pipelines;
using System.Text.Json;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Mcp;
using Mitsumori.Sheets;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>
/// A client of the protocol and the server it talks to, in this process: the shipped book on the day of <see cref="Terminal"/>.
/// </summary>
internal sealed class ServedClient : IAsyncDisposable
{
    private static readonly Lazy<FactBook> Book = new(() => ShippedData.Read(Terminal.DataFolder));

    private readonly McpServer server;
    private readonly Task running;

    private ServedClient(McpServer server, Task running, McpClient client)
    {
        this.server = server;
        this.running = running;
        Client = client;
    }

    public McpClient Client { get; }

    public static async Task<ServedClient> StartAsync(Language language)
    {
        Pipe asked = new(), answered = new();
        McpServerOptions options = MitsumoriTools.OptionsOf(new(Book.Value, language, Terminal.Clock), SheetForms.All);
        McpServer started = McpServer.Create(new StreamServerTransport(asked.Reader.AsStream(), answered.Writer.AsStream()), options);
        Task answering = started.RunAsync(TestContext.Current.CancellationToken);
        StreamClientTransport transport = new(asked.Writer.AsStream(), answered.Reader.AsStream());
        return new(started, answering, await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken));
    }

    /// <summary>Calls a tool with arguments written as JSON.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments) =>
        await Client.CallToolAsync(
            new CallToolRequestParams { Name = tool, Arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments) },
            TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await server.DisposeAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
