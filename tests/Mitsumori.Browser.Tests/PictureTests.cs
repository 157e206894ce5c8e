namespace Mitsumori.Browser.Tests;

/// <summary>Takes the pictures of the documentation where they are asked for; else they must be there.</summary>
[Collection(nameof(InBrowser))]
public sealed class PictureTests(Site site)
{
    private const string Top = "", Folds = "form", Capacity = "h-capacity", Open = "h-open";

    private static readonly string Sheet =
        "/sheet.html?plan=" + Uri.EscapeDataString(File.ReadAllText(Path.Combine(Pictures.Root, "examples", "break-even.yaml")));

    public static TheoryData<string, string, string, int, bool, string> Views => new()
    {
        { "page", Links.Full, "en", 1440, false, Top },
        { "page", Links.Full, "ja", 1440, false, Top },
        { "page", Links.Full, "ja", 1440, true, Top },
        { "page", Links.Full, "ja", 768, false, Top },
        { "page", Links.Full, "en", 768, true, Top },
        { "page", Links.Full, "en", 360, false, Top },
        { "page", Links.Full, "ja", 360, false, Top },
        { "page", Links.Full, "ja", 360, true, Top },
        { "capacity", Links.Full, "en", 1440, false, Capacity },
        { "capacity", Links.Full, "ja", 360, true, Capacity },
        { "question", Links.NovaPro, "ja", 1440, true, Open },
        { "question", Links.NovaPro, "en", 360, false, Open },
        { "form", Links.Full, "en", 768, false, Folds },
        { "form", Links.Full, "ja", 360, true, Folds },
        { "empty", "/", "ja", 1440, true, Top },
        { "empty", "/", "en", 360, false, Top },
        { "wrong", Links.Wrong, "ja", 1440, false, Top },
        { "wrong", Links.Wrong, "en", 360, true, Top },
        { "compare", Links.SideBySide, "ja", 1440, false, Top },
        { "compare", Links.SideBySide, "en", 360, true, Top },
        { "afford", Links.Budget, "ja", 1440, false, Top },
        { "afford", Links.Budget, "en", 360, true, Top },
        { "models", "/models", "en", 1440, false, Top },
        { "models", "/models", "ja", 360, true, Top },
        { "prices", "/prices?model=amazon.nova-pro-v1:0", "ja", 1440, false, Top },
        { "prices", "/prices?model=amazon.nova-pro-v1:0", "en", 360, true, Top },
        { "price", "/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03", "en", 768, true, Top },
        { "price", "/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03", "ja", 360, false, Top },
        { "sheet", Sheet, "en", 1440, false, Top },
        { "sheet", Sheet, "ja", 1440, true, Top },
        { "sheet", Sheet, "en", 768, false, Top },
        { "sheet", Sheet, "ja", 768, true, Top },
        { "sheet", Sheet, "ja", 360, false, Top },
        { "sheet", Sheet, "en", 360, true, Top },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Picture_OfTheDocumentation_IsThere(string name, string address, string language, int width, bool isDark, string part)
    {
        string file = Path.Combine(Pictures.Root, "docs", "pictures", $"{name}-{width}-{(isDark ? "dark" : "light")}.{language}.png");
        if (Pictures.AreWanted)
        {
            await using Visit visit = await Visit.To(site, Links.In(address, language), width, isDark);
            if (part == Folds)
            {
                await visit.Page.Locator("#form").EvaluateAsync("form => { form.classList.remove('folded'); form.querySelectorAll('details').forEach(fold => fold.open = true); }");
                await visit.Page.Locator("#form").ScreenshotAsync(new() { Path = file });
            }
            else
            {
                if (part.Length > 0) await visit.Page.Locator("#" + part).EvaluateAsync("head => head.scrollIntoView()");
                await visit.Page.ScreenshotAsync(new() { Path = file });
            }
        }

        Assert.True(File.Exists(file), $"{file} is not there: run the tests with MITSUMORI_UPDATE=1 and look at it");
    }
}
