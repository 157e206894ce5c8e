using System.Globalization;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Checks one value against the declaration of its field.</summary>
internal static class FieldCheck
{
    // A decimal holds 28 digits; a price with more could not be computed with exactly.
    private const int MostDigits = 28;

    /// <summary>What the value should have been, in a few words; null when it is right.</summary>
    public static string? Expected(JsonPart value, FieldType type) => type.Form switch
    {
        FieldForm.Id => IsId(value) ? null : "text-without-spaces",
        FieldForm.Words => value is { IsText: true, Text.Length: > 0 } ? null : "text",
        FieldForm.Address => IsAddress(value) ? null : "https-address",
        FieldForm.Day => IsDay(value) ? null : "date-yyyy-mm-dd",
        FieldForm.Amount => IsAmount(value) ? null : "plain-decimal-in-string",
        FieldForm.Whole => IsWhole(value, type) ? null : Bounds("whole-number", type),
        FieldForm.Number => IsNumber(value, type) ? null : Bounds("number", type),
        FieldForm.Flag => value.IsFlag ? null : "true-or-false",
        FieldForm.Code => value.IsText && type.Codes.Contains(value.Text) ? null : string.Join('|', type.Codes),
        FieldForm.Reference => IsId(value) || (value.IsText && type.Refers == ReferenceKind.Architecture) ? null : "text-without-spaces",
        FieldForm.Entry => value.IsObject ? null : "object",
    };

    /// <summary>True for digits with at most one point between them, without sign or exponent.</summary>
    public static bool IsPlainDecimal(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return text.Length - (point < 0 ? 0 : 1) is > 0 and <= MostDigits
            && point != 0 && point != text.Length - 1
            && !text.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9')
            && !text.AsSpan(0, Math.Max(point, 0)).ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsId(JsonPart value) => value is { IsText: true, Text.Length: > 0 } && !value.Text.Any(char.IsWhiteSpace);

    private static bool IsAddress(JsonPart value) =>
        value.IsText && Uri.TryCreate(value.Text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsDay(JsonPart value) => value.IsText && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", out _);

    private static bool IsAmount(JsonPart value) => value.IsText && IsPlainDecimal(value.Text);

    private static bool IsWhole(JsonPart value, FieldType type) =>
        value.IsNumber && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        && (type.Numbers.IsEmpty ? number >= type.Least && number <= type.Greatest : type.Numbers.Contains(number));

    private static bool IsNumber(JsonPart value, FieldType type) =>
        value.IsNumber && decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && number >= type.Least && number <= type.Greatest;

    private static string Bounds(string form, FieldType type) =>
        type.Numbers.IsEmpty ? $"{form}-{type.Least}..{type.Greatest}" : string.Join('|', type.Numbers);
}
