using System.Text;
using System.Xml.Linq;
using Mitsumori.Application.Answers;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// Draws a chart for a page: <c>svg</c> elements of the classes <c>chart full</c> and <c>chart narrow</c>, of which the page's style shows
/// one.
/// </summary>
public static class ChartHtml
{
    /// <returns>Elements that carry no style of their own; the colours of their classes are the page's. The page defines the pattern
    /// <c>hatch</c>.</returns>
    public static string Of(CostChart chart)
    {
        StringBuilder html = new();
        foreach (ChartSize size in (ChartSize[])[ChartSize.Full, ChartSize.Narrow])
        {
            // A page has no namespaces; its own parser knows an svg element by its name.
            string drawn = ChartSvg.Draw(chart, size).ToString(SaveOptions.DisableFormatting);
            html.Append(drawn.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal)).Append('\n');
        }

        return html.ToString();
    }
}
