using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mitsumori.Facts;

/// <summary>One collected fact, which remembers the fields that were read, so that none is lost in silence.</summary>
public sealed class Row
{
    private readonly JsonElement element;
    private readonly HashSet<string> unread;

    /// <param name="element">A JSON object.</param>
    /// <param name="file">Name of the collected file, without its folder.</param>
    /// <param name="section">Where in the file, for instance <c>customModelImport.limits</c>.</param>
    /// <param name="number">Position in the section, from 1.</param>
    public Row(JsonElement element, string file, string section, int number)
    {
        this.element = element;
        File = file;
        Section = section;
        Number = number;
        unread = [.. element.EnumerateObject().Select(field => field.Name)];
    }

    /// <summary>Name of the collected file, without its folder.</summary>
    public string File { get; }

    /// <summary>Part of the file that holds the row.</summary>
    public string Section { get; }

    /// <summary>Position in the section, from 1.</summary>
    public int Number { get; }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the row's text as it stands in the file.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.GetRawText())))[..16];

    /// <summary>Whether the field is written out, be it as null.</summary>
    public bool Has(string field) => element.TryGetProperty(field, out _);

    /// <summary>The field's value; null when it is absent or null.</summary>
    public JsonElement? Value(string field)
    {
        unread.Remove(field);
        return element.TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>The field's text; null when it is absent or null.</summary>
    public string? Text(string field) => Value(field)?.GetString();

    /// <summary>The field's text; null when it is absent, null or empty.</summary>
    public string? Words(string field) => Text(field) is { Length: > 0 } words ? words : null;

    /// <summary>The field's text, which must be there.</summary>
    /// <exception cref="InvalidDataException">The field is absent or null.</exception>
    public string Required(string field) => Text(field) ?? throw Fault($"has no '{field}'");

    /// <summary>The field's list of texts; empty when the field is absent.</summary>
    public string[] Texts(string field) =>
        Value(field) is { } list ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    /// <summary>The field's object as a row of its own, with the same place; null when it is absent or null.</summary>
    public Row? Inner(string field) => Value(field) is { } value ? new Row(value, File, $"{Section}.{field}", Number) : null;

    /// <summary>The field's list of objects as rows of their own.</summary>
    public IEnumerable<Row> Inners(string field) =>
        Value(field) is { } list
            ? [.. list.EnumerateArray().Select((item, index) => new Row(item, File, $"{Section}.{field}", index + 1))]
            : [];

    /// <summary>Ends the reading of this row.</summary>
    /// <exception cref="InvalidDataException">A field was never read: the converter does not know it.</exception>
    public void Finish()
    {
        if (unread.Count > 0)
        {
            throw Fault($"has fields that nothing reads: {string.Join(", ", unread.Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>An error that names this row.</summary>
    public InvalidDataException Fault(string what) => new($"{File}, {Section} row {Number} {what}: {element.GetRawText()}");
}
