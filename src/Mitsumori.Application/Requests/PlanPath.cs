using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>The way from the top of a plan down to a value: keys, and the numbers of list items from 0.</summary>
public sealed record PlanPath(Sequence<string> Steps)
{
    /// <summary>The plan itself.</summary>
    public static PlanPath Top { get; } = new([]);

    /// <summary>The path as a JSON pointer (RFC 6901): <c>/traffic/tokens/input</c>; empty for the plan itself.</summary>
    public string Pointer => string.Concat(Steps.Select(step => "/" + step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));

    /// <summary>The path of keys with dots between them: <c>traffic.tokens.input</c>.</summary>
    public static PlanPath Of(string keys) => new([.. keys.Split('.')]);

    public PlanPath To(string key) => new([.. Steps, key]);

    public PlanPath To(int index) => To(index.ToString());

    /// <summary>The steps with dots between them: <c>traffic.tokens.input</c>.</summary>
    public override string ToString() => string.Join('.', Steps);
}
