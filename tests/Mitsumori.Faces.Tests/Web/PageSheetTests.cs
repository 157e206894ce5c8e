namespace Mitsumori.Faces.Tests.Web;

/// <summary>The sheet that a page gives.</summary>
public sealed class PageSheetTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("", "mitsumori report plan.yaml -o sheet.html --month 2026-11 --lang ja --issued 2026-11-22")]
    [InlineData("&month=2026-12", "mitsumori report plan.yaml -o sheet.html --lang ja --issued 2026-11-22")]
    public async Task Sheet_OfAPage_NamesTheCommandThatRepeatsItOnAnyDay(string month, string command)
    {
        HttpResponseMessage sheet = await server.Get(
            $"/sheet.md?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400{month}&lang=ja");
        Assert.Equal(200, (int)sheet.StatusCode);
        Assert.Contains(command, await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // A form sends every field, those that nobody filled in as well.
    [Theory]
    [InlineData("/models?region=&model=&mode=&q=")]
    [InlineData("/models?region=%20&mode=nowhere")]
    [InlineData("/models?region=mars&model=%00")]
    [InlineData("/prices?region=&model=&q=")]
    [InlineData("/prices?region=%E3%80%80&model=%E3%80%80")]
    public async Task List_BlankOrUnknownFilter_NarrowsNothing(string address) =>
        Assert.Equal(200, (int)(await server.Get(address)).StatusCode);

    // A reader of the sheet can count the days and hours again.
    [Theory]
    [InlineData("en", "09:00 to 24:00, Mon/Tue, not on public holidays (JP), days of Asia/Tokyo")]
    [InlineData("ja", "09:00〜24:00、月・火、祝日（JP）を除く、Asia/Tokyo の暦")]
    public async Task Sheet_TimesOfTheDay_StandAmongTheConditions(string language, string expected) =>
        Assert.Contains(
            expected,
            await Text(
                "/sheet.md?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&month=2027-01"
                    + $"&from=09:00&to=24:00&weekdays=Mon,Tue&holidays=JP&timeZone=Asia/Tokyo&lang={language}"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Page_SmallPlan_SaysWhereUnitsWouldPayAndWhatItsFiguresStandFor()
    {
        string page = await Text(
            "/?model=amazon.nova-lite-v1:0&region=us-east-1&rpm=15&hoursPerDay=10&in=1500&out=300"
                + "&month=2027-01&weekdays=Mon,Tue,Wed,Thu,Fri&lang=en");
        foreach (
            string said in (string[])
                ["11,025.87 requests a minute", "once + 12 calendar months from 2027-01", "≤ 2,000 requests/min", "less if calls run long"])
            Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ImportedModel_SaysForHowManyCopiesTheAmountIs()
    {
        string page = await Text(
            "/?model=meta.llama3-1-8b-instruct-v1:0&region=us-east-1&rpm=20&in=1200&out=350&month=2027-01"
                + "&method=import&copyRpm=12&source=test&kind=measured&lang=en");
        Assert.Contains("the amount is for 2 copies, this is carried by 3", page, StringComparison.Ordinal);
    }

    // A component that is not found is written as it stands, and its text is in no element that a browser knows.
    [Theory]
    [InlineData("/?lang=ja")]
    [InlineData("/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&month=2026-12&lang=ja")]
    [InlineData("/?model=amazon.nova-pro-v1:0&region=any&rpm=100000&in=2000&out=400&month=2026-12&lang=en")]
    [InlineData("/?model=nothing&region=us-east-1&rpm=40&lang=en")]
    [InlineData("/models?lang=en")]
    [InlineData("/prices?lang=en")]
    public async Task Page_OfAnyKind_HasElementsOfHtmlAlone(string address) =>
        Assert.DoesNotMatch("<[A-Z][a-z]", await (await server.Get(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Page_UnitsOfUnknownThroughput_ShowTheirConditionBesideTheBar() => Assert.Contains(
        "1 MU が 80,000",
        await Text("/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&month=2026-12&lang=ja"),
        StringComparison.Ordinal);

    private async Task<string> Text(string path)
    {
        HttpResponseMessage answer = await server.Get(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
