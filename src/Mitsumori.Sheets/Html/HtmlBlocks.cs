using System.Diagnostics;
using System.Text;
using Mitsumori.Application.Reports.SheetParts;
using Mitsumori.Sheets.Charts;

namespace Mitsumori.Sheets.Html;

/// <summary>Writes the sections of a sheet as HTML.</summary>
/// <param name="caption">What the marks of a chart mean.</param>
internal sealed class HtmlBlocks(StringBuilder page, string caption)
{
    public void Write(SheetSection section)
    {
        page.Append($"<section class=\"part\" aria-labelledby=\"{section.Id}\">\n<h2 id=\"{section.Id}\">{HtmlText.Encode(section.Title)}</h2>\n");
        foreach (SheetBlock block in section.Blocks) Write(block, section.Id);
        page.Append("</section>\n");
    }

    public void Write(SheetBlock block, string section)
    {
        switch (block)
        {
            case SheetBlock.Paragraph paragraph:
                page.Append($"<p>{HtmlText.EncodeWhole(paragraph.Text)}</p>\n");
                break;
            case SheetBlock.Heading heading:
                page.Append($"<h3>{HtmlText.Encode(heading.Text)}</h3>\n");
                break;
            case SheetBlock.Items items:
                page.Append("<ul>\n");
                foreach (string item in items.Texts) page.Append($"<li>{HtmlText.EncodeWhole(item)}</li>\n");
                page.Append("</ul>\n");
                break;
            case SheetBlock.Facts facts:
                page.Append("<dl class=\"kv\">\n");
                foreach (SheetFact fact in facts.Pairs) page.Append($"<div><dt>{HtmlText.Encode(fact.Name)}</dt><dd>{HtmlText.EncodeWhole(fact.Value)}</dd></div>\n");
                page.Append("</dl>\n");
                break;
            case SheetBlock.Question question:
                page.Append($"<pre class=\"ask\">{HtmlText.Encode(question.Text)}</pre>\n");
                break;
            case SheetBlock.Command command:
                page.Append($"<pre class=\"command\"><code>{HtmlText.Encode(command.Line)}</code></pre>\n");
                break;
            case SheetBlock.Chart chart:
                Write(chart);
                break;
            case SheetBlock.Table table:
                Write(table, section);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Write(SheetBlock.Chart chart)
    {
        page.Append($"<figure>\n<h3>{HtmlText.Encode(chart.Picture.Title)}</h3>\n");
        page.Append(ChartHtml.Of(chart.Picture));
        page.Append($"<figcaption>{HtmlText.Encode(caption)}</figcaption>\n</figure>\n");
        Write(chart.Values, chart.Picture.Id);
    }

    // Roles keep a table a table where a narrow page lays its cells out as a list.
    private void Write(SheetBlock.Table table, string section)
    {
        page.Append($"<table class=\"of-{section}\" role=\"table\">\n");
        if (table.Caption.Length > 0) page.Append($"<caption>{HtmlText.Encode(table.Caption)}</caption>\n");
        page.Append("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (SheetColumn column in table.Columns) page.Append($"<th scope=\"col\" role=\"columnheader\"{ClassOf(column)}>{HtmlText.Encode(column.Name)}</th>");
        page.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (SheetRow row in table.Rows) Write(row, table);
        page.Append("</tbody>\n</table>\n");
    }

    private void Write(SheetRow row, SheetBlock.Table table)
    {
        string kind = row.Kind switch
        {
            SheetRowKind.Plain => "",
            SheetRowKind.Chosen => " class=\"best\"",
            SheetRowKind.Aside => " class=\"aside\"",
            SheetRowKind.Sum => " class=\"sum\"",
        };
        page.Append($"<tr role=\"row\"{kind}>");
        for (int i = 0; i < row.Cells.Count; i++)
        {
            SheetColumn column = table.Columns[i];
            string content = Content(row.Cells[i]), number = ClassOf(column);
            string name = $" data-l=\"{HtmlText.Encode(column.Name)}\"";

            // A name speaks for itself; a number at the head of a row needs its column where the cells make a list.
            if (i == 0) page.Append($"<th scope=\"row\" role=\"rowheader\"{(column.IsNumber ? name : "")}{number}>{content}</th>");
            else page.Append($"<td role=\"cell\"{name}{number}>{content}</td>");
        }

        page.Append("</tr>\n");
    }

    private static string ClassOf(SheetColumn column) => column switch
    {
        { HasBars: true } => " class=\"n bars\"",
        { IsNumber: true } => " class=\"n\"",
        _ => "",
    };

    private static string Content(SheetCell cell) =>
        Linked(cell)
        + (cell.Tag is string tag ? $" <span class=\"tag\">{HtmlText.Encode(tag)}</span>" : "")
        + (cell.Share is SheetShare share ? ShareBar.Of(share) : "");

    // Only addresses that a browser opens safely become links; what a user wrote as a source is shown beside the id.
    private static string Linked(SheetCell cell)
    {
        string text = HtmlText.Encode(cell.Text);
        if (cell.Address is not string address) return text;
        bool isSafe = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps;
        return isSafe ? $"<a class=\"id\" href=\"{HtmlText.Encode(uri!.AbsoluteUri)}\" rel=\"noreferrer\">{text}</a>" : $"<span class=\"id\">{text}</span> ({HtmlText.Encode(address)})";
    }
}
