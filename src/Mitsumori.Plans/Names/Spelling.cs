using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Takes the spelling out of a name, so that what is left can be compared.</summary>
internal static class Spelling
{
    private const string Apart = " -_/@,()[]'\"";

    /// <summary>Words that tell no two models apart.</summary>
    private static readonly string[] Silent = ["instruct", "v1", "v1:0"];

    /// <summary>The words of a name in small letters: <c>3.5</c> is one, and what tells no two models apart is left out.</summary>
    public static string[] Words(string name)
    {
        string text = HalfWidth.Of(name).ToLowerInvariant();
        StringBuilder spaced = new(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            bool isSign = text[at] == '.' ? !IsPoint(text, at) : Apart.Contains(text[at], StringComparison.Ordinal);
            spaced.Append(isSign ? ' ' : text[at]);
        }

        return [.. spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Silent.Contains(word))];
    }

    /// <summary>A name of a model without case, spaces, dots, hyphens, and words that tell no two models apart.</summary>
    public static string Key(string name) => string.Concat(Words(name)).Replace(".", "", StringComparison.Ordinal);

    /// <summary>A name of a place without case, accents, spaces and signs.</summary>
    public static string Place(string name)
    {
        StringBuilder letters = new(name.Length);
        foreach (char letter in HalfWidth.Of(name).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter == 'ー') letters.Append(Plain(letter));
        }

        return letters.ToString();
    }

    private static bool IsPoint(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static char Plain(char letter) => letter switch
    {
        >= 'à' and <= 'å' => 'a',
        >= 'è' and <= 'ë' => 'e',
        >= 'ì' and <= 'ï' => 'i',
        >= 'ò' and <= 'ö' => 'o',
        >= 'ù' and <= 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => letter,
    };

    /// <summary>True for a word with a digit: a version, a size, a day.</summary>
    public static bool IsNumeral(string word) => word.AsSpan().ContainsAnyInRange('0', '9');
}
