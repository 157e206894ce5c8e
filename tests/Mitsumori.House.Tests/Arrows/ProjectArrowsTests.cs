namespace Mitsumori.House.Tests.Arrows;

public sealed class ProjectArrowsTests
{
    [Fact]
    public void Find_EveryProject_PointsDownwardOnly() =>
        HouseAssert.None(Repository.Projects().SelectMany(ProjectArrows.Find));

    [Fact]
    public void Projects_Solution_NamesEachOfThem()
    {
        string solution = Repository.Read("Mitsumori.slnx").Text;
        Assert.All(Repository.Projects(), project => Assert.Contains($"\"{project.Path}\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "Mitsumori",
        "<ProjectReference Include=\"../Mitsumori.Application/Mitsumori.Application.csproj\" />",
        "may not refer to Mitsumori.Application"
    )]
    [InlineData("Mitsumori", "<PackageReference Include=\"YamlDotNet\" />", "may not use the package YamlDotNet")]
    [InlineData(
        "Mitsumori.Sheets",
        "<ProjectReference Include=\"../Mitsumori.Logs/Mitsumori.Logs.csproj\" />",
        "may not refer to Mitsumori.Logs"
    )]
    [InlineData("Mitsumori.Cli", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "may not use the framework")]
    [InlineData("Mitsumori.Attic", "", "is not a room")]
    public void Find_Upward_NamesTheLine(string project, string item, string expected)
    {
        Finding found = Assert.Single(
            ProjectArrows.Find(new($"src/{project}/{project}.csproj", $"<Project>\n  <ItemGroup>\n    {item}\n  </ItemGroup>\n</Project>"))
        );
        Assert.Contains(expected, found.ToString(), StringComparison.Ordinal);
        if (item.Length > 0) Assert.Equal(3, found.Line);
    }
}
