using System.Globalization;
using System.Text.RegularExpressions;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Weekdays as people write them: <c>月〜金</c>, <c>月・水・金</c>, <c>平日</c>, <c>mon-fri</c>, <c>Monday to Friday</c>.</summary>
internal static partial class WeekdaysText
{
    /// <summary>The pattern of what is read, for the JSON Schema; it may accept more.</summary>
    public const string Pattern = "^[A-Za-zＡ-Ｚａ-ｚ月火水木金土日曜平週末毎からまで〜～~、・,，/／+＋ \u3000–-]+$";

    private const string Kanji = "月火水木金土日";

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["平日"] = "Mon-Fri",
        ["週末"] = "Sat-Sun",
        ["毎日"] = "Mon-Sun",
        ["weekdays"] = "Mon-Fri",
        ["weekend"] = "Sat-Sun",
        ["daily"] = "Mon-Sun",
    };

    private static readonly string[] EnglishNames =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(name => name.ToLowerInvariant())];

    /// <summary>The days as plans write them, <c>Mon-Fri</c>; null where a text names none.</summary>
    public static string? Plain(string text)
    {
        string given = HalfWidth.Of(text).Trim().ToLowerInvariant();
        if (Groups.TryGetValue(given, out string? days)) return days;
        IEnumerable<string[]> stretches = Comma().Split(given).SelectMany(part =>
            KanjiRun().IsMatch(part) ? part.Select(letter => (string[])[$"{letter}"]) : [Stretch().Split(part)]);
        string plain = string.Join(',', stretches.Select(ends => string.Join('-', ends.Select(DayOf))));
        return TextForms.TryWeekdays(plain, out _) ? plain : null;
    }

    // Empty for what is no day, which no weekdays are made of.
    private static string DayOf(string text)
    {
        string name = JapaneseEnd().Replace(text.Trim(), "");
        if (name.Length == 1 && Kanji.IndexOf(name, StringComparison.Ordinal) is >= 0 and int day) return TextForms.DayNames[day];
        bool isWord = name.Length >= 3 && EnglishNames.Any(full => full.StartsWith(name, StringComparison.Ordinal));
        return isWord ? char.ToUpperInvariant(name[0]) + name[1..3] : "";
    }

    [GeneratedRegex("[,、・/+]| and ", RegexOptions.None, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex("[-~〜–]|から| to ", RegexOptions.None, 1000)]
    private static partial Regex Stretch();

    // 月水金 beside one another are three days.
    [GeneratedRegex("^[月火水木金土日]+\\z", RegexOptions.None, 1000)]
    private static partial Regex KanjiRun();

    [GeneratedRegex("(曜日?)?(まで)?\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JapaneseEnd();
}
