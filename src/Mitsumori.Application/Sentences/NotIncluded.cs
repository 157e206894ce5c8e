namespace Mitsumori.Application.Sentences;

/// <summary>What no answer contains; one closed list for every plan.</summary>
public static class NotIncluded
{
    public static IReadOnlyList<string> Codes { get; } =
    ["customer-lambda", "object-storage", "logging", "data-transfer", "support", "tax"];
}
