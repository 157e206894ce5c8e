using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitsumori.Web.Guards;

namespace Mitsumori.Web.Api;

/// <summary>Whether the server lives, and whether it can answer: for whoever looks after it, without a token, a limit or a place.</summary>
internal static class HealthEndpoints
{
    public const string Alive = "/healthz", Ready = "/readyz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Open(routes.MapGet(Alive, (HttpContext context) => context.Response.WriteAsync("ok\n", context.RequestAborted)));
        Open(routes.MapGet(Ready, (HttpContext context, Places places) =>
        {
            // The book is there when the server listens; what can fail is room for one more.
            bool isReady = places.HaveRoom;
            context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync(isReady ? "ready\n" : "full\n", context.RequestAborted);
        }));
    }

    private static void Open<T>(T route)
        where T : IEndpointConventionBuilder =>
        route.DisableRateLimiting().WithMetadata(new Places.WithoutPlace()).ExcludeFromDescription();
}
