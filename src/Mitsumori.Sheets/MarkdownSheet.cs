using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Ports;

namespace Mitsumori.Sheets;

/// <summary>The sheet as a page in GitHub's Markdown: every section, pictures as the tables of their values.</summary>
public sealed class MarkdownSheet : ISheetWriter
{
    public string Ending => ".md";

    public string MediaType => "text/markdown; charset=utf-8";

    public byte[] Write(Sheet sheet)
    {
        SheetPages pages = SheetBlocks.Of(sheet);
        IEnumerable<Section> sections = [Head(pages), .. pages.Sections, Section.Of(new Block.Paragraph(pages.Program))];
        return Encoding.UTF8.GetBytes(MarkdownPage.Write(sections, Wording.FloorSign) + "\n");
    }

    private static Section Head(SheetPages pages)
    {
        IEnumerable<Block> head =
        [
            new Block.Paragraph(pages.Kind),
            new Block.Paragraph(pages.Subject),
            new Block.Facts(pages.Facts),
            new Block.Sentence(pages.Sentence),
            .. pages.Head.IsEmpty ? Array.Empty<Block>() : [new Block.Items(pages.Head)],
            .. pages.Amount is Wording amount
                ? (Block[])[new Block.Items([$"{pages.AmountName}: {amount.With(Wording.FloorSign)}", .. pages.Due])]
                : [],
        ];
        return Section.Of(pages.Title, head) with { IsTop = true };
    }
}
