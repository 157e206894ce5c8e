namespace Mitsumori.House.Tests.Packages;

/// <summary>Two packages leave this house: the library and the tool.</summary>
public sealed class PackableTests
{
    [Fact]
    public void Projects_ThatArePacked_AreTheLibraryAndTheTool()
    {
        Assert.Contains("<IsPackable>false</IsPackable>", Repository.Read("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.Equal(
            ["src/Mitsumori.Application/Mitsumori.Application.csproj", "src/Mitsumori.Cli/Mitsumori.Cli.csproj"],
            Repository.Projects()
                .Where(project => project.Text.Contains("<IsPackable>", StringComparison.Ordinal))
                .Select(project => project.Path)
                .Order(StringComparer.Ordinal));
    }
}
