using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>
/// Answers people whose address leads nowhere with a page; programs, below <c>/api</c>, get the answer that programs read.
/// </summary>
internal sealed class MissingPages(RequestDelegate next, Desk desk)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        HttpResponse response = context.Response;
        bool isUnanswered =
            response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null, ContentLength: null };
        if (
            !isUnanswered
            || !HttpMethods.IsGet(context.Request.Method)
            || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return;
        }

        await PageRoutes.Missing(PageFrame.Of(context.Request, desk.Language)).ExecuteAsync(context);
    }
}
