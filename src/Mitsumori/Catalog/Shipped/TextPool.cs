using System.Text.Json;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Gives equal short texts as one string: field names, source ids and Region codes stand in the files thousands of times.</summary>
internal sealed class TextPool
{
    private const int LongestPooledBytes = 64;

    private readonly string?[] slots = new string?[4096];

    /// <summary>The text of the name or string that the reader stands on.</summary>
    /// <exception cref="InvalidOperationException">The text is not valid Unicode.</exception>
    public string Read(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestPooledBytes) return reader.GetString()!;
        uint hash = 2166136261;
        foreach (byte one in bytes) hash = unchecked((hash ^ one) * 16777619);
        ref string? slot = ref slots[hash % (uint)slots.Length];
        if (slot is null || !reader.ValueTextEquals(slot)) slot = reader.GetString()!;
        return slot;
    }
}
