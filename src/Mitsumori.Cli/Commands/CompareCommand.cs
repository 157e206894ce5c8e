using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Facts;

namespace Mitsumori.Cli.Commands;

/// <summary><c>compare PLAN…</c>: the options of one or several plans in one table, cheapest first. Flags override every plan.</summary>
internal static class CompareCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string[]> files = new("plan") { Arity = ArgumentArity.ZeroOrMore, Description = session.Help["argument.plans"] };
        Command command = new("compare", session.Help["command.compare"]) { files };
        foreach (System.CommandLine.Option option in (IEnumerable<System.CommandLine.Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            FactBook book = Books.Open(parsed, options, session);
            string[] given = parsed.GetValue(files) ?? [];
            IEnumerable<string?> paths = given.Length > 0 ? given : new string?[] { null };
            Comparison comparison = Comparison.Of([.. paths.Select(path => EstimateCost.Run(PlanArguments.Read(parsed, path, options, book, session), book))]);
            RemarkTexts texts = new(session.Language, book.Offers);
            new AnswerForms(
                () => new ComparisonPage(comparison, texts, session).Write(),
                () => ComparisonReport.ToJson(comparison, texts),
                () => ComparisonMarkdown.Write(comparison, texts),
                () => EstimateCsv.Write(comparison, texts)).Write(form, session);
            return ExitCodes.Of(comparison.State);
        });
        return command;
    }
}
