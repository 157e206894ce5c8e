using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

/// <summary>One reader with a browser of its own settings; hears every message of the console and sees every request.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> messages = [];
    private readonly List<string> foreign = [];
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => messages.Add(message.Text);
        page.PageError += (_, error) => messages.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Bytes of all answers so far, without their heads.</summary>
    public long Bytes { get; private set; }

    public static async Task<Visit> To(
        Site site,
        string path,
        int width = 1440,
        bool isDark = false,
        bool hasScript = true,
        string locale = "en")
    {
        IBrowserContext own = await site.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            Locale = locale,
        });
        Visit visit = new(own, await own.NewPageAsync());
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address + "/", StringComparison.Ordinal) && request.Url != path)
                visit.foreign.Add(request.Url);
        };
        IResponse? response = await visit.Page.GotoAsync(path.Contains("://", StringComparison.Ordinal) ? path : site.Address + path);
        if (response is not null) visit.Bytes = (await response.BodyAsync()).Length;
        return visit;
    }

    /// <summary>Clicks what leads to another page, and waits until that is whole.</summary>
    /// <remarks>A click alone ends when the address has changed; on a busy machine the page is then still empty.</remarks>
    public async Task FollowAsync(string selector)
    {
        await Page.ClickAsync(selector);
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Nothing was said in the console but what could not be avoided, and nothing was asked of anybody else.</summary>
    public void AssertQuiet(string? unavoidable = null)
    {
        Assert.DoesNotContain(messages, message => unavoidable is null || !message.Contains(unavoidable, StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
