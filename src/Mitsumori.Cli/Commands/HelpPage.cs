using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;

namespace Mitsumori.Cli.Commands;

/// <summary>The help of a command in the asked language.</summary>
internal sealed class HelpPage(Session session) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        string path = PathOf(parseResult.CommandResult);
        foreach (string line in Cells.Wrap(command.Description ?? "", session.Columns)) session.Output.WriteLine(line);
        session.Output.WriteLine();
        session.Output.WriteLine($"{session.Help["usage"]}: {Usage(command, path)}");
        Write("commands", command.Subcommands.Select(inner => (inner.Name, inner.Description)));
        Write("arguments", command.Arguments.Select(argument => (argument.Name.ToUpperInvariant(), argument.Description)));
        Write(
            "options",
            Options.Of(parseResult.CommandResult).Where(option => !option.Hidden).Select(option => (option.Name, option.Description)));
        if (command is RootCommand)
        {
            session.Output.WriteLine();
            foreach (string line in Cells.Wrap(session.Help["exit-codes"], session.Columns)) session.Output.WriteLine(line);
            session.Output.WriteLine(session.Help.Fill("example", ("line", "mitsumori estimate --model amazon.nova-pro-v1:0 \\")));
            session.Output.WriteLine("  --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12");
        }

        return ExitCodes.Complete;
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "mitsumori";

    private static string Usage(Command command, string path) =>
        path
        + (command.Subcommands.Count > 0 ? " COMMAND" : "")
        + string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0
            ? " " + argument.Name.ToUpperInvariant()
            : $" [{argument.Name.ToUpperInvariant()}]"))
        + (command.Options.Count > 0 ? " [OPTIONS]" : "");

    private void Write(string head, IEnumerable<(string Name, string? Description)> entries)
    {
        (string Name, string? Description)[] all = [.. entries];
        if (all.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(session.Help[head]);
        int names = all.Max(entry => entry.Name.Length);
        foreach ((string name, string? description) in all)
        {
            string head2 = "  " + name.PadRight(names) + "  ";
            foreach (string line in Cells.Wrap(description ?? "", Math.Max(20, session.Columns - names - 4)))
            {
                session.Output.WriteLine(head2 + line);
                head2 = new string(' ', names + 4);
            }
        }
    }
}
