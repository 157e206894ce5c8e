using System.Text.Json;

namespace Mitsumori.Reading;

/// <summary>Gives equal short texts as one string: field names, ids and codes stand in data files thousands of times.</summary>
internal sealed class TextPool
{
    private const int LongestPooledBytes = 64;

    private readonly string?[] slots = new string?[4096];

    /// <summary>The text of the name or string that the reader stands on.</summary>
    /// <param name="bits">One bit that equal texts share; all bits for a text that is not pooled.</param>
    /// <exception cref="InvalidOperationException">The text is not valid Unicode.</exception>
    public string Read(ref Utf8JsonReader reader, out ulong bits)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        bits = ulong.MaxValue;
        if (reader.ValueIsEscaped || bytes.Length > LongestPooledBytes) return reader.GetString()!;
        uint hash = 2166136261;
        foreach (byte one in bytes) hash = unchecked((hash ^ one) * 16777619);
        bits = 1UL << (int)(hash >> 26);
        ref string? slot = ref slots[hash % (uint)slots.Length];
        if (slot is null || !reader.ValueTextEquals(slot)) slot = reader.GetString()!;
        return slot;
    }
}
