using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;

namespace Mitsumori.Web.Guards;

/// <summary>Turns away what the page of another site sends through the browser of a user. Programs send no Origin and pass.</summary>
internal sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isSafe || IsOwn(request) ? next(context) : throw Rejection.Of(RejectionKind.ForeignOrigin, "origin-foreign", "Origin");
    }

    // The scheme is left aside: before a server that ends TLS the page is https and this request is http.
    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [string site] && site is not ("same-origin" or "none")) return false;
        if (request.Headers.Origin.Count == 0) return true;
        return request.Headers.Origin is [string origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && string.Equals(url.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
