using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp;

/// <summary>Serves one client over the standard input and output of the process.</summary>
public static class StdioServer
{
    /// <summary>
    /// Answers until the client closes the input. Nothing but messages of the protocol goes to the output, and nothing is logged.
    /// </summary>
    public static async Task RunAsync(Desk desk, IReadOnlyList<ISheetWriter> sheets, CancellationToken cancellation)
    {
        McpServerOptions options = MitsumoriTools.OptionsOf(desk, sheets);
        await using StdioServerTransport transport = new(options);
        await using McpServer server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
    }
}
