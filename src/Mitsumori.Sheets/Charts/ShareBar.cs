using System.Globalization;
using Mitsumori.Application.Answers;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// Draws a share as a bar: an <c>svg</c> element of the class <c>bar-of</c>, an outline and what is filled of it. It adds nothing to the
/// text beside it, so that it is not read out.
/// </summary>
public static class ShareBar
{
    private const decimal Whole = 100m;

    /// <returns>An element that carries no style of its own; the colours of its classes are the page's. What is above the whole fills
    /// it.</returns>
    public static string Of(Share share)
    {
        decimal filled = Math.Round(Math.Clamp(share.Part, 0m, 1m) * Whole, 2);
        string ink = share.IsFirst ? "accent" : "ink-2";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"bar-of\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + $"<rect class=\"fill-{ink}\" width=\"{filled:0.##}\" height=\"10\"/>"
                + $"<rect class=\"stroke-line-2\" fill=\"none\" width=\"100\" height=\"10\" vector-effect=\"non-scaling-stroke\"/></svg>");
    }
}
