namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class CompareTests(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Plans_SideBySide_AreConfirmedOnesByAmountWithOneTag(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In(Links.SideBySide, language), hasScript: false);

        Assert.Equal(
            ["226.94", "5,108.93", "5,144.48", "601.91"],
            await visit.Page.Locator(".versus .big").AllInnerTextsAsync());
        Assert.Equal(1, await visit.Page.Locator(".versus .tag").CountAsync());
        Assert.Contains("226.94", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Estimate_DuplicatedAndCompared_CanBeOpenedAddedToAndTakenAway()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro, hasScript: false);
        await visit.FollowAsync("a[href^='/compare?plan=']");
        Assert.Equal(2, await visit.Page.Locator(".versus tbody tr").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".versus .tag").CountAsync());

        await visit.Page.FillAsync("#added", site.Address + Links.NovaPro.Replace("nova-pro", "nova-lite", StringComparison.Ordinal));
        await visit.FollowAsync(".add button");
        Assert.Equal(3, await visit.Page.Locator(".versus tbody tr").CountAsync());
        Assert.Equal("387.64", await visit.Page.InnerTextAsync(".versus .pick .big"));

        await visit.FollowAsync(".versus tbody tr:last-child td:last-child a:last-child");
        Assert.Equal(2, await visit.Page.Locator(".versus tbody tr").CountAsync());
        await visit.FollowAsync(".versus .pick td:last-child a:first-child");
        Assert.Contains("387.64", await visit.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Columns_OfPlans_StandOnTheSameLines()
    {
        await using Visit visit = await Visit.To(site, Links.SideBySide);
        double[] tops = await visit.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.versus .big')].map(cell => Math.round(cell.getBoundingClientRect().top))");

        Assert.Equal(4, tops.Length);
        Assert.Single(tops.Distinct());
    }

    [Fact]
    public async Task WeightsThatStayInBedrock_LeadToAComparisonWithAnImport()
    {
        await using Visit visit = await Visit.To(
            site,
            "/?model=meta.llama3-3-70b-instruct-v1:0&region=us-west-2&rpm=5&in=2000&out=400&month=2026-12"
                + "&method=supervised-fine-tuning&trainingTokens=1000000&epochs=1");
        await visit.FollowAsync(".modes .limit a");

        Assert.Equal(2, await visit.Page.Locator(".versus tbody tr").CountAsync());
        Assert.Contains("import", await visit.Page.InnerTextAsync(".versus"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }
}
