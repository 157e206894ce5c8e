using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Plans;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Api;

/// <summary>Reads the plan that the body of a request is.</summary>
internal static class PlanBody
{
    /// <summary>The name of the body where a file would stand in the place of a problem.</summary>
    private const string Name = "body";

    /// <summary>The whole body.</summary>
    /// <exception cref="Refused">It is not said to be JSON in UTF-8.</exception>
    /// <exception cref="BadHttpRequestException">It is too long, too slow, or cut off.</exception>
    public static async Task<byte[]> Read(HttpRequest request)
    {
        if (!IsJson(request.ContentType)) throw Refused.With(StatusCodes.Status415UnsupportedMediaType, "media-type", "Content-Type");
        using MemoryStream body = new(request.ContentLength is long length and < PlanText.LongestBytes ? (int)length : 4096);
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    /// <exception cref="Refused">The plan is wrong; carries every problem.</exception>
    public static Plan PlanOf(ReadOnlyMemory<byte> body, ServedBook served, Language language)
    {
        PlanReading reading = PlanReader.Read([PlanText.Parse(body, Name, PlanForm.Json)], served.Context);
        return reading.Plan ?? throw Refused.With(Wire(reading.Problems, "", language));
    }

    private static ProblemWire[] Wire(IEnumerable<Problem> problems, string below, Language language)
    {
        ProblemTexts texts = new(language);
        return [.. problems.Select(problem => new ProblemWire(problem.CodeText, $"{problem.Place} {problem.Path}".TrimEnd(' '), below + problem.Path.Pointer, texts.Say(problem)))];
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
