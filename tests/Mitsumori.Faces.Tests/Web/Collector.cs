using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>A collector of telemetry (OTLP over HTTP) on a free port of this machine: keeps whatever it gets, byte for byte.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();
    private readonly CancellationTokenSource ends = new();

    private Collector(bool isSilent)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path.Value!, body.ToArray()));
            if (isSilent) await Task.Delay(Timeout.InfiniteTimeSpan, ends.Token);
            context.Response.ContentType = "application/x-protobuf";
        });
    }

    public Uri Address => new(server.Urls.Single());

    public bool IsEmpty => received.IsEmpty;

    /// <param name="isSilent">Whether it takes everything and never answers.</param>
    public static async Task<Collector> Start(bool isSilent = false)
    {
        Collector collector = new(isSilent);
        await collector.server.StartAsync();
        return collector;
    }

    /// <summary>What came in at an address, as characters of one byte each.</summary>
    public string Bytes(string path) =>
        string.Concat(received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        await server.DisposeAsync();
        ends.Dispose();
    }
}
