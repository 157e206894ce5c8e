namespace Mitsumori.House.Tests.Arrows;

public sealed class NamespaceArrowsTests
{
    [Fact]
    public void Find_EverySource_SeesOnlyWhatItMay() => HouseAssert.None(Find(Repository.Files("src", ".cs")));

    [Theory]
    [InlineData("src/Mitsumori/Core/Prices/A.cs", "using Mitsumori.Engine.Estimating;")]
    [InlineData("src/Mitsumori/Core/Prices/A.cs", "Engine.Estimating.Estimator x;")]
    [InlineData("src/Mitsumori/Core/Quantities/A.cs", "using Mitsumori.Core.Bedrock;")]
    [InlineData("src/Mitsumori/Core/Quantities/A.cs", "Prices.PriceKey key;")]
    [InlineData("src/Mitsumori/Core/Quantities/A.cs", "Core.Prices.PriceKey key;")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "var text = File.ReadAllText(path);")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "using System.IO.Compression;")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "using System.Text.Json;")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "var day = DateTime.UtcNow;")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "x.ToString(CultureInfo.CurrentCulture)")]
    [InlineData("src/Mitsumori/Engine/Offering/A.cs", "using Mitsumori.Catalog;")]
    [InlineData("src/Mitsumori/Engine/Offering/A.cs", "public async Task Go() {}")]
    [InlineData("src/Mitsumori/Core/Facts/A.cs", "using Mitsumori.Reading;")]
    [InlineData("src/Mitsumori/Engine/Capacity/A.cs", "using Mitsumori.Reading;")]
    [InlineData("src/Mitsumori/Reading/A.cs", "using Mitsumori.Core.Quantities;")]
    [InlineData("src/Mitsumori/Reading/A.cs", "using Mitsumori.Catalog.Shipped;")]
    [InlineData("src/Mitsumori/Reading/A.cs", "var text = File.ReadAllText(path);")]
    [InlineData("src/Mitsumori/Catalog/Shipped/A.cs", "using Mitsumori.Engine.Capacity;")]
    [InlineData("src/Mitsumori.Application/UseCases/A.cs", "Console.WriteLine(1);")]
    [InlineData("src/Mitsumori.Sheets/A.cs", "using Mitsumori.Catalog.Shipped;")]
    public void Find_ForbiddenWord_NamesTheLine(string path, string code)
    {
        Finding[] found = [.. Find([new(path, $"namespace X;\n// Mitsumori.Engine in a comment\n{code}\n")])];
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(3, finding.Line));
    }

    [Theory]
    [InlineData("src/Mitsumori/Core/Prices/A.cs", "using Mitsumori.Core.Facts;")]
    [InlineData("src/Mitsumori/Core/Bedrock/A.cs", "var text = \"System.IO\"; // Console")]
    [InlineData("src/Mitsumori/Core/Bedrock/A.cs", "book.Prices.First()")]
    [InlineData("src/Mitsumori/Catalog/Shipped/A.cs", "using System.Text.Json;")]
    [InlineData("src/Mitsumori/Catalog/Shipped/A.cs", "using Mitsumori.Reading;")]
    [InlineData("src/Mitsumori/Reading/A.cs", "using System.Text.Json;")]
    public void Find_AllowedWord_IsSilent(string path, string code) => Assert.Empty(Find([new(path, code)]));

    private static IEnumerable<Finding> Find(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => NamespaceArrows.All.SelectMany(ban => ban.Find(file)));
}
