using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Text;

namespace Mitsumori.Web.Api;

/// <summary>Reads the plans that the body of a request holds.</summary>
internal static class PlanBody
{
    /// <summary>Stands in the place of a problem where a file would have its name.</summary>
    public const string Name = "body";

    /// <summary>The whole body.</summary>
    /// <exception cref="Rejection">It is not said to be JSON in UTF-8.</exception>
    /// <exception cref="BadHttpRequestException">It is too long, too slow, or cut off.</exception>
    public static async Task<byte[]> Read(HttpRequest request)
    {
        if (!IsJson(request.ContentType)) throw Rejection.Of(RejectionKind.OtherMedia, "media-type", "Content-Type");
        using MemoryStream body = new(request.ContentLength is long length and < PlanText.LongestBytes ? (int)length : 4096);
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    /// <exception cref="Rejection">The plan is wrong; carries every problem.</exception>
    public static Plan OnePlan(ReadOnlyMemory<byte> body, Desk desk) => desk.ReadPlan(PlanText.Parse(body, Name, PlanForm.Json));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
