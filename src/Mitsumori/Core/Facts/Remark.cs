using System.Collections.Concurrent;
using System.Text;

namespace Mitsumori.Core.Facts;

/// <summary>Something an answer says beside its numbers, from a closed list. Its sentence is written where texts are; here are only the values.</summary>
public abstract record Remark
{
    private static readonly ConcurrentDictionary<Type, string> Codes = new();

    /// <summary>The case's name in kebab-case: <c>price-missing</c>.</summary>
    public virtual string Code => Codes.GetOrAdd(GetType(), static type => KebabCase(type.Name));

    private static string KebabCase(string name)
    {
        StringBuilder code = new();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
