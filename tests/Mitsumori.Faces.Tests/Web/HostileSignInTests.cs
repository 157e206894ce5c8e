using System.Net;
using System.Text;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.SignIn;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>Those who want in without the token, or want others led astray by it.</summary>
public sealed class HostileSignInTests(SignInServer server) : IClassFixture<SignInServer>, IAsyncDisposable
{
    // After every test the door still opens.
    public async ValueTask DisposeAsync()
    {
        server.Moved.Move(TimeSpan.FromMinutes(1));
        await server.Cookie();
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("/x\r\nX-Evil: 1")]
    [InlineData("/x\\..\\..//evil.example")]
    [InlineData("/見積もり")]
    [InlineData(" /models")]
    [InlineData("/sign-in")]
    [InlineData("/Sign-In?to=/models")]
    [InlineData("/sign-in/")]
    [InlineData("/sign-out")]
    [InlineData("?x")]
    [InlineData("")]
    public async Task SignIn_AddressElsewhere_LeadsToTheFirstPage(string to)
    {
        HttpResponseMessage answer = await server.SignIn(SignInServer.Token, to);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", Assert.Single(answer.Headers.GetValues("Location")));
        Assert.False(answer.Headers.Contains("X-Evil"));
        Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal("/", await SignInServer.WantedOf(await server.SignIn("wrong", to)));
    }

    [Theory]
    [InlineData("/models?region=us-east-1#x")]
    [InlineData("/?name=a%0d%0ab&rpm=30..60")]
    [InlineData("/sign-in-not")]
    public void Of_AddressHere_IsKept(string to) => Assert.Equal(to, LocalAddress.Of(to));

    [Fact]
    public void Of_AddressWithAnAccountNumber_HasStarsInItsPlace() => Assert.Equal(
        "/?a=arn:aws:bedrock:us-east-1:************:x",
        LocalAddress.Of("/?a=arn:aws:bedrock:us-east-1:111122223333:x"));

    [Fact]
    public void Of_AddressTooLong_IsTheFirstPage() => Assert.Equal("/", LocalAddress.Of("/" + new string('a', 8192)));

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example/x")]
    public async Task Get_AddressOfAnotherServer_IsInNoLinkOfThePage(string path)
    {
        string answer = await server.Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(href|action|value)=""(/[/\\]|[^/""])[^""]*evil", answer);
    }

    [Fact]
    public async Task SignIn_ScriptInTheAddress_StaysText()
    {
        const string Script = "/?name=\"><script>alert(1)</script>";
        HttpResponseMessage wrong = await server.SignIn("wrong", Script);
        Assert.Equal(Script, await SignInServer.WantedOf(wrong));
        Assert.DoesNotContain(
            "<script",
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase);
        HttpResponseMessage asked = await server.Get("/?name=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.DoesNotContain(
            "<script",
            await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_OversizedToken_Is413()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.SignIn(new string('x', 64 * 1024))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SignIn(new string('x', 16 * 1024))).StatusCode);
    }

    [Theory]
    [InlineData("application/json", "{\"token\": \"a-token-of-sixteen-letters\"}")]
    [InlineData("", "token=a-token-of-sixteen-letters")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\na-token-of")]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1")]
    public async Task SignIn_WhatIsNoForm_Is400(string type, string body)
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        HttpResponseMessage answer = await server.Post("/sign-in", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("zz")]
    [InlineData("7fffffffffffffff" + "0000000000000000000000000000000000000000000000000000000000000000" + "00000000000000000000000000000000")]
    [InlineData("7fffffffffffffff" + "zz00000000000000000000000000000000000000000000000000000000000000" + "00000000000000000000000000000000")]
    [InlineData("\"; httponly")]
    [InlineData("%00%0d%0a")]
    public async Task Get_CookieThatIsNone_IsAskedForTheToken(string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetWith($"{SignInCookie.Name}={value}", "/models")).StatusCode);

    [Fact]
    public async Task Get_CookieWithALaterEnd_IsAskedForTheToken()
    {
        string cookie = await server.Cookie();
        for (int i = 0; i < cookie.Length; i++)
        {
            if (!char.IsAsciiHexDigitLower(cookie[i]) || i <= SignInCookie.Name.Length) continue;
            string bent = cookie[..i] + (cookie[i] == 'f' ? 'e' : 'f') + cookie[(i + 1)..];
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetWith(bent, "/models")).StatusCode);
        }
    }

    [Theory]
    [InlineData("a-token-of-sixteen-letters")]
    [InlineData("another-token-of-letters")]
    public void IsValid_CookieOfAnotherStart_IsNot(string token)
    {
        AccessToken one = new(null, token, null);
        SignInCookie here = new(new([one]), server.Moved), there = new(new([one]), server.Moved);
        Assert.Same(one, here.Find(here.Make(one)));
        Assert.Null(here.Find(there.Make(one)));
    }

    [Fact]
    public async Task Get_TenThousandCookies_AreTurnedAwayOrAskedForTheToken()
    {
        string[] many = [.. Enumerable.Range(0, 10_000).Select(i => $"{SignInCookie.Name}={i}")];
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await server.GetWith(string.Join("; ", many), "/models")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetWith(string.Join("; ", many.Take(1000)), "/models")).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Post_DoorFromAnotherSite_Is403(string header, string value)
    {
        foreach (string path in (string[])["/sign-in", "/sign-out"])
        {
            HttpResponseMessage answer = await server.Post(
                path,
                new FormUrlEncodedContent([new("token", SignInServer.Token)]),
                (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public void Judge_AMillionAddresses_KeepsItsMemoryAndTheLimit()
    {
        SignInTries tries = new(server.Moved);
        byte[] bytes = new byte[16];
        bytes[0] = 0x20;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000_000; i++)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(4), i);
            tries.Judge(new IPAddress(bytes), Wrong);
        }

        // Nothing is kept of an address: what was allocated is the addresses themselves.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000, 0, 200);
        Assert.NotNull(tries.Judge(IPAddress.Loopback, Wrong).Wait);
        server.Moved.Move(TimeSpan.FromMinutes(1));
        Assert.Null(tries.Judge(IPAddress.Loopback, Wrong).Wait);
    }

    [Fact]
    public void Judge_AddressesOfOneNetwork_CountTogether()
    {
        SignInTries tries = new(server.Moved);
        for (int i = 0; i < SignInTries.Most; i++) Assert.Null(tries.Judge(IPAddress.Parse($"2001:db8:1:2::{i:x}"), Wrong).Wait);
        Assert.NotNull(tries.Judge(IPAddress.Parse("2001:db8:1:2:ffff::1"), Wrong).Wait);
        for (int i = 0; i < SignInTries.Most; i++) Assert.Null(tries.Judge(IPAddress.Parse("192.0.2.1"), Wrong).Wait);
        Assert.NotNull(tries.Judge(IPAddress.Parse("::ffff:192.0.2.1"), Wrong).Wait);
    }

    private static AccessToken? Wrong() => null;
}
