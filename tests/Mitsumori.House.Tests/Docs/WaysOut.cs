using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Docs;

/// <summary>
/// Holds the page of what is not known against the gaps of the program: each has a row, and its row names a place in the plan or a flag
/// that fills it.
/// </summary>
/// <param name="gaps">The codes of all gaps.</param>
/// <param name="places">Keys of a plan file, with dots, and flags of the command line.</param>
internal sealed class WaysOut(IReadOnlySet<string> gaps, IReadOnlySet<string> places)
{
    private static readonly Regex Row = Ban.Pattern(@"^\| `(?<code>[a-z-]+)` \|");
    private static readonly Regex Place = Ban.Pattern(
        @"`(?<place>--[a-z-]+|(known|accept|customization|traffic|hosting|region|holds)(\.[\w-]+)*)[^`]*`");

    public IEnumerable<Finding> Find(SourceFile page)
    {
        HashSet<string> listed = [];
        string[] lines = page.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (Row.Match(lines[line]) is not { Success: true } row) continue;
            string code = row.Groups["code"].Value;
            if (!gaps.Contains(code)) yield return new(page.Path, line + 1, $"{code} is not the code of a gap");
            if (!listed.Add(code)) yield return new(page.Path, line + 1, $"{code} stands twice");
            string[] cells = lines[line].Trim('|').Split('|');
            if (cells.Length != 5 || cells.Any(string.IsNullOrWhiteSpace))
            {
                yield return new(page.Path, line + 1, $"{code} needs a place and somebody who knows, in both languages");
                continue;
            }

            string[] english = Places(cells[1]), japanese = Places(cells[3]);
            if (english.Length == 0) yield return new(page.Path, line + 1, $"{code} names no key of a plan and no flag");
            if (!english.SequenceEqual(japanese)) yield return new(page.Path, line + 1, $"{code} names other places in Japanese");
            foreach (string place in english.Where(place => !places.Contains(place)))
                yield return new(page.Path, line + 1, $"{code} names {place}, which is no key and no flag");
        }

        foreach (string code in gaps.Except(listed)) yield return new(page.Path, 0, $"{code} has no way out");
    }

    private static string[] Places(string cell) =>
        [.. Place.Matches(cell).Select(match => match.Groups["place"].Value).Distinct().Order(StringComparer.Ordinal)];
}
