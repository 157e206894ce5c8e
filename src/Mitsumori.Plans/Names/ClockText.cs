using System.Text.RegularExpressions;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Times of day as people write them: <c>9</c>, <c>18時</c>, <c>9時30分</c>, <c>午後6時</c>, <c>6 pm</c>.</summary>
internal static partial class ClockText
{
    /// <summary>The pattern of what is read, for the JSON Schema; it may accept more.</summary>
    public const string Pattern =
        "^(午前|午後)?[0-9０-９]{1,2}([:：][0-9０-９]{2}|時([0-9０-９]{1,2}分|半)?)?( ?[aApP]\\.?[mM]\\.?)?$";

    /// <summary>
    /// The time as plans write it, <c>09:00</c>; null where a text is none, or could be two: midnight and noon by twelve hours.
    /// </summary>
    public static string? Plain(string text)
    {
        if (Form().Match(HalfWidth.Of(text).Trim().ToLowerInvariant()) is not { Success: true } match) return null;
        int hour = int.Parse(match.Groups["hour"].Value);
        int minute = match.Groups["half"].Success ? 30 : match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value) : 0;
        bool isBefore = match.Groups["before"].Success, isAfter = match.Groups["after"].Success;
        if ((isBefore || isAfter) && (hour is < 1 or > 11 || (isBefore && isAfter))) return null;
        if (isAfter) hour += 12;
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : $"{hour:00}:{minute:00}";
    }

    [GeneratedRegex(
        @"^((?<before>午前)|(?<after>午後))?(?<hour>[0-9]{1,2})"
            + @"(:(?<minute>[0-9]{2})|時((?<minute>[0-9]{1,2})分|(?<half>半))?)?( ?((?<before>a)|(?<after>p))\.?m\.?)?\z",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Form();
}
