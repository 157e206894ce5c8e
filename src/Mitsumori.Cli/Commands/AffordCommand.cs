using System.CommandLine;
using Mitsumori.Application.Answers.Budgets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;
using Mitsumori.Reading;

namespace Mitsumori.Cli.Commands;

/// <summary><c>afford PLAN --budget USD</c>: of each model, Region and way of hosting the greatest rate within a monthly budget.</summary>
internal static class AffordCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string?> file = new("plan") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.plan"] };
        Command command = new("afford", session.Help["command.afford"]) { file, options.Budget };
        foreach (Option option in (IEnumerable<Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            Asking asking = Books.Open(parsed, options, session);
            BudgetQuestion question = asking.Desk.ReadBudget(
                PlanArguments.Layers(parsed, parsed.GetValue(file), options),
                Options.ValueOf(parsed, options.Budget),
                Place.OfFlag(options.Budget.Name));
            AffordAnswer answer = AffordRate.Run(question, asking);
            new AnswerForms(
                session,
                () => AffordBlocks.Of(answer, asking.Texts),
                () => AffordJson.ToJson(answer, asking.Texts),
                () => AffordCsv.Write(answer, asking.Texts)).Write(form);
            return ExitCodes.Of(answer.State);
        });
        return command;
    }
}
