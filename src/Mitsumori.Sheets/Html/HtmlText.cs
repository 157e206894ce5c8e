using System.Text;
using Mitsumori.Application.Texts;
using Mitsumori.Reading;

namespace Mitsumori.Sheets.Html;

/// <summary>Text made fit for HTML, between tags and in quoted attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>
    /// No character of it means anything to a browser; what cannot stand in a page, or turns the line, is shown as such. Line feeds stay.
    /// </summary>
    public static string Encode(string text)
    {
        StringBuilder encoded = new(text.Length + 16);
        foreach (char letter in CleanText.Of(text, kept: "\n"))
        {
            _ = letter switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(letter),
            };
        }

        return encoded.ToString();
    }

    /// <summary>The same, and no line ends within the code of a Region.</summary>
    public static string EncodeWhole(string text) =>
        string.Concat(
            RegionCodes
                .PartsOf(text)
                .Select(piece => piece.IsCode ? $"<span class=\"whole\">{Encode(piece.Part)}</span>" : Encode(piece.Part)));
}
