using System.Text.RegularExpressions;

namespace Mitsumori.Facts;

/// <summary>Readable ids, file names and version numbers, deduced from names.</summary>
public static partial class Names
{
    /// <summary>
    /// Lower-case letters and digits with single hyphens between: <c>amazon.nova-pro-v1:0:24k</c> gives <c>amazon-nova-pro-v1-0-24k</c>.
    /// </summary>
    public static string Slug(string name) => NotLetterOrDigit().Replace(name.ToLowerInvariant(), "-").Trim('-');

    /// <summary>An id made of its parts; a day that is not known reads <c>undated</c>, and lesser trust is named.</summary>
    public static string Id(string prefix, string name, string? day, string kind) =>
        string.Join('-', ((string?[])[prefix, Slug(name), day ?? "undated", kind == "official" ? null : kind]).OfType<string>());

    /// <summary>File of a price, by the family of its model; an import price has no model.</summary>
    public static string PriceFamily(string? modelId) => modelId?.Split('.', '-') switch
    {
        null => "custom-model-import",
        ["amazon", "nova", ..] => "amazon-nova",
        ["amazon", "titan", ..] => "amazon-titan",
        ["anthropic", ..] => "anthropic-claude",
        ["meta", ..] => "meta-llama",
        [var provider, ..] => provider,
        [] => throw new ArgumentException("The model id is empty.", nameof(modelId)),
    };

    /// <summary>
    /// Version number in a model's display name: "3.5" of Claude 3.5 Sonnet v2, "2" of Llama 2 Chat 13B; null if there is none.
    /// </summary>
    /// <remarks>
    /// Sizes (70B) and years (2407) are no versions. G1 counts only where no other number stands. The first Nova models print no number.
    /// </remarks>
    public static string? Generation(string displayName)
    {
        if (VersionNumber().Match(displayName) is { Success: true } version)
        {
            return version.Groups["number"].Value;
        }

        if (GenerationNumber().Match(displayName) is { Success: true } generation)
        {
            return generation.Groups["number"].Value;
        }

        return displayName.StartsWith("Nova ", StringComparison.Ordinal) ? "1" : null;
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotLetterOrDigit();

    [GeneratedRegex(
        @"(^|[ -])([vV]|Qwen)?(?<number>\d{1,2}(\.\d{1,2})?)(?= |$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@" G(?<number>\d)(?= |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GenerationNumber();
}
