using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Cli.Commands;

/// <summary><c>capacity PLAN</c>: how much traffic each option carries, and what binds first; the estimate without money.</summary>
internal static class CapacityCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string?> file = new("plan") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.plan"] };
        Command command = new("capacity", session.Help["command.capacity"]) { file };
        foreach (System.CommandLine.Option option in (IEnumerable<System.CommandLine.Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            FactBook book = Books.Open(parsed, options, session);
            Estimate estimate = EstimateCost.Run(PlanArguments.Read(parsed, parsed.GetValue(file), options, book, session), book);
            RemarkTexts texts = new(session.Language, book.Offers);
            new AnswerForms(
                () => new CapacityPage(estimate, texts, session).Write(),
                () => CapacityReport.ToJson(estimate, texts),
                () => CapacityMarkdown.Write(estimate, texts),
                () => CapacityCsv.Write(estimate, texts)).Write(form, session);
            return estimate.Options.Any(option => option.IsFeasibleCandidate) ? ExitCodes.Complete : ExitCodes.NothingFeasible;
        });
        return command;
    }
}
