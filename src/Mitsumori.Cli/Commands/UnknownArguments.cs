using System.CommandLine;
using System.CommandLine.Parsing;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Names;

namespace Mitsumori.Cli.Commands;

/// <summary>Refuses what no command knows, all at once, with the closest word that one does know.</summary>
internal static class UnknownArguments
{
    /// <exception cref="RequestException">There is an argument that the command does not take, or a value is missing.</exception>
    public static void Refuse(ParseResult parsed, Session session)
    {
        List<RequestProblem> problems = [];
        string[] known = [.. Options.Of(parsed.CommandResult).Select(option => option.Name)];
        foreach (string token in MistakenArguments(parsed).Concat(parsed.UnmatchedTokens))
        {
            bool isFlag = token.StartsWith('-');
            string[] words = isFlag ? known : [.. parsed.CommandResult.Command.Subcommands.Select(command => command.Name)];
            string? close = Closest.Misspelt(token, words);
            string text = isFlag ? "unknown-flag" : "unknown-argument";
            problems.Add(new(text, token, null, close is null ? session.Help[text] : session.Help.Fill(text + "-close", ("close", close))));
        }

        foreach (OptionResult option in parsed.CommandResult.Children.OfType<OptionResult>().Where(option => option.Errors.Any()))
        {
            problems.Add(new("value-missing", option.Option.Name, null, session.Help["value-missing"]));
        }

        if (problems.Count > 0) throw new RequestException(problems);
    }

    // A flag that no command knows is taken for an argument by the parsing library; - alone means standard input.
    private static IEnumerable<string> MistakenArguments(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(value => value.Length > 1 && value.StartsWith('-'));
}
