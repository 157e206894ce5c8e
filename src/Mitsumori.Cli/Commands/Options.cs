using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Sheets;

namespace Mitsumori.Cli.Commands;

/// <summary>The options of commands. All take text; what it means is judged where all problems are collected.</summary>
internal sealed class Options
{
    private readonly Session session;

    public Options(Session session)
    {
        this.session = session;
        Plan = [.. FlagLayer.Names.Select(name => Text(name, FlagLayer.IsRepeatable(name)))];
        Budget = Text("--budget");
        Format = Text("--format");
        Language = Text("--lang");
        Language.Recursive = true;
        Prices = Text("--prices", isRepeatable: true);
        Model = Text("--model");
        Region = Text("--region");
        Mode = Text("--mode");
        Day = Text("--as-of");
        Output = Text("--output");
        Output.Aliases.Add("-o");
        string endings = string.Join(", ", SheetForms.Endings.Select(ending => $"{session.Help["form" + ending]} ({ending})"));
        Sheet = Text("--output", text: session.Help.Fill("option.--output sheet", ("endings", endings)));
        Sheet.Aliases.Add("-o");
        Issued = Text("--issued");
        Urls = Text("--urls", text: session.Help.Fill("option.--urls", ("default", DefaultUrl)));
        Port = Text("--port");
        Token = Text("--token");
        TokenFile = Text("--token-file");
        TrustedProxy = Text("--trusted-proxy");
        Force = new("--force") { Description = session.Help["option.--force"], Arity = ArgumentArity.Zero };
    }

    /// <summary>Where a server listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The forms of an answer as <c>--format</c> names them, in the order of <see cref="AnswerForm"/>.</summary>
    public static string[] Forms { get; } = ["table", "json", "markdown", "csv"];

    /// <summary>The flags that give values of a plan.</summary>
    public IReadOnlyList<Option<string[]>> Plan { get; }

    public Option<string[]> Budget { get; }

    public Option<string[]> Format { get; }

    public Option<string[]> Language { get; }

    public Option<string[]> Prices { get; }

    public Option<string[]> Model { get; }

    public Option<string[]> Region { get; }

    public Option<string[]> Mode { get; }

    public Option<string[]> Day { get; }

    /// <summary>The file that a command writes; <c>-o</c> for short.</summary>
    public Option<string[]> Output { get; }

    /// <summary>The file of a sheet, which has no default; <c>-o</c> for short.</summary>
    public Option<string[]> Sheet { get; }

    /// <summary>The day that stands on a sheet.</summary>
    public Option<string[]> Issued { get; }

    /// <summary>The addresses to listen on.</summary>
    public Option<string[]> Urls { get; }

    public Option<string[]> Port { get; }

    /// <summary>The bearer token that a server asks for.</summary>
    public Option<string[]> Token { get; }

    /// <summary>The file that holds the bearer token.</summary>
    public Option<string[]> TokenFile { get; }

    public Option<string[]> TrustedProxy { get; }

    /// <summary>Whether a file that is there already may be replaced.</summary>
    public Option<bool> Force { get; }

    /// <summary>All options a command takes, those it has from the commands above it included.</summary>
    public static IEnumerable<Option> Of(CommandResult result) =>
        result.Command.Options.Concat(result.Parent is CommandResult parent ? Of(parent).Where(option => option.Recursive) : []);

    /// <summary>The last value of an option that stands once; null if it is not given.</summary>
    public static string? ValueOf(ParseResult parsed, Option<string[]> option) =>
        parsed.GetValue(option) is [.., string last] ? last : null;

    /// <summary>The form in which the answer is asked for.</summary>
    /// <exception cref="Rejection">The format or the language is none of those there are.</exception>
    public AnswerForm FormOf(ParseResult parsed)
    {
        List<RequestProblem> problems = [];
        string format = ValueOf(parsed, Format) ?? Forms[0];
        int form = Array.IndexOf(Forms, format);
        if (form < 0)
            problems.Add(RequestProblem.Of("format-unknown", "--format", ("value", Problem.Shown(format))));
        if (LanguageProblem(parsed) is RequestProblem problem) problems.Add(problem);
        return problems.Count == 0 ? (AnswerForm)form : throw new Rejection(RejectionKind.Wrong, problems);
    }

    /// <exception cref="Rejection">The language is none of those there are.</exception>
    public void RefuseLanguage(ParseResult parsed)
    {
        if (LanguageProblem(parsed) is RequestProblem problem) throw new Rejection(RejectionKind.Wrong, [problem]);
    }

    private RequestProblem? LanguageProblem(ParseResult parsed) => ValueOf(parsed, Language) is string language and not ("ja" or "en")
        ? RequestProblem.Of("lang-unknown", "--lang", ("value", Problem.Shown(language)))
        : null;

    // Values are collected even where one is meant: a repeated flag is a problem to be told, not one to be swallowed.
    private Option<string[]> Text(string name, bool isRepeatable = false, string? text = null)
    {
        Option<string[]> option = new(name)
        {
            Description = text ?? session.Help["option." + name],
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            HelpName = isRepeatable ? "..." : null,
        };
        option.CompletionSources.Add(_ => ValueWords.Of(name, session).Select(word => new CompletionItem(word)));
        return option;
    }
}
