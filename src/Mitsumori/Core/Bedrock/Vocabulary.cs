using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Mitsumori.Core.Bedrock;

/// <summary>The printed codes of a closed set of values, one code for each, used alike in plans, answers and data files.</summary>
/// <remarks>
/// No set has more than 18 members, so both directions are scans. What the runtime library has for any type, dictionaries and searches
/// through arrays alike, is compiled anew for each enumeration at every start: values are looked for by their numbers.
/// </remarks>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly string[] codes;
    private readonly T[] values;
    private readonly int[] numbers;

    /// <exception cref="ArgumentException">A value or a code stands twice.</exception>
    public Vocabulary(params (T Value, string Code)[] entries)
    {
        codes = new string[entries.Length];
        values = new T[entries.Length];
        numbers = new int[entries.Length];
        for (int index = 0; index < entries.Length; index++)
        {
            (T value, string code) = entries[index];
            if (Array.IndexOf(codes, code) >= 0 || Array.IndexOf(numbers, NumberOf(value), 0, index) >= 0)
                throw new ArgumentException($"{value} {code} stands twice.", nameof(entries));
            (values[index], numbers[index], codes[index]) = (value, NumberOf(value), code);
        }
    }

    /// <summary>All codes, in the order in which they are declared.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>All values, in the order in which they are declared.</summary>
    public IReadOnlyList<T> Values => values;

    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public string CodeOf(T value) =>
        Array.IndexOf(numbers, NumberOf(value)) is >= 0 and int index
            ? codes[index]
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no code.");

    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        int index = code is null ? -1 : Array.IndexOf(codes, code);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }

    private static int NumberOf(T value) => Unsafe.BitCast<T, int>(value);
}
