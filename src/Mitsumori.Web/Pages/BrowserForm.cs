using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mitsumori.Plans.Text;

namespace Mitsumori.Web.Pages;

/// <summary>Reads the fields that the form of a page sends.</summary>
internal static class BrowserForm
{
    /// <summary>For the upload of a plan: in memory as a whole, for nothing is written where the server runs.</summary>
    public static FormOptions OfPlan { get; } = new() { MemoryBufferThreshold = PlanText.LongestBytes };

    /// <returns>Null for what no browser sends: no form at all, too many fields, parts that never end.</returns>
    /// <exception cref="BadHttpRequestException">It is too long, too slow, or cut off.</exception>
    public static async Task<IFormCollection?> Read(HttpContext context, FormOptions options)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(options, context.RequestAborted) : null;
        }
        catch (Exception unreadable)
            when (unreadable is InvalidDataException || (unreadable is IOException and not BadHttpRequestException))
        {
            return null;
        }
    }
}
