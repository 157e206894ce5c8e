namespace Mitsumori.House.Tests.Arrows;

public sealed class HousePictureTests
{
    private const string Page = "docs/architecture.md";

    [Fact]
    public void Of_Sources_IsThePictureOfThePage()
    {
        string page = Repository.Read(Page).Text, drawn = HousePicture.In(page, HousePicture.Of(FolderArrows.OfSources));
        if (Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1") File.WriteAllText(Path.Combine(Repository.Root, Page), drawn);
        else Assert.Equal(drawn, page);
    }

    [Fact]
    public void Of_ThreeFolders_LeavesOutWhatOthersStandOn()
    {
        FolderArrows arrows = FolderArrows.Of(
        [
            new("src/Mitsumori/A/One.cs", "namespace A;\n\npublic record One;\n"),
            new("src/Mitsumori/B/Two.cs", "namespace B;\n\npublic record Two(A.One Next);\n"),
            new("src/Mitsumori.C/Three.cs", "namespace C;\n\npublic record Three(A.One Next, B.Two Other);\n"),
        ]);
        Assert.Equal("C  B\nB  A\nA  -\n", HousePicture.Of(arrows));
    }

    [Fact]
    public void In_PageWithoutAPlace_IsRefused() => Assert.Throws<InvalidOperationException>(() => HousePicture.In("# Page\n", "A  -\n"));
}
