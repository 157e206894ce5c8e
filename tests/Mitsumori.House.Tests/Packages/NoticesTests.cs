using System.Text.Json;

namespace Mitsumori.House.Tests.Packages;

/// <summary>Whoever gets the program gets the notices of what is in it.</summary>
public sealed class NoticesTests
{
    // At build time only: nothing of it is in the program.
    private const string Analyzer = "Meziantou.Analyzer";

    private static readonly string[] Licences = ["MIT", "Apache-2.0"];

    [Fact]
    public void Notices_NameEveryPackageOfTheProgram_AndNoOther()
    {
        using JsonDocument locked = JsonDocument.Parse(Repository.Read("src/Mitsumori.Cli/packages.lock.json").Text);
        string[] expected =
        [
            .. locked.RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project" && package.Name != Analyzer)
                .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        string[][] rows =
        [
            .. Repository.Read("THIRD-PARTY-NOTICES.md").Text
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(2)
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
        ];
        Assert.Equal(expected, rows.Select(cells => $"{cells[1]} {cells[2]}").Order(StringComparer.Ordinal));
        Assert.All(rows, cells => Assert.Contains(cells[3], Licences));
        Assert.All(rows, cells => Assert.NotEqual("", cells[4]));
    }
}
