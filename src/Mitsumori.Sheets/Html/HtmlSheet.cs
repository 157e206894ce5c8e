using System.Security.Cryptography;
using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Texts;

namespace Mitsumori.Sheets.Html;

/// <summary>The sheet as one page that loads nothing, runs nothing, and prints on A4.</summary>
public sealed class HtmlSheet : ISheetWriter
{
    // The pattern that charts refer to by its id; a page defines it once.
    private const string Hatch =
        "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<path class=\"hatch-line\" d=\"M0 0V6\"/></pattern>";

    private static readonly string Style = ReadStyle();

    /// <summary>The content security policy that the page carries, for those who serve it: its own style sheet and nothing else.</summary>
    /// <remarks>The empty icon keeps a browser from asking a server for one.</remarks>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    public string Ending => ".html";

    public string MediaType => "text/html; charset=utf-8";

    public byte[] Write(Sheet sheet)
    {
        SheetPages pages = SheetBlocks.Of(sheet);
        StringBuilder page = new();
        WriteHead(page, sheet, pages);
        foreach (Section section in pages.First) page.Append(HtmlBlocks.Of(section));
        page.Append("<div class=\"further\">\n");
        foreach (Section section in pages.Further) page.Append(HtmlBlocks.Of(section));
        page.Append($"</div>\n<footer><span>{HtmlText.Encode(sheet.Number)}</span><span>{HtmlText.Encode(pages.Program)}</span></footer>\n")
            .Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void WriteHead(StringBuilder page, Sheet sheet, SheetPages pages)
    {
        string language = LanguageCodes.CodeOf(sheet.Texts.Language);
        page.Append(
            $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{HtmlText.Encode($"{pages.Title} {sheet.Number}")}</title>
            <link rel="icon" href="data:,">
            <style>{Style}</style>
            </head>
            <body>
            <svg class="defs" aria-hidden="true" focusable="false"><defs>{Hatch}</defs></svg>
            <main class="paper" id="sheet">
            <header class="top">
            <div>
            <h1>{HtmlText.Encode(pages.Title)}</h1>
            <p class="kind">{HtmlText.Encode(pages.Kind)}</p>
            <p class="to">{HtmlText.Encode(pages.Addressee)}</p>
            <p class="subject">{HtmlText.EncodeWhole(pages.Subject)}</p>
            </div>
            <div>
            <dl class="kv">

            """.ReplaceLineEndings("\n"));
        foreach (Fact fact in pages.Facts)
            page.Append($"<div><dt>{HtmlText.Encode(fact.Name)}</dt><dd>{HtmlText.Encode(fact.Value)}</dd></div>\n");
        page.Append("</dl>\n<ul class=\"stamps\">");
        foreach (string stamp in pages.Stamps) page.Append($"<li><span>{HtmlText.Encode(stamp)}</span></li>");
        page.Append($"</ul>\n</div>\n</header>\n<div class=\"total\">\n<p class=\"answer\">{HtmlText.Encode(pages.Sentence)}</p>\n");
        if (!pages.Head.IsEmpty) page.Append(new Block.Items(pages.Head).Read(new HtmlBlocks("head")));
        if (pages.Amount is Wording amount)
        {
            page.Append($"<p class=\"amount\"><small>{HtmlText.Encode(pages.AmountName)}</small>")
                .Append($"<strong>{HtmlText.Encode(amount.With(Wording.FloorSign))}</strong>");
            foreach (string due in pages.Due) page.Append($"<small>{HtmlText.Encode(due)}</small>");
            page.Append("</p>\n");
        }

        page.Append("</div>\n");
    }

    private static string ReadStyle()
    {
        using Stream stream =
            typeof(HtmlSheet).Assembly.GetManifestResourceStream("sheet.css")
            ?? throw new FileNotFoundException("The style sheet of the sheet is missing.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
