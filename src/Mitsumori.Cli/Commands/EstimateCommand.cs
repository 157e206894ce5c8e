using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;

namespace Mitsumori.Cli.Commands;

/// <summary><c>estimate PLAN</c>: every option of a plan.</summary>
internal static class EstimateCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string?> file = new("plan") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.plan"] };
        Command command = new("estimate", session.Help["command.estimate"]) { file };
        foreach (System.CommandLine.Option option in (IEnumerable<System.CommandLine.Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, parsed.GetValue(file), options, session));
        return command;
    }

    private static int Run(ParseResult parsed, string? file, Options options, Session session)
    {
        AnswerForm form = options.FormOf(parsed);
        FactBook book = Books.Open(parsed, options, session);
        Plan plan = PlanArguments.Read(parsed, file, options, book, session);
        Estimate estimate = EstimateCost.Run(plan, book);
        RemarkTexts texts = new(session.Language, book.Offers);
        new AnswerForms(
            () => new EstimatePage(estimate, texts, session).Write(),
            () => EstimateReport.ToJson(estimate, texts),
            () => EstimateMarkdown.Write(estimate, texts),
            () => EstimateCsv.Write(estimate, texts)).Write(form, session);
        return ExitCodes.Of(EstimateCost.StateOf(estimate));
    }
}
