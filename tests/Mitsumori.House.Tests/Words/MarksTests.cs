namespace Mitsumori.House.Tests.Words;

public sealed class MarksTests
{
    [Fact]
    public void InLines_EveryFile_IsFinished() => HouseAssert.None(Code([.. Repository.Floors]).SelectMany(Marks.InLines));

    [Fact]
    public void InLength_EverySource_HasOneSubject() => HouseAssert.None(Code("src").SelectMany(Marks.InLength));

    [Fact]
    public void LongFiles_EveryExemption_IsStillNeeded() =>
        Assert.All(Marks.LongFiles.Keys, path => Assert.True(Repository.Read(path).Text.Split('\n').Length > Marks.LongestFile, path));

    [Fact]
    public void InNames_EveryRoom_IsNamedAfterWhatLivesThere() => HouseAssert.None(Code([.. Repository.Floors]).SelectMany(Marks.InNames));

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("// FIX", "ME")]
    [InlineData("/* HA", "CK */")]
    [InlineData("throw new Not", "ImplementedException();")]
    [InlineData("[Fact(Sk", "ip = \"slow\")]")]
    [InlineData("#reg", "ion Fields")]
    public void InLines_UnfinishedWork_NamesTheLine(string firstHalf, string secondHalf)
    {
        Finding found = Assert.Single(Marks.InLines(new("src/A.cs", $"class A;\n{firstHalf}{secondHalf}\n")));
        Assert.Equal(2, found.Line);
    }

    [Theory]
    [InlineData("int skip = 1;")]
    [InlineData("list.Skip(1)")]
    public void InLines_OrdinaryCode_IsSilent(string code) => Assert.Empty(Marks.InLines(new("src/A.cs", code)));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void InLength_Lines_AreCounted(int lines, int expected) =>
        Assert.Equal(expected, Marks.InLength(new("src/A.cs", string.Concat(Enumerable.Repeat("\n", lines - 1)))).Count());

    [Theory]
    [InlineData("src/Mitsumori/Core/Utils/A.cs", "namespace Mitsumori.Core;", 1)]
    [InlineData("src/Mitsumori.Common/A.cs", "namespace Mitsumori;", 1)]
    [InlineData("src/Mitsumori/Core/A.cs", "namespace Mitsumori.Shared.Prices;", 1)]
    [InlineData("src/Mitsumori/Core/BaseModels/A.cs", "namespace Mitsumori.Core.BaseModels;", 0)]
    public void InNames_RoomWithoutInhabitant_IsFound(string path, string code, int expected) =>
        Assert.Equal(expected, Marks.InNames(new(path, code)).Count());

    private static IEnumerable<SourceFile> Code(params string[] folders) =>
        folders.SelectMany(folder => Repository.Files(folder, ".cs", ".razor"));
}
