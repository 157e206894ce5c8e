using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Words;

/// <summary>Finds marks of unfinished work, files that are too long, and rooms that are named after nothing that lives in them.</summary>
internal static class Marks
{
    public const int LongestFile = 300;

    /// <summary>Longer files of the source, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> LongFiles { get; } = new Dictionary<string, string>();

    // Written in two halves, so that this file is not its own first finding.
    private static readonly Regex Unfinished = Ban.Pattern(
        @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b|Not" + @"ImplementedException|\bSk" + @"ip\s*=|#reg" + "ion");

    private static readonly string[] EmptyNames =
    [
        "Common",
        "Utils",
        "Util",
        "Helpers",
        "Helper",
        "Shared",
        "Base",
        "Manager",
        "Managers",
        "Misc",
    ];

    private static readonly Regex Namespace = Ban.Pattern(@"^\s*namespace\s+(?<name>[\w.]+)");

    public static IEnumerable<Finding> InLines(SourceFile file)
    {
        string[] lines = file.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            Match match = Unfinished.Match(lines[line]);
            if (match.Success) yield return new(file.Path, line + 1, $"{match.Value}: finish it, or leave it out");
        }
    }

    public static IEnumerable<Finding> InLength(SourceFile file)
    {
        int lines = file.Text.Split('\n').Length;
        if (lines > LongestFile && !LongFiles.ContainsKey(file.Path))
        {
            yield return new(file.Path, LongestFile + 1, $"{lines} lines; what is longer than {LongestFile} has two subjects");
        }
    }

    public static IEnumerable<Finding> InNames(SourceFile file)
    {
        foreach (string folder in file.Folder.Split('/').SelectMany(part => part.Split('.')).Intersect(EmptyNames))
        {
            yield return new(file.Path, 0, $"nothing lives in a folder called {folder}: name it after whose the code is");
        }

        string[] lines = file.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (string part in Namespace.Match(lines[line]).Groups["name"].Value.Split('.').Intersect(EmptyNames))
            {
                yield return new(file.Path, line + 1, $"nothing lives in a namespace called {part}: name it after whose the code is");
            }
        }
    }
}
