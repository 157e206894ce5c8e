using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Web;
using Mitsumori.Web.Serving;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>The server on a free port of this machine, over the shipped data, on 22 November 2026.</summary>
public class RunningServer : IAsyncLifetime
{
    private WebApplication? server;

    public static FactBook Book { get; } = ShippedData.Read(Terminal.DataFolder);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    protected virtual TimeProvider Clock => Terminal.Clock;

    protected virtual ServeSettings Settings { get; } = new([new("127.0.0.1", 0)], null);

    public virtual async ValueTask InitializeAsync()
    {
        server = WebServer.Build(Settings with { LogsRequests = false }, new(Book, Language.English, Clock));
        await server.StartAsync();
        Address = new(server.Urls.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Client.BaseAddress = Address;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    public Task<HttpResponseMessage> Post(string path, string body, params (string Name, string Value)[] headers) =>
        Post(path, new StringContent(body, Encoding.UTF8, "application/json"), headers);

    public Task<HttpResponseMessage> Post(string path, HttpContent body, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = body };
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What the server says to bytes as they are, until it closes or falls silent for good.</summary>
    public async Task<string> Raw(string request)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        byte[] buffer = new byte[64 * 1024];
        StringBuilder answer = new();
        int read;
        while ((read = await socket.ReceiveAsync(buffer, patience.Token)) > 0) answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        return answer.ToString();
    }
}
