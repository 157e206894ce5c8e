using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;

namespace Mitsumori.Web.Api;

/// <summary>
/// Gives whatever is not answered the form of RFC 9457, <c>application/problem+json</c>, with every problem in the asked language.
/// </summary>
internal sealed partial class Refusals(RequestDelegate next, Desk desk, IHostApplicationLifetime lifetime, ILogger<Refusals> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await Write(context, context.Response.StatusCode, []);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to tell.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (OperationCanceledException) when (!context.Response.HasStarted && lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The server was told to stop, and its grace is over.
            await Write(context, StatusCodes.Status503ServiceUnavailable, []);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            await Write(context, unreadable.StatusCode, []);
        }
        catch (Exception exception) when (!context.Response.HasStarted && Rejection.Find(exception) is Rejection rejection)
        {
            await Write(context, RejectionStatus.Of(rejection.Kind), new ProblemLines(LanguageOf(context), "http").Of(rejection));
        }
        catch (Exception defect) when (!context.Response.HasStarted)
        {
            // Its message may quote a plan; where it happened does not.
            Broken(log, defect.GetType().FullName ?? "", defect.StackTrace ?? "");
            await Write(context, StatusCodes.Status500InternalServerError, []);
        }
    }

    private Language LanguageOf(HttpContext context) => AskedLanguage.OrDefault(context.Request, desk.Language);

    private Task Write(HttpContext context, int status, IReadOnlyList<ProblemWire> problems)
    {
        TextResource texts = TextResource.Load("http", LanguageOf(context));
        string title = texts.Has($"status.{status}") ? texts[$"status.{status}"] : texts["status.other"];
        byte[] body = Encoding.UTF8.GetBytes(ProblemJson.ToProblemJson(status, title, problems) + "\n");
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Application.ProblemJson;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    [LoggerMessage(2, LogLevel.Error, "Broken: {Kind}\n{Where}")]
    private static partial void Broken(ILogger log, string kind, string where);
}
