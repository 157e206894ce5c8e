using System.CommandLine;
using System.CommandLine.Parsing;
using Mitsumori.Application.Desks;
using Mitsumori.Plans.Names;

namespace Mitsumori.Cli.Commands;

/// <summary>Refuses what no command knows, all at once, with the closest word that one does know.</summary>
internal static class UnknownArguments
{
    /// <exception cref="Rejection">There is an argument that the command does not take, or a value is missing.</exception>
    public static void Refuse(ParseResult parsed)
    {
        List<RequestProblem> problems = [];
        string[] known = [.. Options.Of(parsed.CommandResult).Select(option => option.Name)];
        foreach (string token in MistakenArguments(parsed).Concat(parsed.UnmatchedTokens))
        {
            bool isFlag = token.StartsWith('-');
            string[] words = isFlag ? known : [.. parsed.CommandResult.Command.Subcommands.Select(command => command.Name)];
            string? close = Closest.Misspelt(token, words) is string word && word != token ? word : null;
            string code = isFlag ? "unknown-flag" : "unknown-argument";
            RequestProblem.OfAsking problem = RequestProblem.Of(code, token, ("close", close ?? ""));
            problems.Add(close is null ? problem : problem with { Sentence = code + "-close" });
        }

        foreach (OptionResult option in parsed.CommandResult.Children.OfType<OptionResult>().Where(option => option.Errors.Any()))
        {
            problems.Add(RequestProblem.Of("value-missing", option.Option.Name));
        }

        if (problems.Count > 0) throw new Rejection(RejectionKind.Wrong, problems);
    }

    // A flag that no command knows is taken for an argument by the parsing library; - alone means standard input.
    private static IEnumerable<string> MistakenArguments(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(value => value.Length > 1 && value.StartsWith('-'));
}
