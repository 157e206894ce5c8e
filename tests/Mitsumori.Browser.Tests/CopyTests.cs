using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class CopyTests(Site site)
{
    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Button_Pressed_CopiesTheQuestionAndSaysSo(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In(Links.NovaPro, language));
        await visit.Page.Context.GrantPermissionsAsync(Clipboard);
        ILocator button = visit.Page.Locator(".ask button").First, said = visit.Page.Locator(".ask [aria-live=polite]").First;
        Assert.Equal(Links.Texts(language)["copy"], await button.InnerTextAsync());
        Assert.Equal("", await said.TextContentAsync());
        await button.ClickAsync();
        await said.GetByText(Links.Texts(language)["copied"]).WaitForAsync();

        Assert.Equal(
            await visit.Page.Locator(".ask pre").First.TextContentAsync(),
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(await visit.Page.Locator(".ask pre").CountAsync(), await visit.Page.Locator(".ask button").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Button_WithoutAClipboard_CopiesTheSelectedText()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        await visit.Page.Context.GrantPermissionsAsync(Clipboard);
        await visit.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not here')); }");
        await visit.Page.Locator(".ask button").First.ClickAsync();
        await visit.Page.Locator(".ask button").First.GetByText(Links.Texts("en")["copied"]).WaitForAsync();

        string copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal((await visit.Page.Locator(".ask pre").First.TextContentAsync())!.Trim(), copied.Trim());
    }

    [Fact]
    public async Task Page_WithoutScript_HasNoButtonAndABoxSelectedAtOneClick()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro, hasScript: false);

        Assert.Equal(0, await visit.Page.Locator(".ask button").CountAsync());
        Assert.Equal("all", await visit.Page.Locator(".ask pre").First.EvaluateAsync<string>("box => getComputedStyle(box).userSelect"));
        Assert.Equal(1, await visit.Page.Locator("script").CountAsync());
    }

    [Fact]
    public async Task Policy_OfEachPage_AllowsAScriptOnlyWhereThereIsOne()
    {
        const string Policy =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        await using Visit visit = await Visit.To(site, "/");
        foreach (string path in Links.Pages)
        {
            IAPIResponse answer = await visit.Page.APIRequest.GetAsync(site.Address + path);
            bool hasScript = (await answer.TextAsync()).Contains("<script", StringComparison.Ordinal);

            Assert.Equal(path.StartsWith("/?", StringComparison.Ordinal) || path == "/", hasScript);
            Assert.Equal(hasScript ? Policy + "; script-src 'self'; connect-src 'self'" : Policy, answer.Headers["content-security-policy"]);
        }
    }
}
