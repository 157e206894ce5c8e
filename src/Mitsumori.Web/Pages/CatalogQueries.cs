using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Mitsumori.Application.Desks;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>Answers the pages of what can be had where, and of what it costs.</summary>
internal static class CatalogQueries
{
    // A page of prices is to be read; the whole book is what the command line and the API are for.
    private const int MostPrices = 200;

    public static IResult Models(PageFrame frame, Desk desk)
    {
        FactBook book = desk.Book;
        CatalogFilter filter = CatalogFilter.Of(frame, desk);
        HostingMode? mode = BedrockCodes.Modes.TryParse(filter.Mode, out HostingMode named) ? named : null;
        IReadOnlyList<ModelOffers> models =
        [
            .. ListModels
                .Run(book, new(null, filter.Region, mode, desk.Today) { ShowsEnded = filter.Words.Length > 0 })
                .Where(offers => filter.Fits(offers.Model.Name, offers.Model.Id.Value, offers.Model.Provider)),
        ];
        return Page<ModelsPage>(new { Frame = frame, Filter = filter, Book = book, Day = desk.Today, Models = models });
    }

    public static IResult Prices(PageFrame frame, Desk desk)
    {
        FactBook book = desk.Book;
        CatalogFilter filter = CatalogFilter.Of(frame, desk);
        PriceObservation[] prices = filter.IsEmpty
            ? []
            : [.. book.Prices.Listed(filter.Model, filter.Region).Where(price => filter.Fits(price.Id, price.Subject.Name))];
        return Page<PricesPage>(
            new
            {
                Frame = frame,
                Filter = filter,
                Book = book,
                Count = prices.Length,
                Prices = prices.Take(MostPrices).ToArray(),
            });
    }

    public static IResult Price(PageFrame frame, string id, Desk desk) =>
        PriceExplanation.Of(desk.Book, id, desk.Book.AsOf) is PriceExplanation explanation
            ? Page<PricePage>(
                new
                {
                    Frame = frame,
                    Book = desk.Book,
                    Explanation = explanation,
                    Remarks = desk.TextsIn(frame.Language),
                })
            : PageRoutes.Missing(frame);

    private static RazorComponentResult<TPage> Page<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
        => new(parameters) { PreventStreamingRendering = true };
}
