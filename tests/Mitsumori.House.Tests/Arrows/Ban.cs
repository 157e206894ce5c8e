using System.Text.RegularExpressions;

namespace Mitsumori.House.Tests.Arrows;

/// <summary>Words that the code of one folder must not contain.</summary>
/// <param name="Folder">Relative to the root, with slashes; folders below it count.</param>
/// <param name="Reason">What the folder must never see.</param>
/// <param name="Words">What gives it away, in code without comments and strings.</param>
internal sealed record Ban(string Folder, string Reason, Regex Words)
{
    public IEnumerable<Finding> Find(SourceFile file)
    {
        if (!file.IsIn(Folder)) yield break;
        string[] lines = CodeText.Lines(file.Text);
        for (int line = 0; line < lines.Length; line++)
        {
            Match match = Words.Match(lines[line]);
            if (match.Success) yield return new(file.Path, line + 1, $"{match.Value}: {Folder} must not see {Reason}");
        }
    }

    /// <summary>
    /// Types, members or namespaces of the platform, as regular expressions. They match whole words that do not follow a point.
    /// </summary>
    public static Ban Platform(string folder, string reason, params string[] words) =>
        new(folder, reason, Pattern($@"(?<![\w.])(?:{string.Join('|', words)})(?!\w)"));

    public static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
