using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using Mitsumori.Mcp.Messages;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp;

/// <summary>Serves one client over the standard input and output of the process.</summary>
public static class StdioServer
{
    /// <summary>
    /// Answers until the client closes the input. Nothing but messages of the protocol goes to the output, and nothing is logged.
    /// </summary>
    /// <exception cref="IOException">The output could not be written; told when the input ends.</exception>
    public static Task RunAsync(Desk desk, IReadOnlyList<ISheetWriter> sheets, CancellationToken cancellation) =>
        RunAsync(desk, sheets, Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellation);

    /// <summary>The same over any two streams.</summary>
    /// <exception cref="IOException">The output could not be written; told when the input ends.</exception>
    public static async Task RunAsync(
        Desk desk,
        IReadOnlyList<ISheetWriter> sheets,
        Stream input,
        Stream output,
        CancellationToken cancellation)
    {
        McpServerOptions options = MitsumoriTools.OptionsOf(desk, sheets);
        AnswersUnderWay answers = new();
        options.Filters.Message.IncomingFilters.Insert(0, answers.Counting);
        WatchedOutput watched = new(output);
        await using StreamServerTransport transport = new(new GuardedInput(input, answers).Start(cancellation), watched);
        await using McpServer server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
        if (watched.Failure is Exception unwritten) throw new IOException(unwritten.Message, unwritten.HResult);
    }
}
