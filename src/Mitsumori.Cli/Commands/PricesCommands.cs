using System.CommandLine;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Filters;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.Lint;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Prices;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Commands;

/// <summary><c>prices list</c>, <c>prices explain</c> and <c>prices lint</c>: the price book.</summary>
internal static class PricesCommands
{
    public static Command Build(Options options, Session session)
    {
        Command prices = new("prices", session.Help["command.prices"])
        {
            List(options, session),
            Explain(options, session),
            Lint(options, session),
        };
        prices.SetAction((Func<ParseResult, int>)(_ => throw Rejection.Of("command-missing", "prices")));
        return prices;
    }

    private static Command List(Options options, Session session)
    {
        Command command = new("list", session.Help["command.prices list"])
        {
            options.Model,
            options.Region,
            options.Prices,
            options.Format,
        };
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            FactBook book = Books.Open(parsed, options, session).Book;
            ListFilters filters = Filters.Of(parsed, book);
            IReadOnlyList<PriceObservation> prices = book.Prices.Listed(filters.Model(), filters.Region());
            filters.RefuseIfWrong();
            new AnswerForms(
                session,
                () => PriceBlocks.Of(book, prices, session.Language),
                () => ListJson.Prices(book, prices),
                () => ListCsv.Prices(prices)).Write(form);
            return ExitCodes.Complete;
        });
        return command;
    }

    private static Command Explain(Options options, Session session)
    {
        Argument<string> id = new("id") { Description = session.Help["argument.id"], Arity = ArgumentArity.ZeroOrOne };
        Command command = new("explain", session.Help["command.prices explain"]) { id, options.Day, options.Prices, options.Format };
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            Asking asking = Books.Open(parsed, options, session);
            FactBook book = asking.Book;
            ListFilters filters = Filters.Of(parsed, book);
            DateOnly day = filters.Day("as-of", book.AsOf);
            filters.RefuseIfWrong();
            string asked = parsed.GetValue(id) ?? throw Rejection.Of("value-missing", "ID");
            PriceExplanation explanation = PriceExplanation.Of(book, asked, day)
                ?? throw Rejection.Of(RejectionKind.NotThere, "price-unknown", Problem.Shown(asked));
            new AnswerForms(
                session,
                () => new ExplanationBlocks(explanation, day, asking.Texts).Sections(),
                () => ListJson.Explanation(book, explanation, asking.Texts),
                () => ListCsv.Explanation(book, explanation, asking.Texts)).Write(form);
            return ExitCodes.Complete;
        });
        return command;
    }

    private static Command Lint(Options options, Session session)
    {
        Argument<string?> folder = new("folder") { Description = session.Help["argument.folder"], Arity = ArgumentArity.ZeroOrOne };
        Command command = new("lint", session.Help["command.prices lint"]) { folder, options.Format };
        command.SetAction(parsed =>
        {
            AnswerForm form = options.FormOf(parsed);
            string directory = parsed.GetValue(folder) ?? session.DataFolder;
            if (!Directory.Exists(directory))
                throw Rejection.Of("folder-not-found", Problem.Shown(directory));
            LintReport report = DataLint.Check(directory);
            FaultTexts texts = new(session.Language);
            new AnswerForms(
                session,
                () => FaultBlocks.Of(report, session.Language),
                () => LintJson.ToJson(report, texts),
                () => ListCsv.Faults(report, texts)
            ).Write(form);
            return report.IsClean ? ExitCodes.Complete : ExitCodes.Broken;
        });
        return command;
    }
}
