using System.CommandLine;
using System.Runtime.CompilerServices;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Mcp;
using Mitsumori.Sheets;

namespace Mitsumori.Cli.Commands;

/// <summary><c>mcp</c>: the tools of the Model Context Protocol over standard input and output, until the client closes them.</summary>
internal static class McpCommand
{
    public static Command Build(Options options, Session session)
    {
        Command command = new("mcp", session.Help["command.mcp"]) { options.Prices };
        command.SetAction(parsed =>
        {
            options.RefuseLanguage(parsed);
            Serve(Books.Open(parsed, options, session).Desk);
            return ExitCodes.Complete;
        });
        return command;
    }

    // A method of its own, so that no other command loads what the protocol needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Serve(Desk desk) =>
        StdioServer.RunAsync(desk, SheetForms.All, CancellationToken.None).GetAwaiter().GetResult();
}
