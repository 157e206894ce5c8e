using System.CommandLine;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.Files;
using Mitsumori.Cli.Commands;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Bedrock;

namespace Mitsumori.Cli;

/// <summary>Runs one command line and maps whatever happens to an exit code.</summary>
internal static class CommandLine
{
    // EPIPE, as .NET passes it on from the system call.
    private const int BrokenPipe = 32;

    // An argument that begins with @ is a name like any other: the parser would read the file and take its lines for arguments. Nor are
    // letters behind one hyphen flags of their own: there are none.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(string[] args, Session given)
    {
        Session session = given with { Output = CleanWriter.Over(given.Output), Error = CleanWriter.Over(given.Error) };
        try
        {
            int exit = Dispatch(args, session);
            session.Output.Flush();
            return exit;
        }
        catch (Exception failure)
            when (Rejection.Find(failure) is not null || Environment.GetEnvironmentVariable("MITSUMORI_DEBUG") is null)
        {
            return Tell(failure, args, session);
        }
    }

    // What cannot be told, because the stream is full or closed, ends with its code all the same.
    private static int Tell(Exception failure, string[] args, Session session)
    {
        (int exit, Action say) = AnswerTo(failure, args, session);
        try
        {
            say();
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
        }

        return exit;
    }

    private static (int Exit, Action Say) AnswerTo(Exception failure, string[] args, Session session)
    {
        if (Rejection.Find(failure) is Rejection rejection) return (ExitCodes.Of(rejection.Kind), () => Refuse(rejection, args, session));
        return (ExitCodes.Broken, failure switch
        {
            DataFileException damaged => () => TellDamage(damaged, session),

            // When the reader of a pipe has gone there is nobody left to tell.
            IOException { HResult: BrokenPipe } => () => { }
            ,
            IOException unwritten and not FileNotFoundException and not DirectoryNotFoundException =>
                () => session.Error.WriteLine(session.Help.Fill("output-failed", ("message", unwritten.Message))),
            _ => () => session.Error.WriteLine(
                session.Help.Fill("defect", ("kind", failure.GetType().Name), ("message", AccountNumber.Masked(failure.Message)))),
        });
    }

    private static void TellDamage(DataFileException damaged, Session session)
    {
        Wording title = Wording.Whole(session.Help.Fill("data-damaged", ("folder", session.DataFolder)));
        Section faults = Section.Of(title, FaultBlocks.Items(damaged.Faults, session.Language));
        foreach (string line in TerminalPage.Lines([faults], session)) session.Error.WriteLine(line);
    }

    private static int Dispatch(string[] args, Session session)
    {
        RootCommand root = Root.Build(session);
        if (Suggestions.AreAsked(args))
        {
            // An unfinished line, in which nothing is a mistake yet.
            foreach (string word in Suggestions.Of(root, args.ElementAtOrDefault(1) ?? "")) session.Output.WriteLine(word);
            return ExitCodes.Complete;
        }

        ParseResult parsed = root.Parse(args, Parsing);
        UnknownArguments.Refuse(parsed);
        return parsed.Invoke(new() { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false });
    }

    private static void Refuse(Rejection rejection, string[] args, Session session)
    {
        IReadOnlyList<ProblemWire> problems = new ProblemLines(session.Language, "help").Of(rejection);
        if (IsJsonAsked(args))
        {
            session.Output.WriteLine(ProblemJson.ToJson(problems));
            session.Output.Flush();
        }
        else
        {
            ProblemList.Write(problems, session);
        }
    }

    // By hand, for a line that is wrong may not have been parsed; the last --format counts, as in an answer.
    private static bool IsJsonAsked(string[] args)
    {
        int last = Array.FindLastIndex(args, arg => arg == "--format" || arg.StartsWith("--format=", StringComparison.Ordinal));
        return last >= 0 && (args[last] == "--format=json" || (args[last] == "--format" && args.ElementAtOrDefault(last + 1) == "json"));
    }
}
