using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Docs;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Library;

/// <summary>
/// A program of somebody else: the package is packed from what was built for these tests, lies in a folder, and is all that the program
/// takes. No network: the packages that it rests on come from those that this repository was restored with.
/// </summary>
public sealed class Consumer : IDisposable
{
    // The example of docs/library.md is a part of it, so that the document stays true.
    private const string Program = """
        using Mitsumori;
        using Mitsumori.Core.Bedrock;
        using Mitsumori.Core.Book;
        using Mitsumori.Core.Plans;
        using Mitsumori.Core.Quantities;
        using Mitsumori.Core.Workloads;
        using Mitsumori.Catalog.Shipped;
        using Mitsumori.Application.UseCases;

        switch (args[0])
        {
            case "example":
                Example.Run(args[1..]);
                break;
            case "json":
                Console.WriteLine(Estimates.FromText(File.ReadAllText(args[1]), args[2]).Match(
                    answered => answered.ToJson(),
                    wrong => throw new InvalidOperationException($"{wrong.Problems}")));
                break;
            case "values":
                FactBook book = ShippedData.ReadEmbedded();
                Plan plan = Estimates.FromText(File.ReadAllText(args[1])).Match(
                    answered => answered.Estimate.Plan,
                    wrong => throw new InvalidOperationException($"{wrong.Problems}"));
                Try("fewer models", () => plan.Customization! with { ModelsKept = -3 });
                Try("hours", () => ActiveHours.Always with { HoursPerDay = QuantityRange.Of(25m) });
                Try("peak", () => plan.Traffic with { PeakFactor = 0.5m });
                Try("name", () => new ModelId(""));
                Try("Region", () => EstimateCost.Run(plan with { Regions = [new Region("mars-1")] }, book));
                Try("model", () => EstimateCost.Run(plan with { Model = new ModelId("no.such-model") }, book));
                break;
        }

        static void Try(string what, Func<object> way)
        {
            try
            {
                Console.WriteLine($"{what}: {way()}");
            }
            catch (Exception refused)
            {
                Console.WriteLine($"{what}: {refused.GetType().Name}: {refused.Message.Split('\n')[0]}");
            }
        }

        """;

    private readonly Lazy<string> built;
    private readonly Lazy<string> single;

    public Consumer()
    {
        built = new(() =>
        {
            Dotnet("build", "Consumer", "--output", "built");
            return Path.Combine(Folder, "built/Consumer.dll");
        });
        single = new(() =>
        {
            Dotnet(
                "publish", "Consumer", "--output", "single", "--use-current-runtime", "--self-contained", "false",
                "-p:PublishSingleFile=true", "-p:EnableSingleFileAnalyzer=false", "-p:UseAppHost=true");
            return Path.Combine(Folder, "single", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
        });
        Pack();
        Write();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mitsumori-library-").FullName;

    /// <summary>No version is packed twice, so that none can come out of a cache.</summary>
    public string Version { get; } = $"{ProgramVersion.Current}-test.{Guid.NewGuid():N}";

    public string Package => Path.Combine(Folder, "feed", $"Mitsumori.{Version}.nupkg");

    /// <summary>The folder of the program that was published as a single file.</summary>
    public string SingleFolder => Path.GetDirectoryName(single.Value)!;

    /// <summary>The packages that the library rests on, with the versions of this repository.</summary>
    public static IReadOnlyDictionary<string, string> Foreign { get; } = ForeignPackages();

    /// <summary>Runs the program; it must end well. What it says, with line feeds alone.</summary>
    public string Run(params string[] arguments) => Run("dotnet", [built.Value, .. arguments]);

    /// <summary>The same as a single file.</summary>
    public string RunSingle(params string[] arguments) => Run(single.Value, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // What was built for this test is packed, not built again.
    private void Pack()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        Dotnet(
            "pack",
            Path.Combine(GoldenFile.Root, "src/Mitsumori.Application/Mitsumori.Application.csproj"),
            "--no-build",
            "--configuration",
            configuration,
            "--output",
            "feed",
            $"-p:PackageVersion={Version}");
        foreach ((string id, string version) in Foreign)
        {
            string name = $"{id}.{version}.nupkg".ToLowerInvariant();
            string from = PackageFolders().Select(folder => Path.Combine(folder, id.ToLowerInvariant(), version, name)).First(File.Exists);
            File.Copy(from, Path.Combine(Folder, "feed", name));
        }
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "Consumer"));
        File.WriteAllText(
            Path.Combine(Folder, "nuget.config"),
            """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(
            Path.Combine(Folder, "Consumer/Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost Condition="'$(UseAppHost)' == ''">false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Mitsumori" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Consumer/Program.cs"), Program);
        string[] example = ExampleOf("docs/library.md");
        bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);
        File.WriteAllLines(
            Path.Combine(Folder, "Consumer/Example.cs"),
            [
                .. example.Where(IsUsing), "internal static class Example", "{", "public static void Run(string[] args)", "{",
                .. example.Where(line => !IsUsing(line)), "}", "}",
            ]);
    }

    /// <summary>The program that a document shows.</summary>
    public static string[] ExampleOf(string document) =>
        Fence.Of(document, File.ReadAllText(Path.Combine(GoldenFile.Root, document))).Single(fence => fence.Info == "csharp").Lines;

    private void Dotnet(params string[] arguments) => Run("dotnet", [.. arguments, "-nologo", "-nodeReuse:false"]);

    private string Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // Packages of this program alone; their signatures were checked when they came to this machine, and to check again asks a server.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "packages");
        start.Environment["DOTNET_NUGET_SIGNATURE_VERIFICATION"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("MITSUMORI_DATA");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string said = output + error.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static Dictionary<string, string> ForeignPackages()
    {
        string versions = File.ReadAllText(Path.Combine(GoldenFile.Root, "Directory.Packages.props"));
        string VersionOf(string id)
        {
            string mark = $"Include=\"{id}\" Version=\"";
            int from = versions.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
            return versions[from..versions.IndexOf('"', from)];
        }

        return new[] { "NodaTime", "YamlDotNet" }.ToDictionary(id => id, VersionOf);
    }

    // Where this repository took its packages from, whatever the machine calls that folder.
    private static IEnumerable<string> PackageFolders()
    {
        using FileStream assets = File.OpenRead(Path.Combine(GoldenFile.Root, "src/Mitsumori.Plans/obj/project.assets.json"));
        using JsonDocument document = JsonDocument.Parse(assets);
        return [.. document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }
}
