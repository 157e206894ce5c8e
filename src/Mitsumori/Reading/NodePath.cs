using System.Collections.Immutable;

namespace Mitsumori.Reading;

/// <summary>The way from the top of a tree down to a value: keys, and the numbers of list items from 0.</summary>
public sealed record NodePath(ImmutableArray<string> Steps)
{
    /// <summary>The top itself.</summary>
    public static NodePath Top { get; } = new([]);

    /// <summary>The path as a JSON pointer (RFC 6901): <c>/traffic/tokens/input</c>; empty for the top.</summary>
    public string Pointer => string.Concat(
        Steps.Select(step => "/" + step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));

    /// <summary>The path of keys with dots between them: <c>traffic.tokens.input</c>.</summary>
    public static NodePath Of(string keys) => new([.. keys.Split('.')]);

    public NodePath To(string key) => new([.. Steps, key]);

    public NodePath To(int index) => To($"{index}");

    public bool Equals(NodePath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string step in Steps) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>The steps with dots between them: <c>traffic.tokens.input</c>.</summary>
    public override string ToString() => string.Join('.', Steps);
}
