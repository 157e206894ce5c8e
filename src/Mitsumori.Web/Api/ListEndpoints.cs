using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Filters;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;

namespace Mitsumori.Web.Api;

/// <summary>What can be had where, and the prices: the lists of the commands, with their filters as parameters.</summary>
internal static class ListEndpoints
{
    public static IReadOnlyList<string> ModelParameters { get; } = ["model", "region", "mode", "asOf"];

    public static IReadOnlyList<string> PriceParameters { get; } = ["model", "region"];

    public static IReadOnlyList<string> ExplainParameters { get; } = ["asOf"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/models", (HttpContext context) => Models(new(context, ModelParameters)));
        api.MapGet("/prices", (HttpContext context) => Prices(new(context, PriceParameters)));
        api.MapGet("/prices/{id}", (HttpContext context) => Explain(new(context, ExplainParameters)));
    }

    private static Task Models(ApiRequest request)
    {
        FactBook book = request.Asking.Book;
        ListFilters filters = request.Filters();
        ModelFilter filter = new(filters.Model(), filters.Region(), filters.Mode(), filters.Day("asOf", request.Asking.Desk.Today));
        filters.RefuseIfWrong();
        return request.Answer(default, Plain.Of(filter.Day), () => ListJson.Models(book, filter.Day, ListModels.Run(book, filter)));
    }

    private static Task Prices(ApiRequest request)
    {
        FactBook book = request.Asking.Book;
        ListFilters filters = request.Filters();
        IReadOnlyList<PriceObservation> prices = book.Prices.Listed(filters.Model(), filters.Region());
        filters.RefuseIfWrong();
        return request.Answer(default, null, () => ListJson.Prices(book, prices));
    }

    private static Task Explain(ApiRequest request)
    {
        FactBook book = request.Asking.Book;
        ListFilters filters = request.Filters();
        DateOnly day = filters.Day("asOf", book.AsOf);
        filters.RefuseIfWrong();
        PriceExplanation explanation = PriceExplanation.Of(book, request.RouteValue("id") ?? "", day)
            ?? throw Rejection.Of(RejectionKind.NotThere, "price-unknown", "id");
        return request.Answer(default, null, () => ListJson.Explanation(book, explanation, request.Asking.Texts));
    }
}
