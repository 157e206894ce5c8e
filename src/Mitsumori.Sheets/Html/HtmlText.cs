using System.Globalization;
using System.Text;
using Mitsumori.Application.Texts;

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
        foreach (Rune rune in text.EnumerateRunes())
        {
            encoded.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' => "\n",
                _ => IsShown(rune) ? rune.ToString() : "\uFFFD",
            });
        }

        return encoded.ToString();
    }

    /// <summary>The same, and no line ends within the code of a Region.</summary>
    public static string EncodeWhole(string text) =>
        string.Concat(
            RegionCodes
                .PartsOf(text)
                .Select(piece => piece.IsCode ? $"<span class=\"whole\">{Encode(piece.Part)}</span>" : Encode(piece.Part)));

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator);
}
