namespace Mitsumori.House.Tests.Arrows;

public sealed class PlatformBansTests
{
    [Fact]
    public void Find_EverySource_SeesOnlyWhatItMay() => HouseAssert.None(Find(Repository.Files("src", ".cs")));

    [Theory]
    [InlineData("src/Mitsumori/Core/Book/A.cs", "var text = File.ReadAllText(path);")]
    [InlineData("src/Mitsumori/Core/Book/A.cs", "using System.IO.Compression;")]
    [InlineData("src/Mitsumori/Core/Book/A.cs", "using System.Text.Json;")]
    [InlineData("src/Mitsumori/Core/Book/A.cs", "var day = DateTime.UtcNow;")]
    [InlineData("src/Mitsumori/Core/Book/A.cs", "x.ToString(CultureInfo.CurrentCulture)")]
    [InlineData("src/Mitsumori/Engine/Offering/A.cs", "public async Task Go() {}")]
    [InlineData("src/Mitsumori/Reading/A.cs", "var text = File.ReadAllText(path);")]
    [InlineData("src/Mitsumori.Plans/Text/A.cs", "var text = File.ReadAllText(path);")]
    [InlineData("src/Mitsumori.Application/UseCases/A.cs", "Console.WriteLine(1);")]
    public void Find_ForbiddenWord_NamesTheLine(string path, string code)
    {
        Finding[] found = [.. Find([new(path, $"namespace X;\n// Mitsumori.Engine in a comment\n{code}\n")])];
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(3, finding.Line));
    }

    [Theory]
    [InlineData("src/Mitsumori/Core/Bedrock/A.cs", "var text = \"System.IO\"; // Console")]
    [InlineData("src/Mitsumori/Core/Bedrock/A.cs", "book.Prices.First()")]
    [InlineData("src/Mitsumori/Catalog/Shipped/A.cs", "using System.Text.Json;")]
    [InlineData("src/Mitsumori/Reading/A.cs", "using System.Text.Json;")]
    public void Find_AllowedWord_IsSilent(string path, string code) => Assert.Empty(Find([new(path, code)]));

    private static IEnumerable<Finding> Find(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => PlatformBans.All.SelectMany(ban => ban.Find(file)));
}
