using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes a tree of a plan as JSON on one line; reading it again gives the same values.</summary>
public static class PlanTreeJson
{
    public static string Write(TextNode node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(node, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(TextNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case TextNode.Mapping mapping:
                json.WriteStartObject();
                foreach (MappingEntry entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(entry.Value, json);
                }

                json.WriteEndObject();
                break;
            case TextNode.List list:
                json.WriteStartArray();
                foreach (TextNode item in list.Items) Write(item, json);
                json.WriteEndArray();
                break;
            case TextNode.Scalar scalar:
                Write(scalar, json);
                break;
            default:
                throw new UnreachableException(node.GetType().Name);
        }
    }

    // Without quotes only where JSON has such a value; a number that JSON would spell otherwise is a text, which plans take as well.
    private static void Write(TextNode.Scalar scalar, Utf8JsonWriter json)
    {
        if (scalar.IsNothing) json.WriteNullValue();
        else if (scalar is { IsQuoted: false, Text: "true" or "false" }) json.WriteBooleanValue(scalar.Text == "true");
        else if (!scalar.IsQuoted && IsJsonNumber(scalar.Text)) json.WriteRawValue(scalar.Text);
        else json.WriteStringValue(scalar.Text);
    }

    private static bool IsJsonNumber(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out decimal value)
        && value.ToString(CultureInfo.InvariantCulture) == text;
}
