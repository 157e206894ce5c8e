using System.CommandLine;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Filters;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;

namespace Mitsumori.Cli.Commands;

/// <summary><c>models</c>: what can be customized, deployed, bought and imported, where.</summary>
internal static class ModelsCommand
{
    public static Command Build(Options options, Session session)
    {
        Command command = new("models", session.Help["command.models"])
        {
            options.Model,
            options.Region,
            options.Mode,
            options.Day,
            options.Format,
        };
        command.SetAction(parsed => Run(parsed, options, session));
        return command;
    }

    private static int Run(ParseResult parsed, Options options, Session session)
    {
        AnswerForm form = options.FormOf(parsed);
        Asking asking = Books.Open(parsed, options, session);
        FactBook book = asking.Book;
        ListFilters filters = Filters.Of(parsed, book);
        ModelFilter filter = new(filters.Model(), filters.Region(), filters.Mode(), filters.Day("as-of", asking.Desk.Today));
        filters.RefuseIfWrong();
        IReadOnlyList<ModelOffers> models = ListModels.Run(book, filter);
        new AnswerForms(
            session,
            () => ModelBlocks.Of(book, filter.Day, models, asking.Language),
            () => ListJson.Models(book, filter.Day, models),
            () => ListCsv.Models(book, filter.Day, models)).Write(form);
        return ExitCodes.Complete;
    }
}
