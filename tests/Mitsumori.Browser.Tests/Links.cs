using Mitsumori.Application.Texts;

namespace Mitsumori.Browser.Tests;

/// <summary>Addresses that several tests open.</summary>
internal static class Links
{
    public const string NovaPro = "/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&hoursPerDay=24&in=2000&out=400&month=2026-12";

    // Every kind of section: a measured unit, training, yen, ranges, a commitment.
    public const string Full =
        NovaPro
        + "&name=Support+bot&method=supervised-fine-tuning&trainingTokens=12000000&epochs=3"
        + "&unitInputTpm=120000&unitOutputTpm=24000&source=load+test&kind=measured&fx=150.25@2026-11-20";

    public const string Wrong = "/?model=nova&rpm=-40&hoursPerDay=25&in=2000&unitPrice=49";

    /// <summary>One page of each kind.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/",
        NovaPro,
        Full.Replace("rpm=40", "rpm=30..60", StringComparison.Ordinal),
        Wrong,
        "/models",
        "/prices",
        "/prices?model=amazon.nova-pro-v1:0",
        "/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03",
    ];

    public static TextResource Texts(string language) => TextResource.Load("web", LanguageCodes.Find(language)!.Value);

    public static string In(string path, string language) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
}
