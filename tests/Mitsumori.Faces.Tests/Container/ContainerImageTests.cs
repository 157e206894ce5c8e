using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Faces.Tests.Web;

namespace Mitsumori.Faces.Tests.Container;

/// <summary>The image that <c>dotnet publish -t:PublishContainer</c> makes, over a base from this machine.</summary>
public sealed class ContainerImageTests
{
    private const string Token = "a-token-of-sixteen-letters";

    private static readonly string Project = Path.Combine(GoldenFile.Root, "src/Mitsumori.Cli/Mitsumori.Cli.csproj");

    [Fact]
    public async Task PublishContainer_OverABase_IsTheImageOfTheDocuments()
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-image").FullName;
        try
        {
            ImageArchive image = await Publish(folder);
            Assert.Equal("1654", image.Config.GetProperty("User").GetString());
            Assert.Equal(["dotnet", "/app/Mitsumori.Cli.dll"], image.Words("Entrypoint"));
            Assert.Equal(["5080/tcp"], image.Names("ExposedPorts"));
            Assert.Contains("DOTNET_EnableDiagnostics=0", image.Words("Env"));
            foreach (
                (string label, string value) in (IEnumerable<(string, string)>)
                    [("title", "Mitsumori"), ("licenses", "Apache-2.0"), ("version", ProgramVersion.Current)])
            {
                Assert.Equal(value, image.Config.GetProperty("Labels").GetProperty("org.opencontainers.image." + label).GetString());
            }

            // Whoever runs it can read it, and finds the facts beside the program.
            Assert.Contains("app/Mitsumori.Cli.dll", image.Files.Keys);
            Assert.Contains(image.Files.Keys, name => name.StartsWith("app/data/prices/", StringComparison.Ordinal));
            Assert.Empty(image.Files.Where(file => !file.Value.HasFlag(UnixFileMode.OtherRead)).Select(file => file.Key));
            await AssertServes(image.Words("Cmd"), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ContainerBaseImage_OfTheProject_IsTheOneWithTheFrameworkOfTheWeb()
    {
        string image = (
            await Dotnet("msbuild", Project, "-nologo", "-t:ComputeContainerBaseImage", "-getProperty:ContainerBaseImage")
        ).Trim();
        Assert.StartsWith("mcr.microsoft.com/dotnet/aspnet:10.0", image, StringComparison.Ordinal);
        Assert.Contains(
            $"`{image}`",
            await File.ReadAllTextAsync(Path.Combine(GoldenFile.Root, "docs/container.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    // The arguments of the image, with another port and another place for the token.
    private static async Task AssertServes(string[] arguments, string folder)
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        string port = $":{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        string secret = Path.Combine(folder, "token");
        await File.WriteAllTextAsync(secret, Token + "\n", TestContext.Current.CancellationToken);
        Assert.Contains("/run/secrets/mitsumori-token", arguments);
        await using ServeProcess server = await ServeProcess.StartLine([
            .. arguments.Select(word =>
                word.Replace(":5080", port, StringComparison.Ordinal)
                    .Replace("/run/secrets/mitsumori-token", secret, StringComparison.Ordinal)),
            "--lang",
            "en",
        ]);
        foreach (string host in (string[])["127.0.0.1", "localhost"])
        {
            foreach (
                (string? token, HttpStatusCode status) in (IEnumerable<(string?, HttpStatusCode)>)
                    [(null, HttpStatusCode.Unauthorized), (Token, HttpStatusCode.OK)])
            {
                using HttpRequestMessage request = new(HttpMethod.Get, $"http://127.0.0.1{port}/models");
                request.Headers.Host = host;
                if (token is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                Assert.Equal(status, (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
            }
        }
    }

    // What was built for this test is packed, not built again.
    private static async Task<ImageArchive> Publish(string folder)
    {
        await using BaseRegistry registry = await BaseRegistry.Start();
        string archive = Path.Combine(folder, "image.tar"), configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await Dotnet(
            "publish",
            Project,
            "--no-build",
            "--configuration",
            configuration,
            "-nologo",
            "-nodeReuse:false",
            "-t:PublishContainer",
            $"-p:ContainerBaseImage={registry.Image}",
            $"-p:ContainerArchiveOutputPath={archive}",
            $"-p:PublishDir={folder}/publish/");
        return ImageArchive.Read(archive);
    }

    private static async Task<string> Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = GoldenFile.Root,
        };

        // The registry is on this machine, and is reached without the proxy that the network beyond it may need.
        foreach (string name in start.Environment.Keys.Where(name => name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
