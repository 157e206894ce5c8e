using Microsoft.AspNetCore.Http;

namespace Mitsumori.Web.Guards;

/// <summary>Answers HEAD as GET is answered; the server below sends no body for it.</summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            // Logs and traces tell what was asked.
            context.Request.Method = HttpMethods.Head;
        }
    }
}
