namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class BudgetTests(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Form_AsItBegins_AnswersAtAPressWithoutScript(string language)
    {
        await using Visit visit = await Visit.To(site, Links.In("/afford", language), hasScript: false);
        Assert.Equal(0, await visit.Page.Locator(".answer").CountAsync());
        await visit.FollowAsync(".budget button");

        Assert.Equal(Links.In(Links.Budget, language), new Uri(visit.Page.Url).PathAndQuery);
        Assert.Equal("888.59", (await visit.Page.InnerTextAsync(".answer .amount")).Split(' ')[0]);
        Assert.Equal(Links.Texts(language)["afford.most"], await visit.Page.InnerTextAsync(".afford .tag"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Form_SeveralMistakes_NamesEachBesideItsField()
    {
        await using Visit visit = await Visit.To(site, Links.WrongBudget, hasScript: false);
        string[] wrong = ["budget", "region", "in", "out", "hoursPerDay"];

        Assert.Equal(
            wrong,
            await visit.Page.Locator("[role=alert] a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href').slice(1))"));
        Assert.Contains("-3", await visit.Page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
        foreach (string field in wrong) Assert.True(await visit.Page.IsVisibleAsync($"#{field}-e"), $"the error of {field} is hidden");
        Assert.Equal("lots", await visit.Page.InputValueAsync("#budget"));
        Assert.Equal(0, await visit.Page.Locator(".answer").CountAsync());
        visit.AssertQuiet();
    }
}
