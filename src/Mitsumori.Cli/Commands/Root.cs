using System.CommandLine;
using System.CommandLine.Help;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Commands;

/// <summary>The tree of commands.</summary>
internal static class Root
{
    public static RootCommand Build(Session session)
    {
        Options options = new(session);
        PlanCommands plans = new(options, session);
        RootCommand root = new(session.Help["about"])
        {
            EstimateCommand.Build(plans),
            CompareCommand.Build(plans),
            CapacityCommand.Build(plans),
            BreakEvenCommand.Build(plans),
            AffordCommand.Build(plans),
            ReportCommand.Build(plans, options),
            ModelsCommand.Build(options, session),
            PricesCommands.Build(options, session),
            ServeCommand.Build(options, session),
            NewCommand.Build(options, session),
            McpCommand.Build(options, session),
            CompletionCommand.Build(options, session),
        };
        HelpPage page = new(options, session);
        root.SetAction(parsed =>
        {
            options.RefuseLanguage(parsed);
            return page.Invoke(parsed);
        });
        root.Options.Add(options.Language);
        foreach (Option option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = session.Help["option.--help"];
                    help.Action = page;
                    break;
                case VersionOption version:
                    version.Description = session.Help["option.--version"];
                    version.Action = new VersionLine(session);
                    break;
            }
        }

        // Words in brackets are names like others: [suggest] and its like would answer past the commands.
        root.Directives.Clear();
        Tolerate(root);
        return root;
    }

    // Unknown arguments are collected and told in the asked language, instead of by the parsing library.
    private static void Tolerate(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        foreach (Command inner in command.Subcommands) Tolerate(inner);
    }

    private sealed class VersionLine(Session session) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            session.Output.WriteLine("mitsumori " + ProgramVersion.Current);
            return ExitCodes.Complete;
        }
    }
}
