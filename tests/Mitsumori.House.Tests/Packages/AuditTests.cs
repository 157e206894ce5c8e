using System.Diagnostics;

namespace Mitsumori.House.Tests.Packages;

/// <summary>A package with a known weakness fails the restore of every project of this house, unless it is accepted by name.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Advisory = "https://example.org/advisories/1";

    private readonly string folder = Directory.CreateTempSubdirectory("mitsumori-audit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Restore_PackageOfTheRecordedReport_FailsUnlessAccepted(bool isAccepted, int exit)
    {
        string report = Repository.Read("tests/Mitsumori.House.Tests/Packages/Recorded/weaknesses.json").Text;
        Assert.Contains(Advisory, report, StringComparison.Ordinal);
        using RecordedFeed feed = new(report);
        Write("Directory.Build.props", Repository.Read("Directory.Build.props").Text.Replace(
            "<PackageReference Include=\"Meziantou.Analyzer\" PrivateAssets=\"all\" />",
            isAccepted ? $"<NuGetAuditSuppress Include=\"{Advisory}\" />" : "",
            StringComparison.Ordinal));
        Write("Directory.Packages.props", "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="recorded" value="{feed.Index}" allowInsecureConnections="true" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        Write("Some.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Library</OutputType><RestoreLockedMode>false</RestoreLockedMode></PropertyGroup>
              <ItemGroup><PackageReference Include="Mitsumori.Weak" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        (int code, string output) = Restore();
        Assert.True(code == exit, output);
        Assert.Equal(!isAccepted, output.Contains("NU1903", StringComparison.Ordinal));
        Assert.Equal(!isAccepted, output.Contains(Advisory, StringComparison.Ordinal));
    }

    private (int Code, string Output) Restore()
    {
        ProcessStartInfo start = new("dotnet", ["restore", "Some.csproj", "-nodeReuse:false"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);
}
