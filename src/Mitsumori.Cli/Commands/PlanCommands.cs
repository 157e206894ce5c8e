using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Plans;
using Mitsumori.Reading;

namespace Mitsumori.Cli.Commands;

/// <summary>
/// Builds the commands that answer plans. All take plan files, the flags of a plan over them or in their place, price files and a form.
/// </summary>
/// <remarks>Options of one command alone are added to what is built; <see cref="PlanRequest.Parsed"/> has their values.</remarks>
internal sealed class PlanCommands(Options options, Session session)
{
    /// <summary>A command of one plan and one model, described by the text <c>command.NAME</c>.</summary>
    /// <param name="run">Answers, and gives the exit code.</param>
    public Command OfOne(string name, Func<PlanRequest, int> run) =>
        OfFile(name, (parsed, file, desk) => [desk.ReadPlan(PlanArguments.Layers(parsed, file, options))], run);

    /// <summary>A command of one plan, which may name several models.</summary>
    /// <param name="run">Answers, and gives the exit code.</param>
    public Command OfModels(string name, Func<PlanRequest, int> run) =>
        OfFile(name, (parsed, file, desk) => desk.ReadEach(PlanArguments.Layers(parsed, file, options)), run);

    /// <summary>A command of one or several plans; flags override each of them.</summary>
    /// <param name="run">Answers, and gives the exit code.</param>
    public Command OfSeveral(string name, Func<PlanRequest, int> run)
    {
        Argument<string[]> files = new("plan") { Arity = ArgumentArity.ZeroOrMore, Description = session.Help["argument.plans"] };
        return Build(
            name,
            files,
            (parsed, desk) => (parsed.GetValue(files) is { Length: > 0 } given ? given : new string?[] { null })
                .SelectMany(file => desk.ReadEach(PlanArguments.Layers(parsed, file, options))),
            run);
    }

    /// <summary>A command of a budget and one plan, which may leave its rate out and name several models.</summary>
    /// <param name="run">Answers, and gives the exit code.</param>
    public Command OfBudget(string name, Func<PlanRequest, BudgetQuestion, int> run)
    {
        Argument<string?> file = OneFile();
        Command command = Build(name, file, (parsed, form, asking) =>
        {
            BudgetQuestion question = asking.Desk.ReadBudget(
                PlanArguments.Layers(parsed, parsed.GetValue(file), options),
                Options.ValueOf(parsed, options.Budget),
                Place.OfFlag(options.Budget.Name));
            return run(new(parsed, form, asking, question.Plans, session), question);
        });
        command.Options.Insert(0, options.Budget);
        return command;
    }

    private Argument<string?> OneFile() => new("plan") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.plan"] };

    private Command OfFile(string name, Func<ParseResult, string?, Desk, IEnumerable<Plan>> read, Func<PlanRequest, int> run)
    {
        Argument<string?> file = OneFile();
        return Build(name, file, (parsed, desk) => read(parsed, parsed.GetValue(file), desk), run);
    }

    private Command Build(
        string name, Argument argument, Func<ParseResult, Desk, IEnumerable<Plan>> read, Func<PlanRequest, int> run) =>
        Build(name, argument, (parsed, form, asking) => run(new(parsed, form, asking, [.. read(parsed, asking.Desk)], session)));

    private Command Build(string name, Argument argument, Func<ParseResult, AnswerForm, Asking, int> run)
    {
        Command command = new(name, session.Help["command." + name]) { argument };
        foreach (Option option in (IEnumerable<Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed => run(parsed, options.FormOf(parsed), Books.Open(parsed, options, session)));
        return command;
    }
}
