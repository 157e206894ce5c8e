using Mitsumori.Application.Texts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Remarks;
using Mitsumori.Reading;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// The command line that gives the same sheet again: what was asked, with what came from the clock and the locale written out.
/// </summary>
public static class RepeatedCommand
{
    private const string PlainMarks = "_-./:@,=+%";

    /// <param name="asked">The words of a command line, without the program's name.</param>
    public static string Of(IEnumerable<string> asked, Plan plan, DateOnly issued, Language language)
    {
        List<string> words = ["mitsumori", .. asked];
        if (plan.Assumed.OfType<Assumption.CurrentMonth>().FirstOrDefault() is { } assumed) words.AddRange(["--month", $"{assumed.Month}"]);
        if (!words.Contains("--lang")) words.AddRange(["--lang", LanguageCodes.CodeOf(language)]);
        if (!words.Contains("--issued")) words.AddRange(["--issued", Plain.Of(issued)]);
        return string.Join(' ', words.Select(Quoted));
    }

    // For a POSIX shell. What would turn the line is replaced, as wherever a user's words are shown.
    private static string Quoted(string word)
    {
        string shown = CleanText.Of(word);
        bool isPlain = shown.Length > 0 && shown.All(c => char.IsAsciiLetterOrDigit(c) || PlainMarks.Contains(c));
        return isPlain ? shown : $"'{shown.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
