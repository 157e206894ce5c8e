using System.Net;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Web.Serving;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>A server that asks for a token and takes one request at a time.</summary>
public sealed class GuardedServerTests(GuardedServerTests.Server server) : IClassFixture<GuardedServerTests.Server>
{
    private const string Token = "a-token-of-sixteen-letters";

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer a-token-of-sixteen-letterz", 401)]
    [InlineData("Bearer ", 401)]
    [InlineData("Basic " + Token, 401)]
    [InlineData("Bearer " + Token, 200)]
    [InlineData("bearer " + Token, 200)]
    public async Task Get_Token_LetsInWhoHasIt(string? header, int status)
    {
        HttpResponseMessage response = header is null
            ? await server.Get("/api/v1/models")
            : await server.Get("/api/v1/models", ("Authorization", header));
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 401) Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Get_Health_NeedsNoToken() => Assert.Equal(HttpStatusCode.OK, (await server.Get("/healthz")).StatusCode);

    [Fact]
    public async Task Post_Crowd_IsTurnedAwayWithAWaitingTime()
    {
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(_ =>
                    Task.Run(() => server.Post("/api/v1/breakeven", ExamplePlans.SupportBot, ("Authorization", "Bearer " + Token)))));
        HttpResponseMessage[] away = [.. answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable)];
        Assert.NotEmpty(away);
        Assert.All(away, answer => Assert.Equal("1", answer.Headers.RetryAfter!.ToString()));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://192.0.2.7:5080", false)]
    [InlineData("http://estimates.example:5080", false)]
    [InlineData("http://127.0.0.1.example:5080", false)]
    public void Find_Address_KnowsThisMachine(string text, bool isLoopback) =>
        Assert.Equal(isLoopback, ListenAddress.Find(text)!.IsLoopback);

    [Theory]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080/x")]
    [InlineData("http://a@127.0.0.1:5080")]
    [InlineData("unix:/tmp/x")]
    public void Find_WhatIsNoAddress_IsNull(string text) => Assert.Null(ListenAddress.Find(text));

    [Theory]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080", "http://127.0.0.1:5080;http://[::1]:5080")]
    [InlineData("http://0.0.0.0:5080;http://127.0.0.1:5080;http://localhost:5080", "http://0.0.0.0:5080")]
    [InlineData("http://127.0.0.1:5080;http://localhost:5080;http://0.0.0.0:5080", "http://0.0.0.0:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081", "http://0.0.0.0:5081;http://127.0.0.1:5080")]
    [InlineData("http://0.0.0.0:5080;http://[::1]:5080", "http://0.0.0.0:5080;http://[::1]:5080")]
    [InlineData("http://0.0.0.0:5080;http://[::]:5080", "http://[::]:5080")]
    [InlineData("http://127.0.0.1:5080;http://a.example:5080;http://b.example:5080;http://[::1]:5080", "http://a.example:5080")]
    [InlineData("http://a.example:0;http://127.0.0.1:0;http://127.0.0.1:0", "http://a.example:0;http://127.0.0.1:0;http://127.0.0.1:0")]
    public void Widest_SeveralAddresses_AreThoseThatHoldTheOthers(string given, string expected) =>
        Assert.Equal(expected, string.Join(';', ListenAddress.Widest([.. given.Split(';').Select(text => ListenAddress.Find(text)!)])));

    [Theory]
    [InlineData("a-token-of-sixteen-letters\n", null, 0)]
    [InlineData("a-token-of-sixteen-letters\r\n", null, 0)]
    [InlineData("\ufeffa-token-of-sixteen-letters", null, 0)]
    [InlineData("# who may ask\n\nfinance\ta-token-of-sixteen-letters until 2026-12-31\n", null, 0)]
    [InlineData("finance a-token-of-sixteen-letters\nfinance another-token-of-letters UNTIL 2026-12-31", null, 0)]
    [InlineData("short\n", "token-short", 1)]
    [InlineData("", "token-file-empty", 1)]
    [InlineData("# nobody\n", "token-file-empty", 1)]
    [InlineData("a-token-of-sixteen-letters\nfour words of text\n", "token-line", 2)]
    [InlineData("finance a-token-of-sixteen-letters until 2026-02-30", "token-line", 1)]
    [InlineData("finance a-token-of-sixteen-letters before 2026-02-20", "token-line", 1)]
    [InlineData("a-token-of-sixteen-letters\n\nb a-token-of-sixteen-letters", "token-repeated", 3)]
    [InlineData("a-token-of-sixteen-lettérs", "token-unprintable", 1)]
    public void Serve_TokenFile_IsAsGoodAsWhatItHolds(string content, string? text, int line)
    {
        // Refused for its address in the end, so that nothing listens.
        Answer answer = Terminal.WithPlan(
            content,
            path => Terminal.Run("serve", "--urls", "http://0.0.0.0:5080;nowhere", "--token-file", path),
            "token");
        Assert.Equal(2, answer.Exit);
        Assert.DoesNotContain("sixteen", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Said("token-needed"), answer.Error, StringComparison.Ordinal);
        foreach (string code in (string[])["token-short", "token-unprintable", "token-line", "token-repeated", "token-file-empty"])
            Assert.Equal(code == text, answer.Error.Contains(Said(code), StringComparison.Ordinal));
        if (text is not null) Assert.Contains($"token:{line} ", answer.Error.ReplaceLineEndings(" "));
    }

    [Fact]
    public void Serve_TokenFileThatIsNone_IsRefused()
    {
        Answer large = Terminal.WithPlan(new string('x', 70_000), path => Terminal.Run("serve", "--token-file", path), "token");
        Assert.Contains("64 KiB", large.Error, StringComparison.Ordinal);
        Assert.Contains(Said("file-not-found"), Terminal.Run("serve", "--token-file", "no-such-file").Error, StringComparison.Ordinal);
        Assert.Contains(Said("file-is-folder"), Terminal.Run("serve", "--token-file", Path.GetTempPath()).Error, StringComparison.Ordinal);
        Answer both = Terminal.WithPlan(
            Token,
            path => Terminal.Run("serve", "--token", Token, "--token-file", path, "--urls", "nowhere"),
            "token");
        Assert.Contains(Said("token-twice"), both.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", both.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve --urls http://0.0.0.0:5080", "token-needed")]
    [InlineData("serve --urls http://127.0.0.1:5080;http://example.com:5080", "token-needed")]
    [InlineData("serve --urls https://127.0.0.1:5080", "urls-wrong")]
    [InlineData("serve --port 65536", "port-wrong")]
    [InlineData("serve --port -1", "port-wrong")]
    [InlineData("serve --port 0 --urls http://127.0.0.1:0", "port-twice")]
    [InlineData("serve --token short", "token-short")]
    [InlineData("serve --token sixteen-letters-ünd", "token-unprintable")]
    public void Serve_WrongSettings_AreRefused(string line, string text)
    {
        foreach (string language in (string[])["en", "ja"])
        {
            Answer answer = Terminal.Run([.. line.Split(' '), "--lang", language]);
            Assert.Equal(2, answer.Exit);
            string sentence = TextResource.Load("help", LanguageCodes.Find(language)!.Value)[text];
            Assert.Contains(sentence[..Math.Min(8, sentence.Length)].Split('{')[0], answer.Error, StringComparison.Ordinal);
        }
    }

    // As much of a sentence as stands on its first line.
    private static string Said(string code) => TextResource.Load("help", Language.English)[code][..12];

    /// <summary>One request at once, one waiting.</summary>
    public sealed class Server : RunningServer
    {
        protected override ServeSettings Settings { get; } =
            new([new("0.0.0.0", 0)], TokenRing.Of(Token))
            {
                Limits = new() { AtOnce = 1, Waiting = 1 },
            };
    }
}
