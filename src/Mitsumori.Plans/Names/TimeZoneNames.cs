using System.Globalization;
using System.Text.RegularExpressions;
using Mitsumori.Reading;
using NodaTime;

namespace Mitsumori.Plans.Names;

/// <summary>Time zones as people write them: IANA names in any case, cities of one, <c>JST</c>, <c>UTC+9</c>.</summary>
/// <remarks>Letters that stand for several zones (<c>IST</c>, <c>CST</c>, <c>PST</c>) are none.</remarks>
internal static partial class TimeZoneNames
{
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["jst"] = "Asia/Tokyo",
        ["日本時間"] = "Asia/Tokyo",
        ["日本標準時"] = "Asia/Tokyo",
        ["日本"] = "Asia/Tokyo",
        ["東京"] = "Asia/Tokyo",
        ["kst"] = "Asia/Seoul",
        ["z"] = "UTC",
        ["utc"] = "UTC",
        ["協定世界時"] = "UTC",
    };

    /// <summary>The IANA name; null where a text names no zone, or several.</summary>
    public static string? Id(string text)
    {
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(text)) return text;
        string folded = HalfWidth.Of(text).Trim();
        string key = folded.Replace(' ', '_').ToLowerInvariant();
        if (Spoken.TryGetValue(key, out string? known)) return known;
        string[] ids = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Equals(key, StringComparison.OrdinalIgnoreCase))];
        if (ids is [var same]) return same;
        if (Offset().Match(folded) is { Success: true } offset) return OfOffset(offset);
        string[] cities = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.EndsWith($"/{key}", StringComparison.OrdinalIgnoreCase))];
        return cities is [var city] ? city : null;
    }

    // The names of whole hours count westward: Etc/GMT-9 is nine hours before UTC.
    private static string? OfOffset(Match offset)
    {
        int hours = int.Parse(offset.Groups["hours"].Value, CultureInfo.InvariantCulture);
        string id = hours == 0 ? "UTC" : $"Etc/GMT{(offset.Groups["sign"].Value == "+" ? '-' : '+')}{hours}";
        return DateTimeZoneProviders.Tzdb.Ids.Contains(id) ? id : null;
    }

    [GeneratedRegex(@"^UTC ?(?<sign>[+-])0?(?<hours>[0-9]{1,2})(:00)?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Offset();
}
