using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Web;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Browser.Tests;

/// <summary>The real server on a free port of this machine, and a real browser before it; one of each for all tests.</summary>
public class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // Nothing that a browser does of its own accord.
    private static readonly string[] Quietly =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];

    private WebApplication? server;
    private IPlaywright? playwright;

    /// <summary>The address of the server, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What readers sign in with; null for a server that is open to this machine.</summary>
    protected virtual string? Token => null;

    public FactBook Book { get; } = ShippedData.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.True(
            File.Exists(Chromium),
            $"These tests need Debian's Chromium, and there is no {Chromium}. Run: apt-get install chromium fonts-noto-cjk");

        server = WebServer.Build(
            new([new("127.0.0.1", 0)], Token is string token ? TokenRing.Of(token) : null) { LogsRequests = false },
            new(Book, Language.English, new FirstOfDecember()));
        await server.StartAsync();
        Address = server.Urls.First();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quietly });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    // A plan without a month is then one of December, of 744 hours.
    private sealed class FirstOfDecember : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>The tests that share the one browser; they run one after another.</summary>
[CollectionDefinition(nameof(InBrowser))]
public sealed class InBrowser : ICollectionFixture<Site>, ICollectionFixture<GuardedSite>;
