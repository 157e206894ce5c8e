using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>The pages of a budget and of a comparison say what the API says, and take whatever is written into their address.</summary>
public sealed partial class BudgetAndCompareTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Budget = "/afford?budget=5000&region=us-east-1&in=2000&out=400&month=2026-12";

    private static readonly string[] Plans =
    [
        "model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&month=2026-12",
        "model=amazon.nova-micro-v1:0&region=us-east-1&rpm=40&in=2000&out=400&month=2026-12",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Afford_EveryRateAndTheSentence_AreThoseOfTheApi(string language)
    {
        string page = await Page($"{Budget}&lang={language}");
        using JsonDocument answer = await Answer(
            $"/api/v1/afford?lang={language}",
            """{"budget": 5000, "model": "any", "region": "us-east-1", "month": "2026-12", "traffic": {"tokens": {"input": 2000, "output": 400}}}""");

        Assert.Equal(Bare(answer.RootElement.GetProperty("sentence").GetString()!), Bare(SentenceOf(page)));
        int rates = 0;
        foreach (JsonElement option in answer.RootElement.GetProperty("options").EnumerateArray())
        {
            if (option.GetProperty("requestsPerMinute").GetString() is not string text || text == "0") continue;
            decimal cut = Math.Floor(decimal.Parse(text, CultureInfo.InvariantCulture) * 100m) / 100m;
            Assert.Contains($"<b>{cut.ToString("#,0.##", CultureInfo.InvariantCulture)}</b>", page, StringComparison.Ordinal);
            rates++;
        }

        Assert.InRange(rates, 5, 100);
    }

    [Fact]
    public async Task Compare_EveryAmount_IsThatOfTheApi()
    {
        string page = await Page(Compare(Plans));
        using JsonDocument answer = await Answer(
            "/api/v1/compare",
            $"[{string.Join(',', ((string[])["nova-pro", "nova-micro"]).Select(Plan))}]");

        foreach (JsonElement plan in answer.RootElement.GetProperty("plans").EnumerateArray())
        {
            string named = plan.GetProperty("answer").GetProperty("option").GetString()!;
            JsonElement option = plan.GetProperty("options").EnumerateArray().First(option => option.GetProperty("id").GetString() == named);
            decimal amount = decimal.Parse(
                option.GetProperty("monthly").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);
            string printed = Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
            Assert.Contains($">{printed}</td>", page, StringComparison.Ordinal);
        }

        static string Plan(string model) =>
            """{"model": "amazon.MODEL-v1:0", "region": "us-east-1", "month": "2026-12", """.Replace("MODEL", model, StringComparison.Ordinal)
            + "\"traffic\"" + """: {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400}}}""";
    }

    [Theory]
    [InlineData("/afford?budget=%3Cscript%3Ealert(1)%3C/script%3E&region=%22%3E%3Cscript%3E&model=%3Cscript%3E&in=1&out=1")]
    [InlineData("/afford?budget=1e400&region=us-east-1&in=99999999999999999999999999999&out=-1")]
    [InlineData("/afford?budget=79228162514264337593543950335&region=any&in=1&out=1&month=2026-12")]
    [InlineData("/afford?budget=&region=&model=&in=&out=&hoursPerDay=&month=&method=")]
    [InlineData("/afford?budget=%00%E2%80%AE&region=any&in=1&out=1")]
    [InlineData("/compare?plan=model%3D%253Cscript%253Ealert(1)%253C%252Fscript%253E%26rpm%3D1")]
    [InlineData("/compare?plan=%3Cscript%3E&plan=%00&plan=plan%3D%7B")]
    [InlineData("/compare?plan=rpm%3D79228162514264337593543950335%26model%3DNova%20Pro%26region%3Dus-east-1%26in%3D99999999%26out%3D999999")]
    public async Task Address_Hostile_IsAPageWithoutItsMarkup(string address)
    {
        string page = await Page(address);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at Mitsumori", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/afford?budget=5000&region=us-east-1&in=1&out=1&name=1234-5678-9012")]
    [InlineData("/compare?plan=name%3D1234-5678-9012%26rpm%3D1")]
    [InlineData("/compare?plan=name%3D%2531234%252D5678-9012%26rpm%3D1")]
    public async Task Address_WithAnAccountNumber_IsAnsweredWithOneThatHasNone(string address)
    {
        HttpResponseMessage moved = await server.Get(address);
        Assert.InRange((int)moved.StatusCode, 300, 399);
        Assert.DoesNotContain("5678-9012", moved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("5678-9012", await Page(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_SevenPlans_SaysSoAndWhatToDo()
    {
        string page = WebUtility.HtmlDecode(await Page(Compare(Enumerable.Repeat(Plans[0], 7)) + "&lang=en"));
        Assert.Contains("7 plans are too many", page, StringComparison.Ordinal);
        Assert.DoesNotContain("versus", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_BrokenPlan_NamesPlanAndField()
    {
        string page = WebUtility.HtmlDecode(await Page(Compare([Plans[0], "model=zzz&" + Plans[1].Split('&', 2)[1]]) + "&lang=en"));
        Assert.Contains("Plan 2 · Base model: \"zzz\" is not in this price book", page, StringComparison.Ordinal);
        Assert.DoesNotContain("versus", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/afford?budget=")]
    [InlineData("/compare?plan=")]
    public async Task Address_TooLong_IsRefused(string address) =>
        Assert.Equal(414, (int)(await server.Get(address + new string('9', 9_000))).StatusCode);

    private static string Compare(IEnumerable<string> plans) =>
        "/compare?" + string.Join('&', plans.Select(plan => "plan=" + Uri.EscapeDataString(plan)));

    // What is read and copied of the sentence, whatever stands around its parts.
    private static string SentenceOf(string page) => WebUtility.HtmlDecode(Markup().Replace(Sentence().Match(page).Groups["said"].Value, ""));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<JsonDocument> Answer(string path, string body) => JsonDocument.Parse(
        await (await server.Post(path, body)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    // The address is answered with the one that says the same in the shortest way.
    private async Task<string> Page(string address)
    {
        HttpResponseMessage answer = await server.Get(address);
        for (int i = 0; i < 3 && (int)answer.StatusCode is 302 or 303; i++) answer = await server.Get(answer.Headers.Location!.ToString());
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<p class=\"answer\">(?<said>.*?)</p>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
