using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;
using Mitsumori.Mcp.Messages;

namespace Mitsumori.Web.Guards;

/// <summary>
/// Answers by the protocol what is posted to the tools and is no message, as over standard input: the library calls some of it a fault of
/// the server.
/// </summary>
internal sealed class McpMessages(RequestDelegate next, Desk desk)
{
    /// <summary>Where messages are posted.</summary>
    public const string Path = "/mcp";

    public async Task InvokeAsync(HttpContext context)
    {
        // The body has been taken in by now.
        if (context.Request.Body is not MemoryStream body
            || !HttpMethods.IsPost(context.Request.Method)
            || !context.Request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase)
            || PostedMessage.FaultOf(body.GetBuffer().AsMemory(0, (int)body.Length), desk) is not (byte[] error, bool namesRequest))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = namesRequest ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(error, context.RequestAborted);
    }
}
