using System.Text;
using System.Text.Json;

namespace Mitsumori.Catalog.Shipped;

/// <summary>A JSON file taken apart, with the place of every value.</summary>
internal sealed class JsonText
{
    private readonly ReadOnlyMemory<byte> bytes;

    private JsonText(ReadOnlyMemory<byte> bytes, JsonPart root)
    {
        this.bytes = bytes;
        Root = root;
    }

    public JsonPart Root { get; }

    /// <summary>Takes a file apart.</summary>
    /// <param name="broken">Where the text stops being JSON, as line and column from 1.</param>
    /// <returns>Null when the text is no JSON.</returns>
    public static JsonText? Read(ReadOnlyMemory<byte> bytes, TextPool pool, out (int Line, int Column) broken)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        Utf8JsonReader reader = new(bytes.Span);
        broken = default;
        try
        {
            reader.Read();
            JsonPart root = Part(ref reader, pool);

            // Reading on past the end is what finds a second value behind the first.
            reader.Read();
            return new JsonText(bytes, root);
        }
        catch (JsonException fault)
        {
            broken = ((int)(fault.LineNumber ?? 0) + 1, ColumnAt(bytes.Span, (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid Unicode: the reader stands on it.
            broken = PlaceOf(bytes.Span, (int)reader.TokenStartIndex);
            return null;
        }
    }

    /// <summary>Line and column of a value, both from 1, counted in characters.</summary>
    public (int Line, int Column) PlaceOf(JsonPart part) => PlaceOf(bytes.Span, part.Offset);

    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> bytes, int offset)
    {
        ReadOnlySpan<byte> before = bytes[..Math.Min(offset, bytes.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static int ColumnAt(ReadOnlySpan<byte> bytes, int line, int byteInLine)
    {
        for (int skipped = 0; skipped < line && bytes.IndexOf((byte)'\n') is >= 0 and int end; skipped++) bytes = bytes[(end + 1)..];
        return Encoding.UTF8.GetCharCount(bytes[..Math.Min(byteInLine, bytes.Length)]) + 1;
    }

    private static JsonPart Part(ref Utf8JsonReader reader, TextPool pool)
    {
        int offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                List<(string, JsonPart)> fields = new(16);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = pool.Read(ref reader);
                    reader.Read();
                    fields.Add((name, Part(ref reader, pool)));
                }

                return JsonPart.Object(offset, fields);
            case JsonTokenType.StartArray:
                List<JsonPart> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Part(ref reader, pool));
                return JsonPart.Array(offset, items);
            case JsonTokenType.String:
                return JsonPart.Plain(JsonTokenType.String, offset, pool.Read(ref reader));
            case JsonTokenType.Number:
                return JsonPart.Plain(JsonTokenType.Number, offset, Encoding.ASCII.GetString(reader.ValueSpan));
            default:
                return JsonPart.Plain(reader.TokenType, offset, string.Empty);
        }
    }
}
