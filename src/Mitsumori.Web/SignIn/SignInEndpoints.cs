using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitsumori.Application.Desks;
using Mitsumori.Web.Guards;
using Mitsumori.Web.Pages;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.SignIn;

/// <summary>Signing in with the token of the server, and out again.</summary>
internal static class SignInEndpoints
{
    // A token of any sense, and an address as long as servers take, each of its characters written as three.
    private const int LongestForm = 32 * 1024;

    private static readonly FormOptions Form = new() { ValueCountLimit = 8, KeyLengthLimit = 64, ValueLengthLimit = LongestForm };

    public static void Map(IEndpointRouteBuilder routes, Door door)
    {
        // Only who is in already comes this far; everybody else is asked for the token before.
        routes.MapGet(LocalAddress.SignIn, () => Results.Redirect(LocalAddress.Home)).ExcludeFromDescription();
        routes.MapPost(LocalAddress.SignIn, (HttpContext context, Desk desk) => SignIn(context, desk, door))
            .WithMetadata(new LongestBody(LongestForm))
            .ExcludeFromDescription();
        routes.MapPost(LocalAddress.SignOut, (HttpContext context, Desk desk) => SignOut(context, desk)).ExcludeFromDescription();
    }

    /// <summary>The page that asks for the token.</summary>
    /// <param name="to">Where the reader wants to go, an address of this server.</param>
    /// <param name="error">What was wrong with the token given before; null before the first.</param>
    public static IResult Ask(PageFrame frame, int status, string to, string? error)
    {
        PageFrame there = frame with
        {
            Path = LocalAddress.PathOf(to),
            Query = frame.Path == LocalAddress.SignIn ? QueryOf(to) : frame.Query,
        };
        return new Unstored(
            new RazorComponentResult<SignInPage>(
                new
                {
                    Frame = there,
                    To = to,
                    Error = error,
                })
            {
                StatusCode = status,
                PreventStreamingRendering = true,
            });
    }

    private static async Task<IResult> SignIn(HttpContext context, Desk desk, Door door)
    {
        IFormCollection form = await Read(context);
        string to = LocalAddress.Of(form["to"]);
        PageFrame frame = PageFrame.Of(context.Request, desk.Language);
        ILogger log = context.RequestServices.GetRequiredService<ILogger<Door>>();
        Judgement judged = door.JudgeForm(form["token"], context.Connection.RemoteIpAddress);
        if (judged.Wait is TimeSpan wait)
        {
            GuessLog.TooMany(log);
            Crowding.TurnAway(context, StatusCodes.Status429TooManyRequests, wait);
            string seconds = context.Response.Headers.RetryAfter.ToString();
            return Ask(frame, StatusCodes.Status429TooManyRequests, to, frame.Texts.Fill("error.token-tries", ("seconds", seconds)));
        }

        if (judged.Token is not AccessToken token)
        {
            GuessLog.Wrong(log);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Ask(frame, StatusCodes.Status401Unauthorized, to, frame.Texts["error.token-wrong"]);
        }

        context.Response.Cookies.Append(SignInCookie.Name, door.Cookie.Make(token), SignInCookie.Keeping);
        return new SeeOther(to);
    }

    private static SeeOther SignOut(HttpContext context, Desk desk)
    {
        context.Response.Cookies.Delete(SignInCookie.Name, SignInCookie.Keeping);
        return new(PageFrame.Of(context.Request, desk.Language).To(LocalAddress.Home));
    }

    /// <exception cref="Rejection">It is no form, or none of a browser's.</exception>
    /// <exception cref="BadHttpRequestException">It is too long, too slow, or cut off.</exception>
    private static async Task<IFormCollection> Read(HttpContext context)
    {
        return await BrowserForm.Read(context, Form) ?? throw Rejection.Of("form-unreadable", "body");
    }

    private static IReadOnlyList<(string Name, string Value)> QueryOf(string address) =>
        [
            .. QueryHelpers
                .ParseQuery(new Uri(new Uri("http://here"), address).Query)
                .Where(pair => pair.Key != PageFrame.LanguageName)
                .SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? ""))),
        ];

    private sealed record LongestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    /// <summary>A page that nobody keeps.</summary>
    private sealed class Unstored(IResult page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            return page.ExecuteAsync(httpContext);
        }
    }
}
