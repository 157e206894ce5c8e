using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Mitsumori.Cli.Commands;

/// <summary>The words that complete an unfinished command line, from the tree of commands by which the finished line is parsed.</summary>
/// <remarks>
/// The parsing library suggests too, but takes an option that may stand again for one that still wants values, and then offers no other
/// option.
/// </remarks>
internal static class Suggestions
{
    private const string Mark = "[suggest";

    /// <summary>True for the arguments by which the scripts of shells ask: <c>[suggest:LENGTH] LINE</c>.</summary>
    public static bool AreAsked(string[] args) => args.Length > 0 && args[0].StartsWith(Mark, StringComparison.Ordinal);

    /// <param name="line">What is typed up to the cursor, without the program's name.</param>
    /// <returns>Whole words that begin with the last one of the line, each once: subcommands, then words of the place, then
    /// options.</returns>
    public static IEnumerable<string> Of(RootCommand root, string line)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(line)];
        bool isNewWord = words.Length == 0 || line.EndsWith(' ');
        string begun = isNewWord ? "" : words[^1];
        string[] before = isNewWord ? words : words[..^1];
        CommandResult result = root.Parse(before).CommandResult;
        Option[] options = [.. Options.Of(result).Where(option => !option.Hidden)];
        return WordsFor(result.Command, options, before, begun).Where(word => word.StartsWith(begun, StringComparison.Ordinal)).Distinct();
    }

    private static IEnumerable<string> WordsFor(Command command, Option[] options, string[] before, string begun)
    {
        if (before.Length > 0 && Find(options, before[^1]) is { Arity.MinimumNumberOfValues: > 0 } open)
            return Words(open.CompletionSources);
        int sign = begun.IndexOf('=', StringComparison.Ordinal);
        if (sign > 0 && Find(options, begun[..sign]) is Option joined)
            return Words(joined.CompletionSources).Select(word => begun[..(sign + 1)] + word);
        return command.Subcommands.Select(inner => inner.Name)
            .Concat(command.Arguments.SelectMany(argument => Words(argument.CompletionSources)))
            .Concat(options.Select(option => option.Name));
    }

    private static Option? Find(Option[] options, string name) =>
        Array.Find(options, option => option.Name == name || option.Aliases.Contains(name));

    private static IEnumerable<string> Words(IEnumerable<Func<CompletionContext, IEnumerable<CompletionItem>>> sources) =>
        sources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label);
}
