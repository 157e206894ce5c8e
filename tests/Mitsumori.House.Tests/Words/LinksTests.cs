namespace Mitsumori.House.Tests.Words;

public sealed class LinksTests
{
    [Fact]
    public void Find_EveryDocument_LinksToWhatIsThere()
    {
        IEnumerable<SourceFile> top = Directory
            .EnumerateFiles(Repository.Root, "*.md")
            .Select(path => Repository.Read(Path.GetFileName(path)));
        HouseAssert.None(
            top.Concat(Repository.Files("docs", ".md"))
                .Concat(Repository.Files("examples", ".md"))
                .SelectMany(document => Links.Find(document, Repository.Exists)));
    }

    [Theory]
    [InlineData("[a](b.md)", "docs/a.md:2: b.md is not there")]
    [InlineData("[a](b.md#part)", "docs/a.md:2: b.md is not there")]
    public void Find_DeadLink_NamesTheLine(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Links.Find(new("docs/a.md", $"# A\n{text}\n"), _ => false)).ToString());

    [Theory]
    [InlineData("[a](b.md)")]
    [InlineData("[a](https://example.com/b)")]
    [InlineData("[a](#part)")]
    public void Find_LivingLink_IsSilent(string text) =>
        Assert.Empty(Links.Find(new("docs/a.md", text), path => path == Path.Combine("docs", "b.md")));
}
