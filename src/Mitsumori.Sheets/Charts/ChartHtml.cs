using Mitsumori.Application.Answers;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// Draws a chart for a page: <c>svg</c> elements of the classes <c>chart full</c> and <c>chart narrow</c>, of which the page's style shows
/// one.
/// </summary>
public static class ChartHtml
{
    /// <returns>Elements that carry no style of their own; the colours and dashes of their classes are the page's.</returns>
    public static string Of(CostChart chart) => string.Join('\n', ChartSize.All.Select(size => ChartDrawing.Of(chart, size)));
}
