using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mitsumori.Core.Remarks;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Docs;

/// <summary>Compares the page of codes with the closed lists of remarks.</summary>
internal static class Codes
{
    private static readonly Regex Row = Ban.Pattern(@"^\| `(?<code>[a-z-]+)` \|");

    /// <summary>The section of the page for each closed list.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>
    {
        ["Gaps and reasons"] = typeof(Refusal),
        ["Warnings"] = typeof(Warning),
        ["Assumptions"] = typeof(Assumption),
        ["Conditions"] = typeof(Condition),
    };

    public static IEnumerable<Finding> Find(SourceFile page)
    {
        Dictionary<string, List<(string Code, string[] Cells, int Line)>> rows = Sections.Keys.ToDictionary(
            section => section,
            _ => new List<(string, string[], int)>());
        string section = "";
        string[] lines = page.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith("## ", StringComparison.Ordinal)) section = lines[line][3..].Split(" / ")[0];
            if (Row.Match(lines[line]) is { Success: true } row && rows.TryGetValue(section, out List<(string, string[], int)>? known))
            {
                known.Add((row.Groups["code"].Value, lines[line].Trim('|').Split('|'), line + 1));
            }
        }

        foreach ((string name, Type list) in Sections)
        {
            HashSet<string> codes = [.. Of(list)];
            foreach (string code in codes.Except(rows[name].Select(row => row.Code)))
                yield return new(page.Path, 0, $"{name} has no line for {code}");
            foreach ((string code, string[] cells, int line) in rows[name])
            {
                if (!codes.Contains(code)) yield return new(page.Path, line, $"{code} is not the code of a record of {list.Name}");
                if (cells.Length != 5 || cells.Any(string.IsNullOrWhiteSpace))
                    yield return new(page.Path, line, $"{code} needs a meaning and a thing to do, in both languages");
            }
        }
    }

    /// <summary>The codes of a closed list: a code depends on the case alone, not on its values.</summary>
    public static IEnumerable<string> Of(Type list) => list.GetNestedTypes(BindingFlags.Public)
        .Where(type => type.IsSubclassOf(list))
        .Select(type => ((Remark)RuntimeHelpers.GetUninitializedObject(type)).Code);
}
