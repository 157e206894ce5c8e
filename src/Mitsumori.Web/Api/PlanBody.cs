using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;

namespace Mitsumori.Web.Api;

/// <summary>Reads the plans that the body of a request holds.</summary>
internal static class PlanBody
{
    /// <summary>Stands in the place of a problem where a file would have its name.</summary>
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
    public static Plan OnePlan(ReadOnlyMemory<byte> body, Desk desk, Language language)
    {
        PlanReading reading = PlanReader.Read([PlanText.Parse(body, Name, PlanForm.Json)], desk.PlanContext);
        return reading.Plan ?? throw Wrong(reading.Problems, language);
    }

    /// <exception cref="Refused">One of the plans is wrong; carries every problem of all of them.</exception>
    public static Sequence<Plan> Plans(ReadOnlyMemory<byte> body, Desk desk, Language language)
    {
        PlansReading reading = PlansReader.Read(body, Name, desk.PlanContext);
        return reading.Problems.IsEmpty ? reading.Plans : throw Wrong(reading.Problems, language);
    }

    private static Refused Wrong(Sequence<Problem> problems, Language language)
    {
        ProblemTexts texts = new(language);
        return Refused.With([
            .. problems.Select(problem => new ProblemWire(
                problem.CodeText,
                $"{problem.Place} {problem.Path}".TrimEnd(' '),
                problem.Path.Pointer,
                texts.Say(problem))),
        ]);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
