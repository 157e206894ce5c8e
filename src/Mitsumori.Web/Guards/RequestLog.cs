using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Mitsumori.Web.Telemetry;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.Guards;

/// <summary>
/// Writes a line for every request: method, route, status, time, and the name of the token it came in with. Never its address, its query or
/// its body, for they hold plans.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            string route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            Answered(
                log,
                RequestMethod.Of(context.Request),
                route,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                context.Features.Get<CameIn>()?.Name ?? "-");
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds:F1} ms {Token}")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds, string token);
}
