using System.Collections.Concurrent;
using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Remarks;

/// <summary>
/// Something an answer says beside its numbers, from a closed list. Its sentence is written where texts are; here are only the values.
/// </summary>
public abstract record Remark
{
    private static readonly ConcurrentDictionary<Type, string> Codes = new();

    /// <summary>Which of several sentences of the code is said, by what is known; null where there is one.</summary>
    public virtual string? Wording => null;

    /// <summary>The case's name in kebab-case: <c>price-missing</c>.</summary>
    public virtual string Code => Codes.GetOrAdd(GetType(), static type => CodeText.Of(type.Name));
}
