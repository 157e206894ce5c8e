using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class DownloadTests(Site site)
{
    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".csv")]
    [InlineData(".json")]
    [InlineData(".yaml")]
    public async Task Link_OfEachForm_GivesAFileThatOpens(string ending)
    {
        await using Visit visit = await Visit.To(site, Links.Full);
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync($"a[download][href*='{ending}?']"));
        byte[] file = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        string text = Encoding.UTF8.GetString(file);
        switch (ending)
        {
            case ".xlsx":
                await using (ZipArchive workbook = new(new MemoryStream(file)))
                {
                    Assert.NotNull(workbook.GetEntry("xl/workbook.xml"));
                }

                break;
            case ".json":
                using (JsonDocument json = JsonDocument.Parse(file))
                {
                    Assert.Equal(
                        "custom-on-demand@us-east-1",
                        json.RootElement.GetProperty("estimate").GetProperty("cheapest").GetString());
                }

                break;
            case ".yaml":
                Assert.Contains("requestsPerMinute: 40\n", text, StringComparison.Ordinal);
                break;
            default:
                Assert.Contains(ending == ".csv" ? "2856.96" : "5,144.48", text, StringComparison.Ordinal);
                break;
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task Sheet_OpenedForPrinting_ShowsUnderItsOwnPolicy()
    {
        await using Visit visit = await Visit.To(site, Links.Full.Replace("/?", "/sheet.html?", StringComparison.Ordinal));

        // The policy lets the style sheet in: without it the frame around the amount is missing.
        Assert.Equal("solid", await visit.Page.EvalOnSelectorAsync<string>(".total", "e => getComputedStyle(e).borderTopStyle"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Report_OpenedFromDisk_AsksNobodyAndSaysNothing()
    {
        byte[] sheet = await site.Browser.NewContextAsync() is IBrowserContext context
            ? await (
                await context.APIRequest.GetAsync(site.Address + Links.Full.Replace("/?", "/sheet.html?", StringComparison.Ordinal))
            ).BodyAsync()
            : [];
        string folder = Directory.CreateTempSubdirectory("mitsumori-page").FullName;
        try
        {
            string file = Path.Combine(folder, "sheet.html");
            await File.WriteAllBytesAsync(file, sheet, TestContext.Current.CancellationToken);
            await using Visit visit = await Visit.To(site, new Uri(file).AbsoluteUri);

            Assert.Contains("5,144.48", await visit.Page.InnerTextAsync(".total"), StringComparison.Ordinal);
            visit.AssertQuiet();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
