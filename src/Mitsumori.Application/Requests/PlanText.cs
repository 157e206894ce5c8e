using System.Text;

namespace Mitsumori.Application.Requests;

/// <summary>How a plan's text is written.</summary>
public enum PlanForm
{
    Yaml,
    Json,
}

/// <summary>Reads the text of a plan into a tree. Bad input becomes problems, never an exception.</summary>
public static class PlanText
{
    /// <summary>The longest text that is read, in bytes: 1 MiB.</summary>
    public const int LongestBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Chooses the form by the ending of the name, or where that tells nothing, by the first character.</summary>
    public static TreeReading Parse(ReadOnlyMemory<byte> utf8, string name) => Parse(utf8, name, FormOf(utf8.Span, name));

    /// <param name="utf8">The whole text in UTF-8; a byte order mark may stand before it.</param>
    /// <param name="name">The file as the user named it; places show it.</param>
    public static TreeReading Parse(ReadOnlyMemory<byte> utf8, string name, PlanForm form)
    {
        Place start = new(name, 1, 1);
        if (utf8.Length > LongestBytes) return Refused(ProblemCode.FileTooLarge, start, ("limit", "1 MiB"));
        ReadOnlyMemory<byte> content = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!TryDecode(content.Span, out string text)) return Refused(ProblemCode.EncodingUnreadable, start);
        if (string.IsNullOrWhiteSpace(text)) return Refused(ProblemCode.FileEmpty, start);
        return form switch
        {
            PlanForm.Yaml => new YamlTree(name, text).Read(),
            PlanForm.Json => new JsonTree(name, content).Read(),
        };
    }

    private static PlanForm FormOf(ReadOnlySpan<byte> utf8, string name)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return PlanForm.Json;
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) return PlanForm.Yaml;
        return utf8.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..] ? PlanForm.Json : PlanForm.Yaml;
    }

    private static bool TryDecode(ReadOnlySpan<byte> utf8, out string text)
    {
        text = "";
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        // UTF-16 without accents is valid UTF-8 with a zero in every second byte.
        return !text.Contains('\0');
    }

    private static TreeReading Refused(ProblemCode code, Place place, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(null, [Problem.Of(code, place, PlanPath.Top, values)]);
}
