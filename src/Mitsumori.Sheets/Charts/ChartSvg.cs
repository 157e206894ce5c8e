using System.Globalization;
using System.Xml.Linq;
using Mitsumori.Application.Answers;
using OxyPlot;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// A chart as an <c>svg</c> element for a page under a strict policy: no style attributes, no fonts or colours of its own, a title and a
/// description.
/// </summary>
internal static class ChartSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Draw(CostChart chart, ChartSize size)
    {
        SvgExporter exporter = new() { Width = size.Width, Height = size.Height, IsDocument = false };
        XElement drawn = XDocument.Parse(exporter.ExportToString(ChartPlot.Of(chart, size))).Root!;
        string id = $"{chart.Id}-{size.Name}";
        foreach (XElement element in drawn.Descendants().ToList()) Restyle(element, id);
        return new(
            Svg + "svg",
            new XAttribute("class", $"chart {size.Name}"),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-t {id}-d"),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-t"), chart.Title),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-d"), chart.Description),
            drawn.Nodes());
    }

    // What the exporter writes as a style becomes attributes, and colours become classes.
    private static void Restyle(XElement element, string id)
    {
        List<string> classes = [];
        if ((string?)element.Attribute("style") is string style)
        {
            foreach (string[] pair in style.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':', 2)))
                Set(element, pair[0].Trim(' '), pair[1].Trim(' '), classes);
            element.SetAttributeValue("style", null);
        }

        // An edge of no width is black all the same, and would be seen where colours are forced.
        if ((string?)element.Attribute("stroke-width") == "0")
        {
            element.SetAttributeValue("stroke", null);
            element.SetAttributeValue("stroke-width", null);
        }

        if (element.Name == Svg + "text")
        {
            element.SetAttributeValue("font-family", null);
            if ((string?)element.Attribute("fill") is string fill) Set(element, "fill", fill, classes);
        }

        if (classes.Count > 0) element.SetAttributeValue("class", string.Join(' ', classes));

        // Names stand outside the area to which the exporter cuts its annotations.
        if (element.Name == Svg + "g" && element.Elements(Svg + "text").Any()) element.SetAttributeValue("clip-path", null);

        // Ids are unique in a page, not only in a picture.
        if ((string?)element.Attribute("id") is string own) element.SetAttributeValue("id", $"{id}-{own}");
        if ((string?)element.Attribute("clip-path") is string clip)
            element.SetAttributeValue("clip-path", clip.Replace("url(#", $"url(#{id}-", StringComparison.Ordinal));
    }

    private static void Set(XElement element, string name, string value, List<string> classes)
    {
        bool isColour = name is "fill" or "stroke";
        if (isColour && ChartColours.RoleOf(value) is string role)
        {
            classes.Add($"{name}-{role}");
            element.SetAttributeValue(name, null);
        }
        else
        {
            element.SetAttributeValue(name, value);
        }
    }
}
