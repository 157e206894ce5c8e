using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Words;

/// <summary>Finds public types without a docstring, or with one that only says the type's name again.</summary>
internal static class Docstrings
{
    private static readonly Regex Spaces = Ban.Pattern(@"\s+");

    /// <param name="types">Public types of one assembly.</param>
    /// <param name="documentation">The documentation file that the compiler wrote beside that assembly.</param>
    public static IEnumerable<Finding> Find(IEnumerable<Type> types, string documentation)
    {
        Dictionary<string, string> summaries = XDocument.Parse(documentation).Descendants("member")
            .Where(member => ((string?)member.Attribute("name") ?? "").StartsWith("T:", StringComparison.Ordinal))
            .ToDictionary(member => ((string)member.Attribute("name")!)[2..], member => Text(member.Element("summary")));
        foreach (Type type in types)
        {
            string name = (type.FullName ?? type.Name).Replace('+', '.');
            string summary = summaries.GetValueOrDefault(name, "");
            if (IsCase(type)) continue;
            if (summary.Length == 0) yield return new(name, 0, "has no docstring");
            else if (Repeats(summary, type)) yield return new(name, 0, $"its docstring starts with its own name: {summary}");
        }
    }

    // A case of a closed family is described by its family: the name is the whole message.
    private static bool IsCase(Type type) =>
        type.DeclaringType is { IsAbstract: true, IsSealed: false } family && type.IsSubclassOf(family);

    private static bool Repeats(string summary, Type type)
    {
        string name = Letters(type.Name.Split('`')[0]);
        string[] words = summary.Split(' ');
        int first = words[0] is "A" or "An" or "The" ? 1 : 0;
        string start = "";
        foreach (string word in words.Skip(first))
        {
            start += Letters(word);
            if (start.Length >= name.Length) break;
        }

        // A name of one everyday word (Plan, Source) may begin the sentence that says what kind of plan is meant.
        bool isOneWord = type.Name.Skip(1).All(char.IsLower);
        return start == name && !(isOneWord && first == 1);
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Text(XElement? summary) => Spaces.Replace(summary?.Value ?? "", " ").Trim();
}
