namespace Mitsumori.Reading;

/// <summary>Letters, digits and signs of full width, as Japanese keyboards write them, as those of ASCII.</summary>
/// <remarks>The normalization of the runtime library needs data of a culture, which the program does without.</remarks>
public static class HalfWidth
{
    private const char First = '！', Last = '～', Space = '\u3000';
    private const int Distance = First - '!';

    /// <summary>The same text in half width; the same object where it has nothing of full width.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyInRange(First, Last) || text.Contains(Space, StringComparison.Ordinal)
        ? string.Create(text.Length, text, (letters, written) =>
        {
            for (int at = 0; at < letters.Length; at++) letters[at] = Of(written[at]);
        })
        : text;

    private static char Of(char letter) => letter switch
    {
        Space => ' ',
        >= First and <= Last => (char)(letter - Distance),
        _ => letter,
    };
}
