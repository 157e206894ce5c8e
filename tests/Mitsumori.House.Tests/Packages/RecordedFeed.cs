using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mitsumori.House.Tests.Packages;

/// <summary>A package feed on this machine with one package, Mitsumori.Weak 1.0.0, and a recorded report of known weaknesses.</summary>
internal sealed class RecordedFeed : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly byte[] package = Package();
    private readonly string weaknesses;

    public RecordedFeed(string weaknesses)
    {
        this.weaknesses = weaknesses;
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Root = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Root);
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Root { get; }

    public string Index => Root + "index.json";

    public void Dispose() => ((IDisposable)listener).Dispose();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            byte[]? answer = AnswerTo(context.Request.Url!.AbsolutePath);
            context.Response.StatusCode = answer is null ? 404 : 200;
            if (answer is not null) await context.Response.OutputStream.WriteAsync(answer);
            context.Response.Close();
        }
    }

    private byte[]? AnswerTo(string path) => path switch
    {
        "/index.json" => Text(
            $$"""
            {"version": "3.0.0", "resources": [
              {"@id": "{{Root}}packages/", "@type": "PackageBaseAddress/3.0.0"},
              {"@id": "{{Root}}weak/index.json", "@type": "VulnerabilityInfo/6.7.0"}]}
            """),
        "/weak/index.json" => Text(
            $$"""[{"@name": "base", "@id": "{{Root}}weak/base.json", "@updated": "2026-12-01T00:00:00Z", "comment": ""}]"""),
        "/weak/base.json" => Text(weaknesses),
        "/packages/mitsumori.weak/index.json" => Text("""{"versions": ["1.0.0"]}"""),
        "/packages/mitsumori.weak/1.0.0/mitsumori.weak.1.0.0.nupkg" => package,
        _ => null,
    };

    private static byte[] Package()
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("Mitsumori.Weak.nuspec").Open();
            entry.Write(
                Text(
                    """
                    <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>Mitsumori.Weak</id><version>1.0.0</version>
                    <authors>nobody</authors><description>For a test.</description></metadata></package>
                    """));
        }

        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
