using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Plans.Binding;

namespace Mitsumori.Faces.Tests.PlanLanguage;

/// <summary>A few real models, Regions and import architectures, enough to read plans against.</summary>
public static class SmallBook
{
    private static readonly Source Page = new(
        "page",
        "https://aws.amazon.com/bedrock/pricing/",
        null,
        new(2026, 7, 24),
        DateBasis.Commit,
        Trust.Official);

    public static OfferBook Offers { get; } =
        new(
            [
                Model(
                    "amazon.nova-pro-v1:0",
                    "Amazon",
                    "Amazon Nova Pro",
                    ["Nova Pro"],
                    ["amazon.nova-pro-v1:0:24k", "amazon.nova-pro-v1:0:300k"],
                    null) with
                {
                    MaxOutput = new(5_000, 5_000, Page),
                },
                Model("amazon.nova-lite-v1:0", "Amazon", "Amazon Nova Lite", ["Nova Lite"], ["amazon.nova-lite-v1:0:24k"], null),
                Model(
                    "meta.llama3-1-70b-instruct-v1:0",
                    "Meta",
                    "Llama 3.1 70B Instruct",
                    ["Llama 3.1 Instruct (70B)"],
                    ["meta.llama3-1-70b-instruct-v1:0:128k"],
                    "Llama"),
                Model("mistral.mistral-7b-instruct-v0:2", "Mistral AI", "Mistral 7B Instruct", [], [], "Mistral"),
                Model("amazon.titan-embed-text-v2:0", "Amazon", "Titan Text Embeddings V2", [], [], null) with
                {
                    BilledBy = ModelBilling.InputTokens,
                },
            ],
            [
                new(new("us-east-1"), "US East (N. Virginia)", "米国東部（バージニア北部）", "Ashburn", 39.0m, -77.5m, "USE1"),
                new(new("us-west-2"), "US West (Oregon)", "米国西部（オレゴン）", "Boardman", 45.8m, -119.7m, "USW2"),
                new(new("ap-northeast-1"), "Asia Pacific (Tokyo)", "アジアパシフィック（東京）", "Tokyo", 35.7m, 139.7m, "APN1"),
            ],
            new([], [], [], [Import("Llama"), Import("Mistral")], []));

    /// <summary>Real ids of rows that name no Region.</summary>
    public static IReadOnlyList<string> PriceIds { get; } = ["llama-3-1-70b-mu-hour-1-month", "nova-pro-training", "cmi-storage-v1-0"];

    public static PlanContext Context { get; } = new(Offers, PriceIds.Contains, new BillingMonth(2026, 11), new DateOnly(2026, 10, 10))
    {
        Holidays = [Japan],
    };

    /// <summary>Two of the holidays of Japan, known for two years.</summary>
    public static HolidayCalendar Japan => new("JP", [new(2026, 11, 3), new(2026, 11, 23)], 2026, 2027);

    private static ModelFacts Model(
        string id,
        string provider,
        string name,
        Sequence<string> aliases,
        Sequence<string> variants,
        string? architecture
    ) =>
        new(
            new(id),
            provider,
            name,
            aliases,
            variants,
            architecture is null ? null : new ImportArchitecture(architecture),
            1m,
            null,
            1,
            OutputBurndownDisputed: false,
            new(null, null, null, null, null));

    private static ImportOffer Import(string architecture) =>
        new($"import-{architecture}", new(architecture), [new("us-east-1")], "v1.0", Page);
}
