namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class ErrorTests(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Form_SeveralMistakes_NamesEachBesideItsFieldAndAllOnTop(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In(Links.Wrong, language), hasScript: false);
        string[] wrong = ["model", "region", "rpm", "out", "hoursPerDay", "source"];

        Assert.Equal(
            wrong,
            await visit.Page.Locator("[role=alert] a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href').slice(1))"));
        Assert.Equal(wrong, await visit.Page.Locator("[aria-invalid=true]").EvaluateAllAsync<string[]>("all => all.map(field => field.id)"));
        foreach (string field in wrong)
        {
            string described = await visit.Page.GetAttributeAsync("#" + field, "aria-describedby") ?? "";
            Assert.Contains(field + "-e", described, StringComparison.Ordinal);
            Assert.True(await visit.Page.IsVisibleAsync($"#{field}-e"), $"the error of {field} is hidden");
        }

        // What was typed stays, and no old answer stands beside it.
        Assert.Equal("-40", await visit.Page.InputValueAsync("#rpm"));
        Assert.Equal(0, await visit.Page.Locator(".answer").CountAsync());
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Form_MistakesBehindFolds_UnfoldsThemAndSpeaksOfFields(string language)
    {
        string[] wrong =
        [
            "from",
            "to",
            "weekdays",
            "holidays",
            "timeZone",
            "imageSteps",
            "imageBatch",
            "teacher",
            "teacherOut",
            "trainedOn",
            "requestsPerDay",
            "cacheRead",
            "cacheLife",
            "maxTokens",
            "interactive",
            "unitTpm",
            "architecture",
            "quotaTpm",
            "modes",
            "tiers",
            "maxCopies",
            "holds",
            "accept",
        ];
        string address = Links.In(
            Links.NovaPro
                + "&requestsPerDay=many&cacheRead=-1&cacheLife=2h&maxTokens=1.5&interactive=maybe&from=9&to=18:00"
                + "&weekdays=Funday&holidays=XX&timeZone=Tokio&method=supervised-fine-tuning&imageSteps=no"
                + "&teacher=sensei&teacherIn=1&teacherOut=1"
                + "&trainedOn=today&unitTpm=lots&architecture=cubist&source=us&kind=measured&quotaTpm=1..2"
                + "&modes=free&tiers=gold&maxCopies=0&holds=water&accept=no-such-price",
            language);
        await using Visit visit = await Visit.To(site, address, hasScript: false);
        string[] named = await visit
            .Page.Locator("[role=alert] a")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href').slice(1))");

        // The time of day is wrong, and beside the hours of a day too much; so are the requests of a day.
        Assert.Equal(wrong, named.Distinct());
        foreach (string field in wrong)
        {
            string described = await visit.Page.GetAttributeAsync("#" + field, "aria-describedby") ?? "";
            Assert.Contains(field + "-e", described, StringComparison.Ordinal);
            Assert.True(await visit.Page.IsVisibleAsync($"#{field}-e"), $"the error of {field} is hidden");
        }

        Assert.True(await visit.Page.IsCheckedAsync("[name=weekdays][value=Funday]"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Form_Corrected_Answers()
    {
        await using Visit visit = await Visit.To(
            site,
            Links.NovaPro.Replace("rpm=40", "rpm=0", StringComparison.Ordinal),
            hasScript: false);
        await visit.Page.FillAsync("#rpm", "40");
        await visit.Page.PressAsync("#rpm", "Enter");

        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Plan_ThatCannotBeRead_IsShownWithItsPlace()
    {
        await using Visit visit = await Visit.To(site, "/?rpm=40&plan=" + Uri.EscapeDataString("{\"model\": "), hasScript: false);

        Assert.Equal("{\"model\":", await visit.Page.InputValueAsync("#plan"));
        Assert.Equal("40", await visit.Page.InputValueAsync("#rpm"));
        Assert.Equal("#plan", await visit.Page.GetAttributeAsync("[role=alert] a", "href"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Text_OfAReader_IsNeverMarkup()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro + "&name=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>\"'"));

        Assert.StartsWith("<img src=x onerror=alert(1)>", await visit.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("img").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Address_ThatLeadsNowhere_IsAPageThatSaysSo()
    {
        await using Visit visit = await Visit.To(site, "/nowhere?lang=ja");

        Assert.Equal(Links.Texts("ja")["message.missing"], await visit.Page.InnerTextAsync("h1"));
    }
}
