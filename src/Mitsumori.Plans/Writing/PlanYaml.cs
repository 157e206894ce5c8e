using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Core.Plans;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes a plan as a YAML plan file: reading the text again gives the same plan.</summary>
public static partial class PlanYaml
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Keys in the order of the schema, two spaces a level, with a line feed at the end.</returns>
    public static string Write(Plan plan)
    {
        using JsonDocument json = JsonDocument.Parse(PlanWriter.Write(plan));
        StringBuilder text = new();
        WriteEntries(json.RootElement, "", text);
        return text.ToString();
    }

    private static void WriteEntries(JsonElement mapping, string indent, StringBuilder text)
    {
        foreach (JsonProperty entry in mapping.EnumerateObject())
        {
            text.Append(indent).Append(entry.Name).Append(':');
            if (entry.Value.ValueKind == JsonValueKind.Object && entry.Value.EnumerateObject().Any())
            {
                text.Append('\n');
                WriteEntries(entry.Value, indent + "  ", text);
            }
            else
            {
                text.Append(' ').Append(Flow(entry.Value)).Append('\n');
            }
        }
    }

    private static string Flow(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(entry => $"{entry.Name}: {Flow(entry.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Flow))}]",
        JsonValueKind.String => Text(value.GetString()!),
        _ => value.GetRawText(),
    };

    // What YAML could read as anything but this text stands in quotes.
    private static string Text(string text) =>
        PlainForm().IsMatch(text) && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off")
            ? text
            : JsonSerializer.Serialize(text, Readable);

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*([.:-][A-Za-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainForm();
}
