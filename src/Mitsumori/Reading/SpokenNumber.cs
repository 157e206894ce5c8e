using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mitsumori.Reading;

/// <summary>
/// Reads numbers as people write them: <c>2k</c>, <c>1.5B</c>, <c>12万</c>, <c>1億2000万</c>, <c>1,000</c>, <c>1_000</c>.
/// What could mean two numbers (<c>1,5</c>, <c>0,500</c>, <c>3m</c>, <c>2..3k</c>) is left as it is, and so refused as no number.
/// </summary>
public static partial class SpokenNumber
{
    /// <summary>The pattern of what is read beyond plain numbers, for the JSON Schema; it may accept more.</summary>
    public const string Pattern =
        "[-－]?[0-9０-９][0-9０-９.,_．，＿]*( ?(k|K|M|B|G|bn)|( ?[十百千万億兆]+[0-9０-９.,_．，＿]*)*)";

    private const int LongestText = 64;

    // Longer signs first, so that 千万 is not read as 千.
    private static readonly ImmutableArray<(string Sign, decimal Size)> Units =
    [
        ("千億", 100_000_000_000m), ("百億", 10_000_000_000m), ("十億", 1_000_000_000m),
        ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m),
        ("兆", 1_000_000_000_000m), ("億", 100_000_000m), ("万", 10_000m), ("千", 1_000m),
    ];

    private static readonly ImmutableArray<(string Sign, decimal Size)> Suffixes =
    [
        ("bn", 1_000_000_000m), ("B", 1_000_000_000m), ("G", 1_000_000_000m), ("M", 1_000_000m), ("k", 1_000m), ("K", 1_000m),
    ];

    // What stands between the ends of a range on pages and in letters; the plan's own form is "..".
    private static readonly ImmutableArray<string> Betweens = [RangeText.Between, "〜", "~", "–", " to ", "から"];

    /// <summary>The same number in plain notation; null for what is no number, or could be two.</summary>
    public static string? Plain(string text)
    {
        string folded = Folded(text);
        if (folded.Length > LongestText) return null;
        if (NumberText.Read(folded, out _) == NumberText.Outcome.Number) return folded;
        return Read(folded)?.Value is decimal value ? NumberText.Write(value) : null;
    }

    /// <summary>The same number or range in plain notation, with <c>..</c> in a range; null for what is neither.</summary>
    public static string? PlainRange(string text)
    {
        if (Plain(text) is string single) return single;
        string folded = HalfWidth.Of(text);
        foreach (string between in Betweens)
        {
            string[] ends = folded.Split(between);
            if (ends.Length != 2 || Plain(ends[0]) is not string low || Plain(ends[1]) is not string high) continue;
            return IsClear(Folded(ends[0]), Folded(ends[1])) ? low + RangeText.Between + high : null;
        }

        return null;
    }

    private static string Folded(string text) => HalfWidth.Of(text).Trim();

    // "2..3k" means 2,000 to 3,000 to some, 2 to 3,000 to others; "500..2k" means one thing only.
    private static bool IsClear(string low, string high) =>
        Read(high) is not { Unit: true } unit || Read(low) is not { Unit: false } plain || plain.Value >= unit.Leading;

    private static Spoken? Read(string text)
    {
        bool isNegative = text.StartsWith('-');
        string rest = isNegative ? text[1..] : text;
        decimal sum = 0m, before = decimal.MaxValue, leading = 0m;
        bool hasUnit = false;
        while (rest.Length > 0)
        {
            int length = rest.AsSpan().IndexOfAnyExcept("0123456789.,_");
            string digits = length < 0 ? rest : rest[..length];
            if (Grouped(digits) is not decimal number) return null;
            rest = rest[digits.Length..];
            string unit = rest.StartsWith(' ') ? rest[1..] : rest;
            (string sign, decimal size) = UnitAt(unit, isFirst: before == decimal.MaxValue);
            if (sign.Length == 0 && rest.Length > 0) return null;

            // A smaller unit, or none, follows a larger one, and what follows is less than one of the larger.
            if (number * size >= before) return null;
            if (before == decimal.MaxValue) leading = number;
            (sum, before, hasUnit) = (sum + (number * size), size, hasUnit || sign.Length > 0);
            rest = sign.Length == 0 ? "" : unit[sign.Length..].TrimStart();
        }

        return before == decimal.MaxValue ? null : new(isNegative ? -sum : sum, leading, hasUnit);
    }

    // A suffix of Latin letters stands at the end of one number; nothing follows it.
    private static (string Sign, decimal Size) UnitAt(string rest, bool isFirst)
    {
        foreach ((string sign, decimal size) in Units)
        {
            if (rest.StartsWith(sign, StringComparison.Ordinal)) return (sign, size);
        }

        foreach ((string sign, decimal size) in Suffixes)
        {
            if (isFirst && rest == sign) return (sign, size);
        }

        return ("", 1m);
    }

    // Signs between thousands stand between groups of three, and a first group of 0 would be a decimal comma.
    private static decimal? Grouped(string text)
    {
        string plain = Thousands().IsMatch(text)
            ? text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            : text;
        return NumberText.Read(plain, out decimal value) == NumberText.Outcome.Number ? value : null;
    }

    private readonly record struct Spoken(decimal Value, decimal Leading, bool Unit);

    [GeneratedRegex(@"^[1-9][0-9]{0,2}((,[0-9]{3})+|(_[0-9]{3})+)(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();
}
