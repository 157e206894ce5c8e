using System.Net;
using Mitsumori.Application.Texts;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>People sign in with the token, and what they may see and do then.</summary>
public sealed class SignInTests(SignInServer server) : IClassFixture<SignInServer>
{
    private const string Plan = "/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&hoursPerDay=24&in=2000&out=400&month=2026-12";

    [Theory]
    [InlineData("/")]
    [InlineData(Plan)]
    [InlineData("/models?lang=ja")]
    [InlineData("/prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03")]
    [InlineData("/docs")]
    [InlineData("/sheet.xlsx")]
    [InlineData("/nowhere")]
    public async Task Get_PageWithoutToken_AsksForItAndKeepsTheAddress(string path)
    {
        HttpResponseMessage answer = await server.Get(path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(path, await SignInServer.WantedOf(answer));
        string language = path.EndsWith("ja", StringComparison.Ordinal) ? "ja" : "en";
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(
            TextResource.Load("web", LanguageCodes.Find(language)!.Value)["sign-in.do"],
            WebUtility.HtmlDecode(page),
            StringComparison.Ordinal);
        Assert.DoesNotContain("sign-out", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mitsumori.css", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/docs.css", 401)]
    public async Task Get_FileWithoutToken_IsOpenWhereThePageToSignInNeedsIt(string path, int status) =>
        Assert.Equal(status, (int)(await server.Get(path)).StatusCode);

    [Theory]
    [InlineData("/api/v1/models")]
    [InlineData("/API/v1/models")]
    [InlineData("/mcp")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_ForProgramsWithoutToken_IsAProblemAlsoForABrowser(string path)
    {
        HttpResponseMessage answer = await server.Get(path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task SignIn_RightToken_LeadsToTheAddressWithACookieThatNoScriptReads()
    {
        HttpResponseMessage answer = await server.SignIn(SignInServer.Token, Plan);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Plan, answer.Headers.Location!.OriginalString);
        string cookie = SignInServer.CookieOf(answer);
        Assert.Matches("^mitsumori-signed-in=[0-9a-f]{112}; max-age=43200; path=/; samesite=lax; httponly$", cookie);
        HttpResponseMessage page = await server.GetWith(cookie.Split(';')[0], Plan);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        string text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("5,142.53", text, StringComparison.Ordinal);
        Assert.Contains("action=\"/sign-out\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/models", 200)]
    [InlineData("/sheet.xlsx" + "?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&hoursPerDay=24&in=2000&out=400", 200)]
    [InlineData("/docs", 200)]
    [InlineData("/docs.css", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/sign-in", 302)]
    [InlineData("/api/v1/models", 401)]
    [InlineData("/Api/v1/models", 401)]
    [InlineData("/mcp", 401)]
    public async Task Get_WithCookie_OpensPagesAndNothingOfPrograms(string path, int status) =>
        Assert.Equal(status, (int)(await server.GetWith(await server.Cookie(), path)).StatusCode);

    [Fact]
    public async Task Post_ApiWithCookie_Is401()
    {
        HttpResponseMessage answer = await server.Post("/api/v1/estimate", ExamplePlans.SupportBot, ("Cookie", await server.Cookie()));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Get_PageWithBearerToken_NeedsNoCookieAndHasNoWayOut()
    {
        HttpResponseMessage answer = await server.Get("/models", ("Authorization", "Bearer " + SignInServer.Token));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            "sign-out",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task SignIn_WrongToken_SaysSoBesideTheFieldAndKeepsTheAddress(string language)
    {
        server.Moved.Move(TimeSpan.FromMinutes(1));
        HttpResponseMessage answer = await server.SignIn("a-token-of-sixteen-letterz", Plan, "/sign-in?lang=" + language);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(Plan, await SignInServer.WantedOf(answer));
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            $"id=\"token-e\" role=\"alert\">{TextResource.Load("web", LanguageCodes.Find(language)!.Value)["error.token-wrong"]}<",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("letterz", page, StringComparison.Ordinal);

        // The other language is that of the wanted page, not of the form that was sent.
        Assert.Contains(
            "href=\"/?model=amazon.nova-pro-v1:0&region=us-east-1&rpm=40&hoursPerDay=24&in=2000&out=400"
                + $"&month=2026-12&lang={(language == "en" ? "ja" : "en")}\"",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_SignedIn_TakesTheCookieAway()
    {
        HttpResponseMessage answer = await server.Post(
            "/sign-out?lang=ja",
            new FormUrlEncodedContent([]),
            ("Cookie", await server.Cookie()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/?lang=ja", answer.Headers.Location!.OriginalString);
        Assert.StartsWith("mitsumori-signed-in=; expires=Thu, 01 Jan 1970", SignInServer.CookieOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CookieAfterTwelveHours_IsAskedAgain()
    {
        string cookie = await server.Cookie();
        server.Moved.Move(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await server.GetWith(cookie, "/models")).StatusCode);
        server.Moved.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetWith(cookie, "/models")).StatusCode);
    }

    [Fact]
    public async Task SignIn_TenWrongTokens_MakeTheNextWaitHoweverRight()
    {
        server.Moved.Move(TimeSpan.FromMinutes(1));
        for (int i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await server.SignIn("wrong")).StatusCode);
        server.Moved.Move(TimeSpan.FromSeconds(20));
        HttpResponseMessage away = await server.SignIn(SignInServer.Token);
        Assert.Equal(HttpStatusCode.TooManyRequests, away.StatusCode);
        Assert.Equal("40", away.Headers.RetryAfter!.ToString());
        Assert.False(away.Headers.Contains("Set-Cookie"));
        Assert.Contains(
            "Try again in 40 seconds",
            await away.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        // Programs with the token are not held up by those who guess.
        Assert.Equal(HttpStatusCode.OK, (await server.Get("/api/v1/models", ("Authorization", "Bearer " + SignInServer.Token))).StatusCode);
        server.Moved.Move(TimeSpan.FromSeconds(40));
        for (int i = 0; i < 15; i++) await server.Cookie();
    }

    [Fact]
    public async Task Server_WithoutToken_HasNoDoor()
    {
        RunningServer open = new();
        await open.InitializeAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await open.Get("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await open.Post("/sign-in", new FormUrlEncodedContent([new("token", "x")]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await open.Get("/models", ("Cookie", await server.Cookie()))).StatusCode);
        await open.DisposeAsync();
    }
}
