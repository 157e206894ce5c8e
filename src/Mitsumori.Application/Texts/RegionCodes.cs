using System.Text.RegularExpressions;

namespace Mitsumori.Application.Texts;

/// <summary>
/// Finds the codes of Regions in a sentence, so that no line ends within one, such as us-west-2; one within a web address may break with
/// it.
/// </summary>
/// <remarks>A hyphen that does not break would be copied along, and then be no part of a code that anybody knows.</remarks>
public static partial class RegionCodes
{
    /// <summary>The text in its parts, in their order; no part is empty.</summary>
    public static IEnumerable<(string Part, bool IsCode)> PartsOf(string text)
    {
        int from = 0;
        foreach (Match code in Code().Matches(text))
        {
            if (code.Index > from) yield return (text[from..code.Index], false);
            yield return (code.Value, true);
            from = code.Index + code.Length;
        }

        if (from < text.Length) yield return (text[from..], false);
    }

    [GeneratedRegex(@"(?<![\w./-])[a-z]{2}(-[a-z]+)+-[0-9](?![\w/-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
