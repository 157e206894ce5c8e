using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Commands;

/// <summary><c>completion SHELL</c>: the script that makes a shell complete commands, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string?> shell = new("shell") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.shell"] };
        shell.CompletionSources.Add([.. CompletionScripts.Shells]);
        Command command = new("completion", session.Help["command.completion"]) { shell };
        command.SetAction(parsed =>
        {
            options.RefuseLanguage(parsed);
            string asked = parsed.GetValue(shell) ?? throw Rejection.Of("value-missing", "SHELL");
            string script = CompletionScripts.Of(asked) ?? throw Rejection.Of("shell-unknown", Problem.Shown(asked));
            session.Output.WriteLine(script);
            return ExitCodes.Complete;
        });
        return command;
    }
}
