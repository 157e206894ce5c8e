using Microsoft.AspNetCore.Http;

namespace Mitsumori.Web.Guards;

/// <summary>Puts on every answer what keeps a browser from running, framing or telling on it.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    /// <summary>Style sheets, pictures and forms of this server; nothing else, and nothing written into the page.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The same for the one page with a script: it is a file of this server, and asks nobody else.</summary>
    public const string PolicyWithScript = Policy + "; script-src 'self'; connect-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
