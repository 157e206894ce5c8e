namespace Mitsumori.House.Tests.Sizes;

public sealed class LongLinesTests
{
    [Fact]
    public void In_TheSource_HasFew() => HouseAssert.None(LongLines.In(Repository.Files("src", ".cs", ".razor")));

    [Theory]
    [InlineData(20, 141, 0)]
    [InlineData(21, 141, 21)]
    [InlineData(21, 140, 0)]
    public void In_Lines_AreCounted(int lines, int columns, int expected) =>
        Assert.Equal(expected, LongLines.In([Of("src/A.cs", lines, columns)]).Count());

    [Fact]
    public void In_TooManyInAllFiles_NamesEachWithItsLength()
    {
        Finding[] found = [.. LongLines.In([Of("src/A.cs", 11, 141), Of("src/B.razor", 10, 300)])];
        Assert.Equal(21, found.Length);
        Assert.StartsWith("src/A.cs:1: 141 columns;", found[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("src/B.razor:10: 300 columns;", found[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_LinesThatEndAsOnWindows_AreNoLonger() =>
        Assert.Empty(LongLines.In([new("src/A.cs", string.Concat(Enumerable.Repeat(new string('a', 140) + "\r\n", 21)))]));

    private static SourceFile Of(string path, int lines, int columns) =>
        new(path, string.Join('\n', Enumerable.Repeat(new string('a', columns), lines)));
}
