using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Words;

/// <summary>Finds links in documents that lead to no file of the repository.</summary>
internal static class Links
{
    private static readonly Regex Relative = Ban.Pattern(@"\]\((?!\w+:|#)(?<target>[^)#\s]+)");

    public static IEnumerable<Finding> Find(SourceFile document, Func<string, bool> exists)
    {
        string[] lines = document.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (Match link in Relative.Matches(lines[line]))
            {
                string target = link.Groups["target"].Value;
                if (!exists(Path.Combine(document.Folder, target))) yield return new(document.Path, line + 1, $"{target} is not there");
            }
        }
    }
}
