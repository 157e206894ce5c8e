namespace Mitsumori.House.Tests.Sizes;

public sealed class FullFoldersTests
{
    [Fact]
    public void In_EveryFolderOfCode_HasOneSubject() =>
        HouseAssert.None(FullFolders.In(Repository.Floors.SelectMany(floor => Repository.Files(floor, ".cs", ".razor"))));

    [Fact]
    public void In_EveryFolderOfTheSource_HasOneSubjectWhateverItHolds() => HouseAssert.None(FullFolders.In(Repository.Files("src", "")));

    [Theory]
    [InlineData("src/A/B", 31)]
    [InlineData("tests/A", 45)]
    public void In_FullFolder_NamesItWithTheCount(string folder, int files)
    {
        Finding found = Assert.Single(FullFolders.In([.. Of(folder, files), .. Of("src", 30)]));
        Assert.StartsWith($"{folder}: {files} files;", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_FoldersBelow_CountForThemselves() =>
        Assert.Empty(FullFolders.In([.. Of("src/A", 30), .. Of("src/A/B", 30), .. Of("src/A/C", 1)]));

    private static IEnumerable<SourceFile> Of(string folder, int files) =>
        Enumerable.Range(1, files).Select(number => new SourceFile($"{folder}/{number}.cs", ""));
}
