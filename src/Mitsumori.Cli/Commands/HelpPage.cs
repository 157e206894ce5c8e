using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;

namespace Mitsumori.Cli.Commands;

/// <summary>The help of a command in the asked language.</summary>
internal sealed class HelpPage(Options options, Session session) : SynchronousCommandLineAction
{
    private const int LeastCells = 20;

    private static readonly string[] Examples =
    [
        "estimate examples/support-bot.yaml",
        "compare examples/support-bot.yaml examples/tokyo.yaml",
        "report examples/support-bot.yaml -o sheet.xlsx",
    ];

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        string path = PathOf(parseResult.CommandResult);
        Say(command.Description ?? "");
        if (command is RootCommand) WriteExamples();
        session.Output.WriteLine();
        session.Output.WriteLine($"{session.Help["usage"]}: {Usage(command, path)}");
        Write(
            command.Subcommands.Select(inner => new Entry(
                command is RootCommand ? HelpGroups.OfCommand(inner.Name) : "commands", inner.Name, inner.Description)));
        Write(command.Arguments.Select(argument => new Entry("arguments", argument.Name.ToUpperInvariant(), argument.Description)));
        Write(
            Options.Of(parseResult.CommandResult)
                .Where(option => !option.Hidden)
                .Select(option => new Entry(
                    options.Plan.Contains(option) ? HelpGroups.OfFlag(option.Name) : "options", option.Name, option.Description)));
        if (command is RootCommand)
        {
            session.Output.WriteLine();
            Say(session.Help["exit-codes"]);
            Say(session.Help["more-help"]);
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

    // Lines to be copied are never broken.
    private void WriteExamples()
    {
        session.Output.WriteLine();
        session.Output.WriteLine(session.Help["examples"]);
        foreach (string example in Examples) session.Output.WriteLine($"  {session.Program} {example}");
        Say(session.Help["examples-further"]);
        session.Output.WriteLine($"  {session.Program} estimate --model \"Nova Pro\" --region us-east-1 --rpm 40 \\");
        session.Output.WriteLine("    --in 2000 --out 400");
    }

    private void Say(string text)
    {
        foreach (string line in Cells.Wrap(text, session.Columns)) session.Output.WriteLine(line);
    }

    // Groups in the order in which the first of each comes, all in one pair of columns.
    private void Write(IEnumerable<Entry> entries)
    {
        Entry[] all = [.. entries];
        if (all.Length == 0) return;
        int names = all.Max(entry => entry.Name.Length);
        foreach (IGrouping<string, Entry> group in all.GroupBy(entry => entry.Group))
        {
            session.Output.WriteLine();
            session.Output.WriteLine(session.Help[group.Key]);
            foreach (Entry entry in group)
            {
                string start = "  " + entry.Name.PadRight(names) + "  ";
                foreach (string line in Cells.Wrap(entry.Description ?? "", Math.Max(LeastCells, session.Columns - names - 4)))
                {
                    session.Output.WriteLine(start + line);
                    start = new string(' ', names + 4);
                }
            }
        }
    }

    /// <param name="Group">The key of its heading.</param>
    private sealed record Entry(string Group, string Name, string? Description);
}
