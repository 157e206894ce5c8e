using Mitsumori.Application.Forms;

namespace Mitsumori.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class LinkTests(Site site)
{
    [Fact]
    public async Task Link_WithEveryKindOfField_RestoresThem()
    {
        await using Visit visit = await Visit.To(site, Links.Full, hasScript: false);
        foreach (
            (string field, string value) in (IEnumerable<(string, string)>)
                [
                    ("model", "Nova Pro"),
                    ("region", "us-east-1"),
                    ("rpm", "40"),
                    ("hoursPerDay", "24"),
                    ("in", "2000"),
                    ("out", "400"),
                    ("name", "Support bot"),
                    ("month", "2026-12"),
                    ("method", "supervised-fine-tuning"),
                    ("trainingTokens", "12000000"),
                    ("epochs", "3"),
                    ("unitInputTpm", "120000"),
                    ("unitOutputTpm", "24000"),
                    ("source", "load test"),
                    ("kind", "measured"),
                    ("fx", "150.25"),
                    ("fxDay", "2026-11-20"),
                ])
        {
            Assert.Equal((field, value), (field, await visit.Page.InputValueAsync("#" + field)));
        }

        // The sheet of the same plan: 60.5 dollars a unit and hour, and three trainings of 12 million tokens.
        Assert.Contains("45,013.95", await visit.Page.InnerTextAsync(".modes"), StringComparison.Ordinal);
        Assert.Contains("288.00", await visit.Page.InnerTextAsync(".figures"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Submit_AfterAChange_ChangesTheAddressAndNothingElse()
    {
        await using Visit visit = await Visit.To(site, Links.Full, hasScript: false);
        string before = visit.Page.Url;
        await visit.Page.FillAsync("#rpm", "50");
        await visit.FollowAsync("button.main");

        string Sorted(string url) => string.Join('&', url.Split('?')[1].Split('#')[0].Split('&').Order(StringComparer.Ordinal));
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
            await visit.FollowAsync(".file button");

            Assert.StartsWith(site.Address + "/?model=", visit.Page.Url, StringComparison.Ordinal);
            Assert.True(await visit.Page.Locator(".answer").CountAsync() == 1, $"{Path.GetFileName(file)}: {visit.Page.Url}");
            visit.AssertQuiet();
        }
    }

    [Fact]
    public async Task Uploaded_PlanOfAnOffice_FillsTheFieldsAndLeavesNoRest()
    {
        await using Visit visit = await Visit.To(site, "/", hasScript: false);
        await visit.Page.ClickAsync("#h-file");
        await visit.Page.SetInputFilesAsync("#file", Path.Combine(Pictures.Root, "examples", "office-hours-japan.yaml"));
        await visit.FollowAsync(".file button");
        string before = visit.Page.Url;

        Assert.Contains(
            "&from=09:00&to=18:00&weekdays=Mon,Tue,Wed,Thu,Fri&holidays=JP&timeZone=Asia%2FTokyo&",
            before,
            StringComparison.Ordinal);
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri"], await Ticked(visit, "weekdays"));
        Assert.Equal("09:00", await visit.Page.InputValueAsync("#from"));
        Assert.Equal("JP", await visit.Page.InputValueAsync("#holidays"));
        Assert.Equal("planning figure until the load test", await visit.Page.InputValueAsync("#source"));
        Assert.Equal(0, await visit.Page.Locator("#plan").CountAsync());

        // What the browser sends of an unchanged form is the same address.
        await visit.FollowAsync("button.main");
        Assert.Equal(before, visit.Page.Url);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Pasted_PlanWithWhatTheFormHasNoFieldFor_KeepsItBesideTheFields()
    {
        string plan =
            $$$"""{"model":"Nova Pro","region":"us-east-1","month":"2026-12","traffic":{"hourly":[{{{string.Join(',', Enumerable.Repeat(3, 168))}}}],"tokens":{"input":2000,"output":400} } }""";
        await using Visit visit = await Visit.To(site, "/", hasScript: false);
        await visit.Page.ClickAsync("#h-file");
        await visit.Page.FillAsync("#pasted", plan);
        await visit.FollowAsync(".file button");
        string before = visit.Page.Url;

        Assert.StartsWith("{\"traffic\":{\"hourly\":[3,3,", await visit.Page.InputValueAsync("#plan"), StringComparison.Ordinal);
        await visit.FollowAsync("button.main");
        Assert.Equal(before, visit.Page.Url);
        Assert.Equal(1, await visit.Page.Locator(".answer").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Ticks_OfModesAndWeekdays_AreOneListEachInTheAddress()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro, hasScript: false);
        await visit.Page.ClickAsync("text=Modes and tiers");
        await visit.Page.GetByLabel("Provisioned Throughput").CheckAsync();
        await visit.Page.GetByLabel("Batch", new() { Exact = true }).CheckAsync();
        await visit.Page.ClickAsync("summary:has-text('Month and hours')");
        await visit.Page.GetByLabel("Mon", new() { Exact = true }).CheckAsync();
        await visit.FollowAsync("button.main");

        Assert.Equal(site.Address + Links.NovaPro + "&weekdays=Mon&modes=provisioned-throughput,batch", visit.Page.Url);
        Assert.Equal(["provisioned-throughput", "batch"], await Ticked(visit, "modes"));
        Assert.Equal("Provisioned Throughput, Batch", await visit.Page.InnerTextAsync("summary:has-text('Modes and tiers') span"));
        Assert.Equal(4, await visit.Page.Locator(".modes tbody tr:not(.group)").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Methods_OfTheChosenModel_StandBeforeTheOthersAndNoneIsHidden()
    {
        await using Visit visit = await Visit.To(site, Links.NovaPro + "&method=continued-pre-training", hasScript: false);
        string[] groups = await visit
            .Page.Locator("#method optgroup")
            .EvaluateAllAsync<string[]>(
                "all => all.map(group => group.label + ': ' + [...group.children].map(option => option.value).join(' '))");

        Assert.Equal(
            [
                "Offered for Nova Pro: supervised-fine-tuning distillation",
                "Not offered for Nova Pro: continued-pre-training reinforcement-fine-tuning",
            ],
            groups);
        Assert.Equal("continued-pre-training", await visit.Page.InputValueAsync("#method"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Form_Unfolded_HasAFieldForEveryName()
    {
        await using Visit visit = await Visit.To(site, "/", hasScript: false);
        string[] names = await visit
            .Page.Locator("form:not(.file) [name]")
            .EvaluateAllAsync<string[]>("all => [...new Set(all.map(field => field.name))]");

        // The requests of a day and a month are those of the one field with another unit; a rate has its currency and its day beside it.
        Assert.Equal(
            AddressField.All.Select(field => field.Name)
                .Except(["requestsPerDay", "requestsPerMonth"])
                .Concat(["per", "fxCurrency", "fxDay"])
                .Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    private static Task<string[]> Ticked(Visit visit, string name) =>
        visit.Page.Locator($"[name={name}]:checked").EvaluateAllAsync<string[]>("all => all.map(box => box.value)");
}
