using System.Diagnostics;
using System.Text;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Reports.SheetParts;

namespace Mitsumori.Sheets;

/// <summary>The sheet as a page in GitHub's Markdown: every section, pictures as the tables of their values.</summary>
public sealed class MarkdownSheet : ISheetWriter
{
    public string Ending => ".md";

    public string MediaType => "text/markdown; charset=utf-8";

    public byte[] Write(Sheet sheet)
    {
        SheetPages pages = SheetContents.Of(sheet);
        MarkdownText page = new();
        page.Heading(1, pages.Title);
        page.Paragraph(pages.Kind);
        page.Paragraph(pages.Subject);
        page.Items(pages.Facts.Select(fact => $"{fact.Name}: {fact.Value}"));
        page.Strong(pages.Sentence);
        if (pages.Amount is string amount) page.Items([$"{pages.AmountName}: {amount}", .. pages.Due]);
        foreach (SheetSection section in pages.First.Concat(pages.Further))
        {
            page.Heading(2, section.Title);
            foreach (SheetBlock block in section.Blocks) Write(page, block);
        }

        page.Paragraph(pages.Program);
        return Encoding.UTF8.GetBytes(page + "\n");
    }

    private static void Write(MarkdownText page, SheetBlock block)
    {
        switch (block)
        {
            case SheetBlock.Paragraph paragraph:
                page.Paragraph(paragraph.Text);
                break;
            case SheetBlock.Heading heading:
                page.Heading(3, heading.Text);
                break;
            case SheetBlock.Items items:
                page.Items(items.Texts);
                break;
            case SheetBlock.Facts facts:
                page.Items(facts.Pairs.Select(fact => $"{fact.Name}: {fact.Value}"));
                break;
            case SheetBlock.Question question:
                page.Verbatim(question.Text);
                break;
            case SheetBlock.Command command:
                page.Verbatim(command.Line);
                break;
            case SheetBlock.Chart chart:
                page.Heading(3, chart.Picture.Title);
                Write(page, chart.Values);
                break;
            case SheetBlock.Table table:
                if (table.Caption.Length > 0) page.Paragraph(table.Caption);
                page.Table(
                    [.. table.Columns.Select(column => (column.IsNumber ? ">" : "") + column.Name)],
                    table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(Cell)]));
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private static string Cell(SheetCell cell) => cell.Address is string address ? MarkdownText.Link(cell.Text, address) : MarkdownText.Escape(cell.Tag is string tag ? $"{cell.Text} ({tag})" : cell.Text);
}
