using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class PageTests(Site site)
{
    private const int MostBytes = 150_000, MostBytesWithScript = 190_000;

    [Theory]
    [InlineData(360, false)]
    [InlineData(768, true)]
    [InlineData(1024, false)]
    [InlineData(1440, false)]
    public async Task Pages_AtEachWidth_FitAndCanBeRead(int width, bool isDark)
    {
        foreach (string path in Links.Pages)
        {
            foreach (string language in (string[])["en", "ja"])
            {
                string address = Links.In(path, language);
                await using Visit visit = await Visit.To(site, address, width, isDark);
                Assert.True(
                    await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                    $"{address} scrolls sideways at {width}");

                // Folds are opened, so that what they hold is judged as well.
                await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
                Assert.True(
                    await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                    $"{address} scrolls sideways at {width} when unfolded");
                string[] faint = await visit.Page.EvaluateAsync<string[]>(Scripts.FaintTexts);
                Assert.True(faint.Length == 0, $"{address}: {string.Join("\n", faint)}");
                visit.AssertQuiet();
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Pages_ForThoseWhoDoNotSee_HaveLandmarksLabelsAndOneHeading(string language)
    {
        foreach (string path in Links.Pages)
        {
            string address = Links.In(path, language);
            await using Visit visit = await Visit.To(site, address);
            string[] faults = await visit.Page.EvaluateAsync<string[]>(Scripts.Faults);
            Assert.True(faults.Length == 0, $"{address}: {string.Join("\n", faults)}");
            Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
            visit.AssertQuiet();
        }
    }

    [Fact]
    public async Task Keyboard_FromTheTop_ReachesAnswerFormAndFieldsInOrderWithARing()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        List<string> reached = [];
        for (int i = 0; i < 25; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(
                await visit.Page.EvaluateAsync<string>(
                    "document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.className"));
            Assert.Equal("solid", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Equal(["#sheet", "/", "/", "/compare", "/afford", "/models", "/prices"], reached.Take(7));
        Assert.Equal(["model", "region", "rpm", "per", "in", "out"], reached.Skip(8).Take(6));
        Assert.Equal("main", reached.SkipWhile(place => place != "out").Skip(1).First(place => place.Length > 0 && place != "h-file"));
    }

    [Fact]
    public async Task SkipLink_Pressed_LeadsToTheAnswer()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("sheet", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Estimate_WithEverySection_WeighsLittle(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In(Links.Full, language));
        long page = visit.Bytes, script = 0;
        foreach (
            string file in await visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('link, script')].map(file => file.href || file.src)"))
        {
            long bytes = (await (await visit.Page.APIRequest.GetAsync(file)).BodyAsync()).Length;
            if (file.Contains(".js", StringComparison.Ordinal)) script += bytes;
            else page += bytes;
        }

        Assert.InRange(script, 1, MostBytesWithScript - MostBytes);
        Assert.InRange(page, 1, MostBytes);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Codes_OfRegions_NeverBreakAtTheirHyphens(int width)
    {
        foreach (
            string path in (string[])
                [
                    "/models",
                    Links.NovaPro.Replace("us-east-1", "us-east-1,us-west-2,ap-northeast-1", StringComparison.Ordinal),
                    "/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03",
                ])
        {
            await using Visit visit = await Visit.To(site, path, width);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            string[] broken = await visit.Page.EvaluateAsync<string[]>(Scripts.BrokenCodes);
            Assert.True(broken.Length == 0, $"{path} at {width}: {string.Join("\n", broken)}");
        }
    }

    [Fact]
    public async Task Amounts_OfAColumn_EndAtOneEdge()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        double[] edges = await visit.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('figure + table tr > :last-child')].map(cell => { "
                + "const text = document.createRange(); text.selectNodeContents(cell); "
                + "return Math.round(text.getBoundingClientRect().right); })");

        Assert.True(edges.Length > 5);
        Assert.Single(edges.Distinct());
    }

    [Fact]
    public async Task Models_OfTheList_BeginWithThoseThatCanBeCustomized()
    {
        await using Visit visit = await Visit.To(site, "/models");
        string[] heads = await visit.Page.Locator("section h2").AllInnerTextsAsync() is { } all ? [.. all] : [];
        string[] providers = [.. await visit.Page.Locator("section:first-of-type .of-provider").AllInnerTextsAsync()];

        Assert.Equal(["Can be customized or imported", "Base model only"], heads.Select(head => head.Split(':')[0]));
        Assert.Equal(providers.Order(StringComparer.Ordinal), providers);
        Assert.Contains("Nova Pro", await visit.Page.InnerTextAsync("section:first-of-type"), StringComparison.Ordinal);
        Assert.Contains("Claude Opus 5", await visit.Page.InnerTextAsync("section:last-of-type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OfAnEstimate_LeavesTheFormAway()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await visit.Page.IsVisibleAsync("#form"));
        Assert.False(await visit.Page.IsVisibleAsync(".bar"));
        Assert.True(await visit.Page.IsVisibleAsync(".answer"));
    }
}
