namespace Mitsumori.Plans.Names;

/// <summary>The name of a resource of AWS: <c>arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0</c>.</summary>
/// <param name="Region">Empty, or a star, where the resource is in none.</param>
/// <param name="Type">What kind of resource it is: what stands before the first slash, or the first colon.</param>
/// <param name="Name">What follows; never the account, which is read over.</param>
internal sealed record Arn(string Service, string Region, string Type, string Name)
{
    private const int Parts = 6;

    /// <summary>True for what is meant as an ARN, whether it is whole or not.</summary>
    public static bool IsMeant(string text) => text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of an ARN; null where one is missing.</summary>
    public static Arn? Read(string text)
    {
        string[] parts = text.Split(':', Parts);
        if (!IsMeant(text) || parts.Length < Parts) return null;
        int end = parts[^1].IndexOfAny(['/', ':']);
        return end < 1
            ? null
            : new(parts[2].ToLowerInvariant(), parts[3].ToLowerInvariant(), parts[^1][..end].ToLowerInvariant(), parts[^1][(end + 1)..]);
    }
}
