namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class LinkTests(Site site)
{
    [Fact]
    public async Task Link_WithEveryKindOfField_RestoresThem()
    {
        await using Visit visit = await Visit.To(site, Links.Full, hasScript: false);
        foreach ((string field, string value) in (IEnumerable<(string, string)>)[
            ("model", "amazon.nova-pro-v1:0"), ("region", "us-east-1"), ("rpm", "40"), ("hoursPerDay", "24"), ("in", "2000"), ("out", "400"), ("name", "Support bot"), ("month", "2026-12"),
            ("method", "supervised-fine-tuning"), ("trainingTokens", "12000000"), ("epochs", "3"), ("unitInputTpm", "120000"), ("unitOutputTpm", "24000"), ("source", "load test"), ("kind", "measured"),
            ("fx", "150.25@2026-11-20")])
        {
            Assert.Equal((field, value), (field, await visit.Page.InputValueAsync("#" + field)));
        }

        // The sheet of the same plan: 60.5 dollars a unit and hour, and three trainings of 12 million tokens.
        Assert.Contains("45,013.95", await visit.Page.InnerTextAsync(".of-options"), StringComparison.Ordinal);
        Assert.Contains("$288.00", await visit.Page.InnerTextAsync(".figures"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Submit_AfterAChange_ChangesTheAddressAndNothingElse()
    {
        await using Visit visit = await Visit.To(site, Links.Full, hasScript: false);
        string before = visit.Page.Url;
        await visit.Page.FillAsync("#rpm", "50");
        await visit.Page.ClickAsync("button.main");

        string Sorted(string url) => string.Join('&', url.Split('?')[1].Split('&').Order(StringComparer.Ordinal));
        Assert.Equal(Sorted(before).Replace("rpm=40", "rpm=50", StringComparison.Ordinal), Sorted(visit.Page.Url));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Pasted_ExamplePlans_BecomeAddressesThatAnswer()
    {
        string root = Pictures.Root;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "examples"), "*.yaml").Order(StringComparer.Ordinal))
        {
            await using Visit visit = await Visit.To(site, "/", hasScript: false);
            await visit.Page.ClickAsync("#h-file");
            await visit.Page.FillAsync("#pasted", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            await visit.Page.ClickAsync(".file button");

            Assert.StartsWith(site.Address + "/?model=", visit.Page.Url, StringComparison.Ordinal);
            Assert.True(await visit.Page.Locator(".answer").CountAsync() == 1, $"{Path.GetFileName(file)}: {visit.Page.Url}");
            visit.AssertQuiet();
        }
    }

    [Fact]
    public async Task Uploaded_PlanWithWhatTheFormHasNoFieldFor_KeepsAllOfIt()
    {
        await using Visit visit = await Visit.To(site, "/", hasScript: false);
        await visit.Page.ClickAsync("#h-file");
        await visit.Page.SetInputFilesAsync("#file", Path.Combine(Pictures.Root, "examples", "office-hours-japan.yaml"));
        await visit.Page.ClickAsync(".file button");
        string plan = await visit.Page.InputValueAsync("#plan");

        Assert.Contains("\"timeZone\":\"Asia/Tokyo\"", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("tokens", plan, StringComparison.Ordinal);
        visit.AssertQuiet();
    }
}
