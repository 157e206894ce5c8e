using System.CommandLine;
using System.Text;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Commands;

/// <summary><c>new</c>: asks a few questions and writes a plan. Answers may come from a pipe, one a line.</summary>
internal static class NewCommand
{
    public const string Name = Session.AskingCommand;

    public static Command Build(Options options, Session session)
    {
        Command command = new(Name, session.Help["command.new"]) { options.Output };
        command.SetAction(parsed => Run(parsed, options, session));
        return command;
    }

    private static int Run(ParseResult parsed, Options options, Session session)
    {
        options.RefuseLanguage(parsed);
        string? path = Options.ValueOf(parsed, options.Output);
        if (path is not null) NewFile.RefuseIfThere(path);
        Asking asking = Books.Open(parsed, options, session);
        PlanInterview interview = new(
            asking.Desk.PlanContext,
            model => !asking.Book.Prices.About(PriceKind.TrainingImage, PriceSubject.Of(model)).IsEmpty);

        // Questions must not stand in a plan that goes to standard output.
        TextWriter questions = path is null ? session.Error : session.Output;
        Ask(interview, questions, session);
        PlanReading reading = interview.Read();
        if (reading.Plan is null) throw Rejection.Of(reading.Problems);
        string plan = PlanDraft.Write(interview.Answers, session.Language);
        if (path is null)
        {
            session.Output.Write(plan);
            return ExitCodes.Complete;
        }

        NewFile.Write(path, Encoding.UTF8.GetBytes(plan));
        session.Output.WriteLine(TextResource.Load("interview", session.Language).Fill("written", ("file", path)));
        return ExitCodes.Complete;
    }

    private static void Ask(PlanInterview interview, TextWriter questions, Session session)
    {
        ProblemTexts problems = new(session.Language);
        foreach (PlanQuestion question in interview.Questions.Where(interview.IsAsked))
        {
            string? wrong = null;
            while (true)
            {
                questions.WriteLine(TextOf(question, session));
                questions.Write("> ");
                questions.Flush();
                string? line = session.Input.ReadLine();
                if (session.IsInputPiped) questions.WriteLine(line);
                string? answer = line is null ? wrong ?? question.Default : line.Trim() is { Length: > 0 } given ? given : question.Default;
                IReadOnlyList<Problem> found = interview.Check(question, answer);
                if (answer is not null && (found.Count == 0 || line is null)) interview.Take(question, answer);

                // What is still wrong at the end of the answers is told with all the rest.
                if (line is null || found.Count == 0) break;
                wrong = answer;
                foreach (Problem problem in found) questions.WriteLine(problems.Say(problem));
            }
        }
    }

    private static string TextOf(PlanQuestion question, Session session)
    {
        TextResource texts = TextResource.Load("interview", session.Language);
        string text = texts.Fill("ask." + question.Key, _ => string.Join(", ", BedrockCodes.Methods.Codes));
        return question.Default is string value
            ? texts.Fill("question-default", ("text", text), ("example", question.Example), ("value", value))
            : texts.Fill("question", ("text", text), ("example", question.Example));
    }
}
