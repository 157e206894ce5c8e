using System.Diagnostics.CodeAnalysis;

namespace Mitsumori.Core.Bedrock;

/// <summary>The printed codes of a closed set of values, one code for each, used alike in plans, answers and data files.</summary>
/// <remarks>
/// No set has more than 18 members, so both directions are scans. Dictionaries keyed by enumerations are compiled anew for each
/// enumeration: for the eleven vocabularies they took 80 ms of every start, more than reading all data files.
/// </remarks>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly string[] codes;
    private readonly T[] values;

    /// <exception cref="ArgumentException">A value or a code stands twice.</exception>
    public Vocabulary(params (T Value, string Code)[] entries)
    {
        codes = new string[entries.Length];
        values = new T[entries.Length];
        for (int index = 0; index < entries.Length; index++)
        {
            if (Array.IndexOf(codes, entries[index].Code) >= 0 || Array.IndexOf(values, entries[index].Value, 0, index) >= 0) throw new ArgumentException($"{entries[index]} stands twice.", nameof(entries));
            (values[index], codes[index]) = entries[index];
        }
    }

    /// <summary>All codes, in the order in which they are declared.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public string CodeOf(T value) =>
        Array.IndexOf(values, value) is >= 0 and int index ? codes[index] : throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no code.");

    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        int index = code is null ? -1 : Array.IndexOf(codes, code);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }
}
