using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mitsumori.Web.Telemetry;

/// <summary>Makes a span of every request, out of method, route and status alone.</summary>
/// <remarks>
/// The framework has a span of its own, which is not collected: from version to version it holds more of the request, path and query among
/// it, and these are plans.
/// </remarks>
internal sealed class RequestTrace(RequestDelegate next)
{
    /// <summary>The name of the source of spans.</summary>
    public const string Name = "Mitsumori";

    private static readonly ActivitySource Source = new(Name);

    public async Task InvokeAsync(HttpContext context)
    {
        string method = RequestMethod.Of(context.Request);

        // Of what the asker sends along, the two ids join this span to theirs. Their own words (tracestate, baggage) stay outside.
        string? asker = context.Request.Headers.TraceParent is [string header] ? header : null;
        ActivityContext parent = ActivityContext.TryParse(asker, traceState: null, isRemote: true, out ActivityContext parsed)
            ? parsed
            : default;
        Activity.Current = null;
        using Activity? span = Source.StartActivity(method, ActivityKind.Server, parent);
        try
        {
            await next(context);
        }
        finally
        {
            if (span is not null)
                Describe(span, method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, context.Response.StatusCode);
        }
    }

    // Names and meanings: the semantic conventions of OpenTelemetry for HTTP servers.
    private static void Describe(Activity span, string method, string? route, int status)
    {
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", status);
        if (status < StatusCodes.Status500InternalServerError) return;
        span.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture));
        span.SetStatus(ActivityStatusCode.Error);
    }
}
