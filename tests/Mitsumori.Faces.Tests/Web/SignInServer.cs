using System.Net;
using Mitsumori.Web.Serving;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>A server with a token, as a browser without memory sees it: cookies are kept by the test.</summary>
public sealed class SignInServer : RunningServer
{
    public const string Token = "a-token-of-sixteen-letters";

    internal MovedClock Moved { get; } = new();

    protected override TimeProvider Clock => Moved;

    protected override ServeSettings Settings { get; } = new([new("127.0.0.1", 0)], TokenRing.Of(Token));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public Task<HttpResponseMessage> SignIn(string token, string to = "/", string path = "/sign-in") =>
        Post(path, new FormUrlEncodedContent([new("token", token), new("to", to)]));

    /// <summary>The header of a browser that has signed in: name and value.</summary>
    public async Task<string> Cookie()
    {
        HttpResponseMessage answer = await SignIn(Token);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return CookieOf(answer).Split(';')[0];
    }

    public static string CookieOf(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Set-Cookie"));

    public Task<HttpResponseMessage> GetWith(string cookie, string path) => Get(path, ("Cookie", cookie));

    /// <summary>Where the form of a page would lead after signing in.</summary>
    public static async Task<string> WantedOf(HttpResponseMessage answer)
    {
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(page.Split("name=\"to\" value=\"")[1].Split('"')[0]);
    }
}
