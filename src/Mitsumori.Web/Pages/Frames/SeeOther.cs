using Microsoft.AspNetCore.Http;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>To another address, by GET; nobody keeps where it came from.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.Location = address;
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }
}
