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

    public const string Budget = "/afford?budget=5,000&region=us-east-1&hoursPerDay=24&in=2000&out=400&month=2026-12";

    public const string WrongBudget = "/afford?budget=lots&region=mars&in=x&hoursPerDay=25&month=2026-12&rpm=-3";

    private const string Load = "region=us-east-1&rpm=40&in=2000&out=400&month=2026-12";

    /// <summary>Confirmed plans, one on a condition, an import.</summary>
    public static string SideBySide { get; } = Compare(
        "model=amazon.nova-pro-v1:0&" + Load,
        "model=amazon.nova-micro-v1:0&" + Load,
        "model=meta.llama3-1-8b-instruct-v1:0&method=import&copyRpm=60&source=load+test&kind=measured&" + Load,
        "model=openai.gpt-oss-20b-1:0&method=reinforcement-fine-tuning&trainingHours=24&"
            + Load.Replace("us-east-1", "us-west-2", StringComparison.Ordinal));

    public static string WrongSideBySide { get; } = Compare("model=amazon.nova-pro-v1:0&" + Load, "model=nova&rpm=-1");

    /// <summary>One page of each kind.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/",
        NovaPro,
        Full.Replace("rpm=40", "rpm=30..60", StringComparison.Ordinal),
        Wrong,
        "/afford",
        Budget,
        WrongBudget,
        "/compare",
        SideBySide,
        WrongSideBySide,
        "/models",
        "/prices",
        "/prices?model=amazon.nova-pro-v1:0",
        "/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03",
    ];

    public static TextResource Texts(string language) => TextResource.Load("web", LanguageCodes.Find(language)!.Value);

    /// <summary>The address that compares plans, each given as the query of its page.</summary>
    public static string Compare(params IEnumerable<string> plans) =>
        "/compare?" + string.Join('&', plans.Select(plan => "plan=" + Uri.EscapeDataString(plan)));

    public static string In(string path, string language) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
}
