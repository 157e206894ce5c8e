using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Words;

/// <summary>Compares the two languages of a file of sentences, key by key.</summary>
internal static class Sentences
{
    private static readonly Regex Placeholder = Ban.Pattern(@"\{[^{}]+\}");
    private static readonly Regex Japanese = Ban.Pattern(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]");
    private static readonly Regex Words = Ban.Pattern(@"\p{Ll}");

    // One cell wide on some terminals and two on others: columns would not stand below each other.
    private static readonly Regex Ambiguous = Ban.Pattern("[≥≤×÷±→←○●△▲─…—“”‘’]");

    public static IEnumerable<Finding> Find(SourceFile english, SourceFile japanese)
    {
        var problems = new List<Finding>();
        Dictionary<string, string> first = Read(english, problems), second = Read(japanese, problems);
        foreach (string key in first.Keys.Except(second.Keys)) problems.Add(At(japanese, key, $"{key} is missing; {english.Path} has it"));
        foreach (string key in second.Keys.Except(first.Keys)) problems.Add(At(english, key, $"{key} is missing; {japanese.Path} has it"));
        foreach (string key in first.Keys.Intersect(second.Keys))
        {
            string[] asked = Placeholders(first[key]), given = Placeholders(second[key]);
            if (!asked.SequenceEqual(given))
            {
                problems.Add(At(japanese, key, $"{key} fills in {string.Join(' ', given)}, its English {string.Join(' ', asked)}"));
            }

            // Abbreviations, units and figures (MU, USD, 429) are the same in both languages; a word in small letters is not.
            if (!Japanese.IsMatch(second[key]) && Words.IsMatch(Placeholder.Replace(second[key], "")))
            {
                problems.Add(At(japanese, key, $"{key} has no Japanese: {second[key]}"));
            }
        }

        if (english.Name.StartsWith("table", StringComparison.Ordinal))
        {
            problems.AddRange(Wide(english, first));
            problems.AddRange(Wide(japanese, second));
        }

        return problems;
    }

    private static Dictionary<string, string> Read(SourceFile file, List<Finding> problems)
    {
        var sentences = new Dictionary<string, string>();
        using JsonDocument document = JsonDocument.Parse(file.Text);
        foreach (JsonProperty entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                problems.Add(At(file, entry.Name, $"{entry.Name} is not a sentence"));
            else if (string.IsNullOrWhiteSpace(entry.Value.GetString()))
                problems.Add(At(file, entry.Name, $"{entry.Name} is empty"));
            else if (!sentences.TryAdd(entry.Name, entry.Value.GetString()!))
                problems.Add(At(file, entry.Name, $"{entry.Name} is there twice"));
        }

        return sentences;
    }

    private static IEnumerable<Finding> Wide(SourceFile file, Dictionary<string, string> sentences) =>
        from sentence in sentences
        let match = Ambiguous.Match(sentence.Value)
        where match.Success
        select At(file, sentence.Key, $"{sentence.Key} has {match.Value}, whose width differs between terminals");

    private static string[] Placeholders(string sentence) =>
        [.. Placeholder.Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Finding At(SourceFile file, string key, string problem) =>
        new(
            file.Path,
            1 + Array.FindLastIndex(file.Text.Split('\n'), line => line.Contains($"\"{key}\"", StringComparison.Ordinal)),
            problem);
}
