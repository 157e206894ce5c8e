using System.Collections.Frozen;

namespace Mitsumori.Tests;

/// <summary>Counts how often each named condition of a law occurred. May be used from several threads.</summary>
internal sealed class Bites
{
    private readonly string[] conditions;

    private readonly long[] counts;

    private readonly FrozenDictionary<string, int> places;

    /// <exception cref="ArgumentException">A condition is named twice.</exception>
    public Bites(IEnumerable<string> conditions)
    {
        this.conditions = [.. conditions];
        counts = new long[this.conditions.Length];
        if (this.conditions.Distinct(StringComparer.Ordinal).Count() != counts.Length)
            throw new ArgumentException($"A condition is named twice: {string.Join(", ", this.conditions)}.", nameof(conditions));
        places = this.conditions.Select(KeyValuePair.Create).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The conditions that have not occurred, in the order in which they were named.</summary>
    public IEnumerable<string> Missing => conditions.Where((_, i) => Interlocked.Read(ref counts[i]) == 0);

    /// <summary>Something was compared under this condition.</summary>
    /// <exception cref="ArgumentException">The law does not name the condition.</exception>
    public void Count(string condition)
    {
        if (!places.TryGetValue(condition, out int place))
            throw new ArgumentException($"The law does not name the condition '{condition}'.", nameof(condition));
        Interlocked.Increment(ref counts[place]);
    }

    /// <summary>Something was compared under this condition if so.</summary>
    public void CountIf(bool isSo, string condition)
    {
        if (isSo) Count(condition);
    }

    /// <summary>Each condition and how often it occurred, in the order in which they were named: <c>equal 12, jump 0</c>.</summary>
    public override string ToString() =>
        string.Join(", ", conditions.Select((condition, i) => $"{condition} {Interlocked.Read(ref counts[i])}"));
}
