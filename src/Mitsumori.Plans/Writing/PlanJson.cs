using System.Globalization;
using System.Text.Json;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes the values of plans as JSON; what is null or empty is left out.</summary>
internal static class PlanJson
{
    public static void Text(this Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null) json.WriteString(key, text);
    }

    public static void Number(this Utf8JsonWriter json, string key, decimal number)
    {
        json.WritePropertyName(key);
        json.WriteRawValue(NumberText.Write(number));
    }

    public static void Day(this Utf8JsonWriter json, string key, DateOnly? day) =>
        json.Text(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number, the one-line form where the typical value is the midpoint, else the three values.</summary>
    public static void Range(this Utf8JsonWriter json, string key, QuantityRange? range)
    {
        switch (range)
        {
            case null:
                return;
            case { IsSingle: true }:
                json.Number(key, range.Typical);
                return;
            case { TypicalIsMidpoint: true }:
                json.Text(key, $"{NumberText.Write(range.Low)}{RangeText.Between}{NumberText.Write(range.High)}");
                return;
            default:
                json.WriteStartObject(key);
                json.Number("low", range.Low);
                json.Number("typical", range.Typical);
                json.Number("high", range.High);
                json.WriteEndObject();
                return;
        }
    }

    public static void Words<T>(this Utf8JsonWriter json, string key, Sequence<T> words, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        if (words.IsEmpty) return;
        json.WriteStartArray(key);
        foreach (T word in words) json.WriteStringValue(vocabulary.CodeOf(word));
        json.WriteEndArray();
    }
}
