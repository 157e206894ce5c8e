using System.Net;
using System.Net.Http.Headers;
using Mitsumori.Web.Serving;
using Mitsumori.Web.SignIn;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>Several tokens, with names and ends, exchanged while the server runs.</summary>
public sealed class TokensTests(TokensTests.Server server) : IClassFixture<TokensTests.Server>
{
    private const string First = "the-first-token-of-all", Second = "the-second-token-of-all", Third = "the-third-token-of-all";

    [Fact]
    public async Task Tokens_AddedAndTakenAway_CountWithinTwoSeconds()
    {
        server.Content = $"finance {First}\nrobot {Second}\n";
        await Becomes(HttpStatusCode.OK, First);
        await Becomes(HttpStatusCode.OK, Second);
        string cookie = SignInServer.CookieOf(await server.Post(
            "/sign-in",
            new FormUrlEncodedContent([new("token", First), new("to", "/")]))).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await server.Get("/models", ("Cookie", cookie))).StatusCode);

        server.Content = $"robot {Second}\nfinance {Third}\n";
        await Becomes(HttpStatusCode.OK, Third);
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(First));
        Assert.Equal(HttpStatusCode.OK, await Asked(Second));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Get("/models", ("Cookie", cookie), ("Accept", "text/html"))).StatusCode);

        // What cannot be used changes nothing.
        foreach (string? wrong in (string?[])[null, "", "short", $"a {First} until tomorrow"])
        {
            server.Content = wrong;
            await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, await Asked(Third));
            Assert.Equal(HttpStatusCode.Unauthorized, await Asked(First));
        }
    }

    [Fact]
    public void Token_WithAnEnd_OpensToTheLastMomentOfItsDay()
    {
        AccessToken token = new("finance", First, new DateOnly(2026, 12, 31));
        TokenRing ring = new([token, new(null, Second, null)]);
        DateTimeOffset end = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Same(token, ring.Find(First, end.AddTicks(-1)));
        Assert.Null(ring.Find(First, end));
        Assert.NotNull(ring.Find(Second, end));
        Assert.Null(ring.Find(null, end));
        Assert.DoesNotContain(First, $"{token}");
    }

    [Fact]
    public void Token_UntilTheLastDayThereIs_HasNoEnd()
    {
        AccessToken token = Assert.Single(TokenText.Read($"finance {First} until 9999-12-31").Tokens);
        Assert.Equal(DateTimeOffset.MaxValue, token.End);
        TokenRing ring = new([token]);
        SignInCookie cookie = new(ring, TimeProvider.System);
        Assert.Same(token, cookie.Find(cookie.Make(token)));
    }

    // A cookie ends with its token, before its twelve hours are over.
    [Fact]
    public void Cookie_OfATokenThatEnds_EndsWithIt()
    {
        SignInClock clock = new(new(2026, 12, 31, 20, 0, 0, TimeSpan.Zero));
        AccessToken token = new("finance", First, new DateOnly(2026, 12, 31));
        TokenRing ring = new([token]);
        SignInCookie cookie = new(ring, clock);
        string made = cookie.Make(token);
        Assert.Same(token, cookie.Find(made));
        clock.Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Null(cookie.Find(made));
        clock.Now = new(2026, 12, 31, 21, 0, 0, TimeSpan.Zero);
        ring.Replace([new("other", Second, null)]);
        Assert.Null(cookie.Find(made));
    }

    // The limit of the promise is two seconds; a busy machine gets more.
    private async Task Becomes(HttpStatusCode expected, string token)
    {
        for (int attempt = 0; await Asked(token) != expected; attempt++)
        {
            Assert.True(attempt < 8, $"{token} is still not {expected}");
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private async Task<HttpStatusCode> Asked(string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/models?region=us-east-1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    /// <summary>A server whose file of tokens is a text.</summary>
    public sealed class Server : RunningServer
    {
        public string? Content { get; set; } = $"finance {First}";

        protected override ServeSettings Settings =>
            new([new("127.0.0.1", 0)], new(TokenText.Read(Content!).Tokens))
            {
                TokensAgain = () => Content is string content ? TokenText.Read(content) : null,
            };
    }

    private sealed class SignInClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
