using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Mitsumori.Core.Bedrock;

/// <summary>The printed codes of a closed set of values, one code for each, used alike in plans, answers and data files.</summary>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> codes;
    private readonly FrozenDictionary<string, T> values;

    public Vocabulary(params (T Value, string Code)[] entries)
    {
        codes = entries.ToFrozenDictionary(entry => entry.Value, entry => entry.Code);
        values = entries.ToFrozenDictionary(entry => entry.Code, entry => entry.Value, StringComparer.Ordinal);
        Codes = [.. entries.Select(entry => entry.Code)];
    }

    /// <summary>All codes, in the order in which they are declared.</summary>
    public IReadOnlyList<string> Codes { get; }

    public string CodeOf(T value) => codes[value];

    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        value = default;
        return code is not null && values.TryGetValue(code, out value);
    }
}
