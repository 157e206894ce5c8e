using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Filters;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Web.Api;

/// <summary>One request of the API: what it asks, and the way back.</summary>
internal sealed class ApiRequest
{
    private readonly HttpContext context;

    /// <param name="parameters">The parameters that the route takes, <c>lang</c> left out.</param>
    /// <exception cref="Rejection">The language is none of those there are, or a parameter is not one of the route.</exception>
    public ApiRequest(HttpContext context, IReadOnlyList<string> parameters)
    {
        this.context = context;
        Desk desk = context.RequestServices.GetRequiredService<Desk>();
        Asking = new(desk, AskedLanguage.Of(context.Request, desk.Language), context.RequestAborted);
        foreach (string name in context.Request.Query.Keys.Where(name => name != "lang" && !parameters.Contains(name)))
        {
            throw Rejection.Of(
                "parameter-unknown",
                Problem.Shown(name),
                ("names", string.Join(", ", [.. parameters, "lang"])));
        }
    }

    /// <summary>What is asked; given up when the asker is gone or the time of a request is over.</summary>
    public Asking Asking { get; }

    /// <summary>The parameters that narrow a list, or say the day of an answer.</summary>
    public ListFilters Filters() => new(ValueOf, "", Asking.Book);

    public Task<byte[]> Body() => PlanBody.Read(context.Request);

    /// <summary>The last value of a parameter; null if it is not given.</summary>
    public string? ValueOf(string name) => context.Request.Query[name] is [.., string last] ? last : null;

    public string? RouteValue(string name) => context.Request.RouteValues[name] as string;

    /// <summary>Sends an answer, or 304 if the asker has it already.</summary>
    /// <param name="body">What was asked, as it came in; empty for a request without a body.</param>
    /// <param name="filledIn">What came from the clock, where it stands in the answer.</param>
    /// <param name="fileName">The name under which a browser saves it; null shows it.</param>
    public async Task Answer(string mediaType, ReadOnlyMemory<byte> body, string? filledIn, Func<byte[]> content, string? fileName = null)
    {
        HttpResponse response = context.Response;
        EntityTagHeaderValue tag = TagOf(body.Span, filledIn);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Language";
        if (IsKnown(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.RequestAborted.ThrowIfCancellationRequested();
        byte[] bytes = content();
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        if (fileName is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Sends a JSON answer as the command line prints it.</summary>
    public Task Answer(ReadOnlyMemory<byte> body, string? filledIn, Func<string> json) =>
        Answer("application/json", body, filledIn, () => Encoding.UTF8.GetBytes(json() + "\n"));

    // An answer follows from program, book, question and language, and from the clock where it filled something in: the same bytes every
    // time.
    private EntityTagHeaderValue TagOf(ReadOnlySpan<byte> body, string? filledIn)
    {
        HttpRequest request = context.Request;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string head = string.Join(
            '\n',
            ProgramVersion.Current,
            Asking.Book.Version,
            request.Path.Value,
            request.QueryString.Value,
            LanguageCodes.CodeOf(Asking.Language),
            filledIn);
        hash.AppendData(Encoding.UTF8.GetBytes(head + "\n"));
        hash.AppendData(body);
        return new($"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"");
    }

    private bool IsKnown(EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out IList<EntityTagHeaderValue>? known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
