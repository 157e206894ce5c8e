using System.Diagnostics;
using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

/// <summary>With a script the answer follows the input as it is typed, and is the same that the button gives.</summary>
[Collection(nameof(InBrowser))]
public sealed class TypingTests(Site site)
{
    // The page pauses 180 ms after the last key; the answer is there 200 ms later, and a busy machine of tests may take its time.
    private const int Pause = 180, Wanted = 200, Patience = 10_000;

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Answer_WhileTyping_FollowsAndKeepsFocusCaretAndAddress(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In(Links.Full, language));
        IPage page = visit.Page;
        await page.EvaluateAsync("window.stays = true");
        await page.FocusAsync("#rpm");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("1");
        await page.Locator(".answer:has-text('18,000.80')").WaitForAsync();

        Assert.True(await page.EvaluateAsync<bool>("window.stays"));
        Assert.Equal("rpm", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal(1, await page.EvaluateAsync<int>("document.activeElement.selectionStart"));
        Assert.Contains("rpm=140&", page.Url, StringComparison.Ordinal);
        Assert.Null(await page.GetAttributeAsync("#sheet", "aria-busy"));

        // The same page without a script is the same answer.
        string typed = await page.InnerTextAsync(".modes");
        await using Visit again = await Visit.To(site, page.Url, hasScript: false);
        Assert.Equal(await again.Page.InnerTextAsync(".modes"), typed);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Answer_AfterTheLastKey_IsThereSoon()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        List<double> waits = [];
        foreach (string rate in (string[])["41", "42", "43", "44", "45"])
        {
            await visit.Page.FillAsync("#rpm", rate);
            Stopwatch watch = Stopwatch.StartNew();
            await visit.Page.Locator($".figures:has-text('{rate} of')").WaitForAsync();
            waits.Add(watch.Elapsed.TotalMilliseconds);
        }

        Assert.InRange(waits.Min(), 0, Pause + (5 * Wanted));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", waits.Select(wait => $"{wait:F0} ms")));
    }

    [Fact]
    public async Task Answer_OfAMistake_IsTheOneThatTheServerGives()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        await visit.Page.FillAsync("#rpm", "-4");
        await visit.Page.Locator("#rpm-e").WaitForAsync();

        Assert.Equal("true", await visit.Page.GetAttributeAsync("#rpm", "aria-invalid"));
        Assert.Equal(0, await visit.Page.Locator(".answer").CountAsync());
        await visit.Page.FillAsync("#rpm", "40");
        await visit.Page.Locator(".answer").WaitForAsync();
        Assert.Null(await visit.Page.GetAttributeAsync("#rpm", "aria-invalid"));
        Assert.Equal(0, await visit.Page.Locator("#rpm-e").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Answer_ThatIsOvertaken_IsNeverShown()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        IPage page = visit.Page;
        TaskCompletionSource held = new();
        await page.RouteAsync("**/?*rpm=50*", async route =>
        {
            await held.Task;
            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The browser has given the request up already.
            }
        });
        await page.FillAsync("#rpm", "50");
        await page.Locator("#sheet.stale progress").WaitForAsync(new() { Timeout = Patience });

        // The old answer stays while a new one is fetched.
        Assert.Contains("5,144.48", await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        await page.FillAsync("#rpm", "60");
        await page.Locator(".figures:has-text('60 of')").WaitForAsync();
        held.SetResult();
        await page.WaitForTimeoutAsync(2 * Pause);
        Assert.Contains("60 of", await page.InnerTextAsync(".figures"), StringComparison.Ordinal);
        Assert.Contains("rpm=60", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("progress").CountAsync());
    }

    [Fact]
    public async Task Form_OfAPhone_IsFoldedBehindItsConditionsUntilItIsAskedFor()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro, 360, hasScript: false);
        Assert.False(await visit.Page.IsVisibleAsync("#rpm"));
        await visit.Page.ClickAsync("#brief a");
        Assert.True(await visit.Page.IsVisibleAsync("#rpm"));
        await visit.FollowAsync("button.main");
        Assert.False(await visit.Page.IsVisibleAsync("#rpm"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Fields_OfTheMethod_StandThereWhenItIsChosen()
    {
        await using Visit visit = await Visit.To(site, "/", hasScript: false);
        await visit.Page.ClickAsync("#g-training summary");
        Assert.False(await visit.Page.IsVisibleAsync("#teacher"));
        await visit.Page.SelectOptionAsync("#method", "distillation");
        Assert.True(await visit.Page.IsVisibleAsync("#teacher"));
        Assert.False(await visit.Page.IsVisibleAsync("#ownName"));
        await visit.Page.SelectOptionAsync("#method", "import");
        Assert.True(await visit.Page.IsVisibleAsync("#ownName"));
        Assert.False(await visit.Page.IsVisibleAsync("#teacher"));
    }

    [Fact]
    public async Task Weights_OfOnesOwn_ArePricedFromTheForm()
    {
        await using Visit visit = await Visit.To(site, "/?lang=en", hasScript: false);
        IPage page = visit.Page;
        await page.SelectOptionAsync("[name=region]", "us-east-1");
        await page.FillAsync("#rpm", "20");
        await page.FillAsync("#in", "1200");
        await page.FillAsync("#out", "350");
        await page.ClickAsync("#g-training summary");
        await page.SelectOptionAsync("#method", "import");
        await page.FillAsync("#ownName", "Qwen2.5-VL 7B");
        await page.FillAsync("#ownArchitecture", "Qwen2.5-VL");
        await visit.FollowAsync("button.main");

        Assert.Contains("Custom Model Import", await page.InnerTextAsync(".modes"), StringComparison.Ordinal);
        Assert.Equal("Qwen2.5-VL 7B", await page.InputValueAsync("#ownName"));
        Assert.Equal(0, await page.Locator("#plan").CountAsync());
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("day", "requestsPerDay=57600")]
    [InlineData("month", "requestsPerMonth=57600")]
    public async Task Requests_OfAnotherUnit_AreOneFieldOfThePlan(string unit, string address)
    {
        await using Visit visit = await Visit.To(site, "/?lang=en", hasScript: false);
        await visit.Page.FillAsync("#model", "Nova Pro");
        await visit.Page.SelectOptionAsync("[name=region]", "us-east-1");
        await visit.Page.FillAsync("#rpm", "57,600");
        await visit.Page.SelectOptionAsync("#per", unit);
        await visit.Page.FillAsync("#in", "2000");
        await visit.Page.FillAsync("#out", "400");
        await visit.FollowAsync("button.main");

        Assert.Contains(address, visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(("57600", unit), (await visit.Page.InputValueAsync("#rpm"), await visit.Page.InputValueAsync("#per")));
        Assert.Equal(1, await visit.Page.Locator(".answer").CountAsync());
    }

    [Fact]
    public async Task Term_Pressed_ExplainsItself()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro, hasScript: false);
        Assert.False(await visit.Page.IsVisibleAsync("#t-mu"));
        await visit.Page.FocusAsync("[popovertarget=t-mu]");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.IsVisibleAsync("#t-mu"));
    }
}
