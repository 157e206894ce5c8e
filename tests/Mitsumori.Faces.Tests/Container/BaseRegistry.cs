using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Mitsumori.Faces.Tests.Container;

/// <summary>
/// A registry on a free port of this machine with one image to build upon: an empty layer, another user and another port.
/// </summary>
internal sealed class BaseRegistry : IAsyncDisposable
{
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    private readonly WebApplication server;

    private BaseRegistry()
    {
        byte[] tar = EmptyTar(), layer = Compressed(tar);
        byte[] config = JsonSerializer.SerializeToUtf8Bytes(new
        {
            architecture = "amd64",
            os = "linux",
            config = new { User = "0", Env = (string[])["PATH=/usr/bin:/bin", "ASPNETCORE_HTTP_PORTS=8080"] },
            rootfs = new { type = "layers", diff_ids = (string[])[DigestOf(tar)] },
            history = Array.Empty<object>(),
        });
        byte[] manifest = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                schemaVersion = 2,
                mediaType = ManifestType,
                config = new
                {
                    mediaType = "application/vnd.oci.image.config.v1+json",
                    digest = DigestOf(config),
                    size = config.Length,
                },
                layers = (object[])
                    [
                        new
                        {
                            mediaType = "application/vnd.oci.image.layer.v1.tar+gzip",
                            digest = DigestOf(layer),
                            size = layer.Length,
                        },
                    ],
            });

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            string path = context.Request.Path.Value!;
            byte[]? content = path switch
            {
                "/v2/" => [],
                "/v2/base/manifests/1" => manifest,
                _ when path == "/v2/base/blobs/" + DigestOf(config) => config,
                _ when path == "/v2/base/blobs/" + DigestOf(layer) => layer,
                _ => null,
            };
            context.Response.StatusCode = content is null ? 404 : 200;
            if (content is null) return;
            context.Response.ContentType = content == manifest ? ManifestType : "application/octet-stream";
            context.Response.Headers["Docker-Content-Digest"] = DigestOf(content);
            context.Response.ContentLength = content.Length;
            if (context.Request.Method == "GET") await context.Response.Body.WriteAsync(content);
        });
    }

    /// <summary>The name of the image, as a project file gives it.</summary>
    public string Image => $"localhost:{new Uri(server.Urls.Single()).Port}/base:1";

    public static async Task<BaseRegistry> Start()
    {
        BaseRegistry registry = new();
        await registry.server.StartAsync();
        return registry;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static byte[] EmptyTar()
    {
        using MemoryStream bytes = new();
        using (TarWriter writer = new(bytes, leaveOpen: true)) writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "etc/"));
        return bytes.ToArray();
    }

    private static byte[] Compressed(byte[] content)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Fastest)) gzip.Write(content);
        return bytes.ToArray();
    }

    private static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
