using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class FirstAnswerTests(Site site)
{
    [Theory]
    [InlineData("en", "40", "2,000", "", "US$ 5,144.48 a month.")]
    [InlineData("ja", "４０", "2k", "&timeZone=Asia%2FTokyo", "月額 US$ 5,144.48 です。")]
    public async Task Form_FiveFieldsWithoutScript_AnswersForAllModes(
        string language, string rate, string input, string zone, string expected)
    {
        await using Visit visit = await Visit.To(site, "/", hasScript: false, locale: language);
        IPage page = visit.Page;
        await page.FillAsync("#model", "Nova Pro");
        await page.SelectOptionAsync("[name=region]", "us-east-1");
        await page.FillAsync("#rpm", rate);
        Assert.Equal("24", await page.GetAttributeAsync("#hoursPerDay", "placeholder"));
        await page.FillAsync("#in", input);
        await page.FillAsync("#out", "400");
        await visit.FollowAsync("button.main");

        Assert.Contains(expected, await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Equal(site.Address + "/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400" + zone, page.Url);
        Assert.Equal(("40", "2000"), (await page.InputValueAsync("#rpm"), await page.InputValueAsync("#in")));
        Assert.Equal(8, await page.Locator(".modes tbody tr:not(.group)").CountAsync());
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        visit.AssertQuiet();
    }

    // Someone who works from nine to six has no hours a day to take away first, and on a phone is led past the form.
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Form_TimesOfTheDay_AnswerIsInSight(int width)
    {
        await using Visit visit = await Visit.To(site, "/?lang=en", width, hasScript: false);
        IPage page = visit.Page;
        await page.FillAsync("#model", "Nova Pro");
        await page.SelectOptionAsync("[name=region]", "us-east-1");
        foreach ((string field, string value) in ((string, string)[])[("#rpm", "40"), ("#in", "2000"), ("#out", "400")])
            await page.FillAsync(field, value);
        await page.ClickAsync("summary:has-text('Month and hours')");
        await page.FillAsync("#from", "09:00");
        await page.FillAsync("#to", "18:00");
        await visit.FollowAsync("button.main");

        double top = (await page.Locator(".answer").BoundingBoxAsync())!.Y;
        Assert.InRange(top, 0, 300);
        visit.AssertQuiet();
    }

    // What people have in hand is read, and the address they pass on has the canonical form and no account number.
    [Fact]
    public async Task Address_WithAnArnAndACity_BecomesTheCanonicalOne()
    {
        await using Visit visit = await Visit.To(
            site,
            "/?lang=en&model=arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-pro-v1:0/abcdefghij12&region=N.%20Virginia"
                + "&rpm=40&in=2000&out=400",
            hasScript: false);

        Assert.Equal(site.Address + "/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&lang=en", visit.Page.Url);
        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.DoesNotContain("111122223333", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Example_OfTheEmptyPage_IsAnAnswer()
    {
        await using Visit visit = await Visit.To(site, "/");
        await visit.FollowAsync(".blank a");

        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Switch_OfLanguage_KeepsTheEstimate()
    {
        await using Visit visit = await Visit.To(site, Links.Full);
        await visit.FollowAsync(".lang a");

        Assert.Equal("ja", await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal(
            ("150.25", "2026-11-20"),
            (await visit.Page.InputValueAsync("#fx"), await visit.Page.InputValueAsync("#fxDay")));
        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }
}
