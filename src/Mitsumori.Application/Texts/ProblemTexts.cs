using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Requests;

namespace Mitsumori.Application.Texts;

/// <summary>The sentences of problems, in English and Japanese: what is wrong, and what to do.</summary>
public static class ProblemTexts
{
    private static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Read("problems.en.json"));
    private static readonly Lazy<FrozenDictionary<string, string>> Japanese = new(() => Read("problems.ja.json"));

    /// <summary>Each code with its sentence; named places stand in braces.</summary>
    public static IReadOnlyDictionary<string, string> Of(bool isJapanese) => isJapanese ? Japanese.Value : English.Value;

    /// <summary>A problem as one or two sentences.</summary>
    public static string SentenceOf(Problem problem, bool isJapanese)
    {
        string sentence = Of(isJapanese)[problem.CodeText];
        int start = 0;
        StringBuilder filled = new();

        // One pass, so that braces in what a user wrote are not filled in turn.
        while (sentence.IndexOf('{', start) is var open and >= 0)
        {
            int close = sentence.IndexOf('}', open);
            string name = sentence[(open + 1)..close];
            filled.Append(sentence, start, open - start).Append(problem.Values.First(value => value.Name == name).Value);
            start = close + 1;
        }

        return filled.Append(sentence, start, sentence.Length - start).ToString();
    }

    private static FrozenDictionary<string, string> Read(string resource)
    {
        using Stream stream = typeof(ProblemTexts).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The text resource {resource} is not built in.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!);
    }
}
