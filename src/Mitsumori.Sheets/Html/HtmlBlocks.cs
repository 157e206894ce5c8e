using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Sheets.Charts;

namespace Mitsumori.Sheets.Html;

/// <summary>Renders a section of an answer as HTML.</summary>
/// <param name="section">Its id, which its tables carry as a class.</param>
internal sealed class HtmlBlocks(string section) : IBlockReader<string>
{
    public static string Of(Section section)
    {
        HtmlBlocks blocks = new(section.Id);
        string head = $"<section class=\"part\" aria-labelledby=\"{section.Id}\">\n<h2 id=\"{section.Id}\">{Encoded(section.Title)}</h2>\n";
        return $"{head}{string.Concat(section.Blocks.Select(block => block.Read(blocks)))}</section>\n";
    }

    public string Read(Block.Sentence sentence) => $"<p class=\"answer\">{HtmlText.Encode(sentence.Text)}</p>\n";

    public string Read(Block.Paragraph paragraph) => $"<p>{HtmlText.EncodeWhole(paragraph.Text.With(Wording.FloorSign))}</p>\n";

    public string Read(Block.Heading heading) => $"<h3>{Encoded(heading.Text)}</h3>\n";

    public string Read(Block.Items items) =>
        $"<ul>\n{string.Concat(items.Texts.Select(item => $"<li>{HtmlText.EncodeWhole(item.With(Wording.FloorSign))}</li>\n"))}</ul>\n";

    public string Read(Block.Facts facts) =>
        Pairs(facts.Pairs.Select(fact => (fact.Name, Linked(HtmlText.EncodeWhole(fact.Value), fact.Address))));

    public string Read(Block.Figures figures) =>
        Pairs(figures.Known.Select(figure => (figure.Name, Encoded(figure.Value) + HtmlText.EncodeWhole(figure.NoteInBrackets))));

    public string Read(Block.Question question) =>
        $"<h3>{HtmlText.Encode(question.Title)}</h3>\n<pre class=\"ask\">{HtmlText.Encode(question.Text)}</pre>\n";

    public string Read(Block.Command command) => $"<pre class=\"command\"><code>{HtmlText.Encode(command.Line)}</code></pre>\n";

    public string Read(Block.Listing listing) => Read(listing.Rows);

    public string Read(Block.Chart chart) =>
        $"<figure>\n<h3>{HtmlText.Encode(chart.Picture.Title)}</h3>\n{ChartHtml.Of(chart.Picture)}"
        + $"<figcaption>{HtmlText.Encode(chart.Caption)}</figcaption>\n</figure>\n{new HtmlBlocks(chart.Picture.Id).Read(chart.Values)}";

    // Roles keep a table a table where a narrow page lays its cells out as a list.
    public string Read(Block.Table table)
    {
        Block.Table shown = table.In(Reach.Document);
        StringBuilder page = new($"<table class=\"of-{section}\" role=\"table\">\n");
        if (shown.Caption.Length > 0) page.Append($"<caption>{HtmlText.Encode(shown.Caption)}</caption>\n");
        page.Append("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (Column column in shown.Columns)
            page.Append($"<th scope=\"col\" role=\"columnheader\"{ClassOf(column)}>{Encoded(column.Name)}</th>");
        page.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (RowGroup group in shown.Groups)
        {
            if (group.Title.Text.Length > 0)
            {
                page.Append($"<tr role=\"row\"><th scope=\"rowgroup\" role=\"rowheader\" colspan=\"{shown.Columns.Count}\">")
                    .Append($"{Encoded(group.Title)}</th></tr>\n");
            }

            foreach (Row row in group.Rows) Write(page, row, shown);
        }

        return page.Append("</tbody>\n</table>\n").ToString();
    }

    private static void Write(StringBuilder page, Row row, Block.Table table)
    {
        string kind = row.Kind switch
        {
            RowKind.Plain => "",
            RowKind.Chosen => " class=\"best\"",
            RowKind.Aside => " class=\"aside\"",
            RowKind.Sum => " class=\"sum\"",
        };
        page.Append($"<tr role=\"row\"{kind}>");
        for (int i = 0; i < row.Cells.Count; i++)
        {
            Column column = table.Columns[i];
            string content = Content(row.Cells[i]), number = ClassOf(column), name = $" data-l=\"{Encoded(column.Name)}\"";

            // A name speaks for itself; a number at the head of a row needs its column where the cells make a list.
            if (i == 0) page.Append($"<th scope=\"row\" role=\"rowheader\"{(column.IsNumber ? name : "")}{number}>{content}</th>");
            else page.Append($"<td role=\"cell\"{name}{number}>{content}</td>");
        }

        page.Append("</tr>\n");
    }

    private static string Pairs(IEnumerable<(string Name, string Value)> pairs)
    {
        IEnumerable<string> lines = pairs.Select(pair => $"<div><dt>{HtmlText.Encode(pair.Name)}</dt><dd>{pair.Value}</dd></div>\n");
        return $"<dl class=\"kv\">\n{string.Concat(lines)}</dl>\n";
    }

    private static string Encoded(Wording text) => HtmlText.Encode(text.With(Wording.FloorSign));

    private static string ClassOf(Column column) => column switch
    {
        { HasBars: true } => " class=\"n bars\"",
        { IsNumber: true } => " class=\"n\"",
        _ => "",
    };

    private static string Content(Cell cell) =>
        Linked(Encoded(cell.Text), cell.Address)
        + (cell.Tag is string tag ? $" <span class=\"tag\">{HtmlText.Encode(tag)}</span>" : "")
        + (cell.Share is Share share ? ShareBar.Of(share) : "");

    // Only addresses that a browser opens safely become links; what a user wrote as a source is shown beside the id.
    private static string Linked(string text, string? target)
    {
        if (target is not string address) return text;
        bool isSafe = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps;
        return isSafe
            ? $"<a class=\"id\" href=\"{HtmlText.Encode(uri!.AbsoluteUri)}\" rel=\"noreferrer\">{text}</a>"
            : $"<span class=\"id\">{text}</span> ({HtmlText.Encode(address)})";
    }
}
