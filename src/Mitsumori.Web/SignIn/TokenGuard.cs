using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Mitsumori.Application.Desks;
using Mitsumori.Web.Api;
using Mitsumori.Web.Guards;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.SignIn;

/// <summary>
/// Asks for the token: programs carry it as their bearer token, people sign in with it once, and a cookie then opens the pages.
/// </summary>
/// <remarks>
/// The API and the tools of assistants take no cookie: what a browser sends of its own accord says nothing of who wanted it.
/// </remarks>
internal sealed class TokenGuard(RequestDelegate next, Door door, Desk desk, ILogger<TokenGuard> log)
{
    private const string Scheme = "Bearer ";

    // Where programs ask. The description of the API may be read with a cookie, for the page of the API leads to it, but is never a page to
    // sign in on.
    private static readonly PathString Api = "/api", Tools = "/mcp", Description = "/openapi";

    // Nothing of these is secret: whether the server lives, how the page to sign in looks, the door itself, and the way out of it.
    private static readonly PathString[] Open =
    [
        HealthEndpoints.Alive, HealthEndpoints.Ready, PageFiles.Style.Path, PageFiles.Icon.Path, LocalAddress.SignOut,
    ];

    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (IsOpen(request))
        {
            await next(context);
            return;
        }

        if (BearerOf(request) is string bearer)
        {
            switch (door.JudgeBearer(bearer, context.Connection.RemoteIpAddress))
            {
                case { Token: AccessToken token }:
                    context.Features.Set(new CameIn(token.Name));
                    await next(context);
                    return;
                case { Wait: TimeSpan wait }:
                    GuessLog.TooMany(log);
                    Crowding.TurnAway(context, StatusCodes.Status429TooManyRequests, wait);
                    return;
                default:
                    GuessLog.Wrong(log);
                    break;
            }
        }

        if (!IsOfPrograms(request.Path) && door.Cookie.Find(request.Cookies[SignInCookie.Name]) is AccessToken signedIn)
        {
            // What one reader may see is kept by nobody on the way, and by no browser once its reader has signed out.
            context.Response.Headers.CacheControl = "no-store";
            context.Features.Set(new SignedIn());
            context.Features.Set(new CameIn(signedIn.Name));
            await next(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        if (!WantsPage(request)) throw Rejection.Of(RejectionKind.WithoutToken, "token-missing", "Authorization");
        string to = HttpMethods.IsPost(request.Method)
            ? LocalAddress.Home
            : LocalAddress.Of(request.GetEncodedPathAndQuery());
        await SignInEndpoints.Ask(PageFrame.Of(request, desk.Language), StatusCodes.Status401Unauthorized, to, null).ExecuteAsync(context);
    }

    private static bool IsOpen(HttpRequest request) =>
        Open.Contains(request.Path) || (HttpMethods.IsPost(request.Method) && request.Path == LocalAddress.SignIn);

    private static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization is [string header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..]
            : null;

    // Routes are found in either case; so is their guard.
    private static bool IsOfPrograms(PathString path) =>
        path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Tools, StringComparison.OrdinalIgnoreCase);

    private static bool WantsPage(HttpRequest request) =>
        !IsOfPrograms(request.Path) && !request.Path.StartsWithSegments(Description, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
