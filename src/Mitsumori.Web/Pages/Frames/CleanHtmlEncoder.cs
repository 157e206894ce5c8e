using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mitsumori.Reading;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>
/// Text of a page: no character of it means anything to a browser, every script is written as it is, and what is not shown becomes a mark.
/// </summary>
/// <remarks>The encoder of the framework writes such characters by their number, and the browser then does what they say.</remarks>
internal sealed class CleanHtmlEncoder : HtmlEncoder
{
    private const string Kept = "\n\t\r";

    private static readonly HtmlEncoder Plain = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => Plain.MaxOutputCharactersPerInputCharacter;

    public override string Encode(string value) => Plain.Encode(CleanText.Of(value, Kept));

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) =>
        Plain.Encode(output, CleanText.Of(value.Substring(startIndex, characterCount), Kept));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) =>
        Plain.Encode(output, CleanText.Of(new(value, startIndex, characterCount), Kept));

    public override bool WillEncode(int unicodeScalar) => IsHidden(unicodeScalar) || Plain.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (int at = 0; at < textLength; at++)
        {
            if (char.IsSurrogate(text[at]) || WillEncode(text[at])) return at;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten) =>
        Plain.TryEncodeUnicodeScalar(
            IsHidden(unicodeScalar) ? Rune.ReplacementChar.Value : unicodeScalar,
            buffer,
            bufferLength,
            out numberOfCharactersWritten);

    private static bool IsHidden(int scalar) =>
        !Rune.TryCreate(scalar, out Rune rune) || (!Kept.Contains((char)scalar) && !CleanText.IsShownAlone(rune));
}
