namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class SignInTests(GuardedSite site)
{
    // What a browser says of an answer of 401, whatever stands in it.
    private const string Unavoidable = "the server responded with a status of 401 (Unauthorized)";

    [Theory]
    [InlineData("en", true)]
    [InlineData("ja", false)]
    public async Task SignIn_FromALinkWithAPlan_LeadsToItsAnswerAndOutAgain(string language, bool hasScript)
    {
        string link = Links.In(Links.NovaPro, language);
        await using Visit visit = await Visit.To(site, link, hasScript: hasScript);
        Assert.Equal(Links.Texts(language)["sign-in"], await visit.Page.InnerTextAsync("h1"));
        Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal(0, await visit.Page.Locator(".out").CountAsync());

        await visit.Page.FillAsync("#token", "not-the-token-of-this-server");
        await visit.Page.PressAsync("#token", "Enter");
        Assert.Equal(Links.Texts(language)["error.token-wrong"], (await visit.Page.InnerTextAsync("#token-e")).Trim());
        Assert.Equal("", await visit.Page.InputValueAsync("#token"));

        await visit.Page.FillAsync("#token", GuardedSite.Secret);
        await visit.FollowAsync("button.main");
        Assert.Equal(site.Address + link, visit.Page.Url);
        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);

        await visit.FollowAsync("nav a[href^='/models']");
        Assert.Equal(2, await visit.Page.Locator(".matrix").CountAsync());
        await visit.FollowAsync(".out button");
        Assert.Equal(Links.Texts(language)["sign-in"], await visit.Page.InnerTextAsync("h1"));
        await visit.Page.GoBackAsync();
        Assert.Equal(1, await visit.Page.Locator("#token").CountAsync());
        visit.AssertQuiet(Unavoidable);
    }

    [Theory]
    [InlineData(360, false, "en")]
    [InlineData(768, true, "ja")]
    [InlineData(1440, false, "en")]
    public async Task SignIn_AtEachWidth_FitsAndCanBeReadAndHeard(int width, bool isDark, string language)
    {
        await using Visit visit = await Visit.To(site, Links.In("/models", language), width, isDark);
        await visit.Page.FillAsync("#token", "wrong");
        await visit.Page.PressAsync("#token", "Enter");
        Assert.True(
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
            $"scrolls sideways at {width}");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Scripts.FaintTexts));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Scripts.Faults));
        Assert.Equal("token", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));

        await visit.Page.FillAsync("#token", GuardedSite.Secret);
        await visit.Page.PressAsync("#token", "Enter");
        await visit.Page.WaitForLoadStateAsync();
        Assert.Equal(site.Address + Links.In("/models", language), visit.Page.Url);
        Assert.True(
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
            $"scrolls sideways at {width} when signed in");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Scripts.Faults));
        visit.AssertQuiet(Unavoidable);
    }

    [Fact]
    public async Task Pages_SignedIn_ReadPlansAndShowTheApi()
    {
        await using Visit visit = await Visit.To(site, "/");
        await visit.Page.FillAsync("#token", GuardedSite.Secret);
        await visit.Page.PressAsync("#token", "Enter");
        await visit.Page.ClickAsync("#h-file");
        await visit.Page.FillAsync(
            "#pasted",
            await File.ReadAllTextAsync(Path.Combine(Pictures.Root, "examples", "support-bot.yaml"), TestContext.Current.CancellationToken)
        );
        await visit.FollowAsync(".file button");
        Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        await visit.Page.GotoAsync(site.Address + "/docs");
        Assert.True(await visit.Page.Locator("section").CountAsync() > 5);
        visit.AssertQuiet(Unavoidable);
    }
}
