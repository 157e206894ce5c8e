using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>What the refusal of a wrong plan owes to its reader.</summary>
internal static partial class Refusal
{
    /// <summary>The languages as <c>--lang</c> takes them.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ja"];

    // The place of a file that cannot be read is cut off when it is long.
    private const int LongestPath = 70;

    // Whatever a test takes literally from a sentence has to be longer than a word that both languages use.
    private const int ShortestTold = 12;

    private static readonly string[] EnglishPhrases =
    [
        .. new[] { "problems", "requests", "help" }
            .Select(family =>
                (English: TextResource.Load(family, Language.English), Japanese: TextResource.Load(family, Language.Japanese)))
            .SelectMany(texts =>
                texts
                    .English.Keys.Where(key => texts.English[key] != texts.Japanese[key])
                    .SelectMany(key => Placeholder().Split(texts.English[key])))
            .Select(phrase => phrase.Trim())
            .Where(phrase => phrase.Length >= ShortestTold && phrase.Contains(' ')),
    ];

    /// <summary>Every lack of an answer, in words; none if it is as it should be.</summary>
    /// <param name="path">The plan as it was named.</param>
    /// <param name="hasPlace">True if the plan could be opened, so that line and column are owed.</param>
    public static IEnumerable<string> Lacks(Answer answer, string path, string language, bool hasPlace)
    {
        if (answer.Exit != 2) yield return $"exit code {answer.Exit}";
        if (answer.Output.Length > 0) yield return "words on standard output";
        if (StackTrace().IsMatch(answer.Error)) yield return "a stack trace";
        if (!answer.Error.Contains(path[..Math.Min(path.Length, LongestPath)], StringComparison.Ordinal)) yield return "no file named";
        if (
            hasPlace
            && !Regex.IsMatch(answer.Error, Regex.Escape(path) + ":[1-9][0-9]*:[1-9][0-9]*", RegexOptions.None, TimeSpan.FromSeconds(5)))
            yield return "no line and column";

        // Sentences are broken into lines to fit the screen.
        string text = string.Join(' ', answer.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Replace(path, "", StringComparison.Ordinal);
        bool isJapanese = text.Any(letter => letter is >= '\u3040' and <= '\u30ff');
        if (isJapanese != (language == "ja")) yield return "words of the other language";
        if (language != "ja") yield break;
        foreach (string phrase in EnglishPhrases.Where(phrase => text.Contains(phrase, StringComparison.Ordinal)))
            yield return $"English words: {phrase}";
        if (EnglishWords().Match(text) is { Success: true } words) yield return $"English words: {words.Value}";
    }

    [GeneratedRegex(@"^\s+at \S+\(|Exception", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Placeholder();

    /// <summary>Four words in a row are a sentence; lists of names have commas.</summary>
    [GeneratedRegex("([A-Za-z]+ ){3}[a-z]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex EnglishWords();
}
