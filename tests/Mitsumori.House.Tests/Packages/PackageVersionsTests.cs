namespace Mitsumori.House.Tests.Packages;

public sealed class PackageVersionsTests
{
    [Fact]
    public void InProject_EveryProject_LeavesVersionsToTheOneFile() =>
        HouseAssert.None(Repository.Projects().SelectMany(PackageVersions.InProject));

    [Fact]
    public void Unused_EveryVersion_HasAProject() =>
        HouseAssert.None(PackageVersions.Unused(
            Repository.Read("Directory.Packages.props"),
            Repository.Projects().Append(Repository.Read("Directory.Build.props")),
            Repository.Floors.SelectMany(floor => Repository.Files(floor, "packages.lock.json"))));

    [Fact]
    public void Projects_EachOfThem_HasALockFile() =>
        Assert.All(
            Repository.Projects(),
            project => Assert.True(Repository.Exists($"{project.Folder}/packages.lock.json"), $"{project.Path} has no packages.lock.json"));

    [Theory]
    [InlineData("<PackageReference Include=\"X\" Version=\"1.0\" />", 1)]
    [InlineData("<PackageReference Include=\"X\" VersionOverride=\"1.0\" />", 1)]
    [InlineData("<PackageReference Include=\"X\"><Version>1.0</Version></PackageReference>", 1)]
    [InlineData("<PackageReference Include=\"X\" />", 0)]
    public void InProject_Version_IsFound(string reference, int expected) =>
        Assert.Equal(
            expected,
            PackageVersions.InProject(new("src/A/A.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>")).Count());

    [Fact]
    public void Unused_PackageOfNoProject_NamesTheLine()
    {
        var versions = new SourceFile(
            "v.props",
            "<Project>\n<PackageVersion Include=\"X\" />\n<PackageVersion Include=\"Y\" />\n</Project>");
        var project = new SourceFile("a.csproj", "<Project><PackageReference Include=\"X\" /></Project>");
        Finding found = Assert.Single(PackageVersions.Unused(versions, [project]));
        Assert.Equal("v.props:3: no project uses Y", found.ToString());
        Assert.Empty(PackageVersions.Unused(versions, [project], new SourceFile("packages.lock.json", "\"Y\": {\"type\": \"CentralTransitive\"}")));
    }
}
