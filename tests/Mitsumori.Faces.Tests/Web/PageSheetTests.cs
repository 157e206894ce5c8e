namespace Mitsumori.Faces.Tests.Web;

/// <summary>The sheet that a page gives.</summary>
public sealed class PageSheetTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("", "mitsumori report plan.yaml -o sheet.html --month 2026-11 --lang ja --issued 2026-11-22")]
    [InlineData("&month=2026-12", "mitsumori report plan.yaml -o sheet.html --lang ja --issued 2026-11-22")]
    public async Task Sheet_OfAPage_NamesTheCommandThatRepeatsItOnAnyDay(string month, string command)
    {
        HttpResponseMessage sheet = await server.Get($"/sheet.md?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400{month}&lang=ja");
        Assert.Equal(200, (int)sheet.StatusCode);
        Assert.Contains(command, await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
