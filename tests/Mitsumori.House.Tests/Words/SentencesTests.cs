namespace Mitsumori.House.Tests.Words;

public sealed class SentencesTests
{
    private const string Folder = "src/Mitsumori.Application/Texts/Resources";

    [Fact]
    public void Find_EveryFileOfSentences_SaysTheSameInBothLanguages() =>
        HouseAssert.None(
            Repository.Files(Folder, ".en.json").SelectMany(english => Sentences.Find(english, Repository.Read(Twin(english, "ja")))));

    [Fact]
    public void Files_EveryLanguage_HasItsTwin()
    {
        SourceFile[] english = [.. Repository.Files(Folder, ".en.json")], japanese = [.. Repository.Files(Folder, ".ja.json")];
        Assert.NotEmpty(english);
        Assert.Equal(english.Select(file => Twin(file, "ja")), japanese.Select(file => file.Path));
    }

    [Theory]
    [InlineData("table", """{"a": "One", "b": "Two"}""", """{"a": "一"}""", "b is missing")]
    [InlineData("table", """{"a": "One"}""", """{"a": "一", "b": "二"}""", "b is missing")]
    [InlineData("gaps", """{"a": "At least {n} of {m}"}""", """{"a": "{n} 以上"}""", "a fills in {n}, its English {m} {n}")]
    [InlineData("gaps", """{"a": "One"}""", """{"a": "One"}""", "a has no Japanese")]
    [InlineData("gaps", """{"a": "One", "a": "Two"}""", """{"a": "一"}""", "a is there twice")]
    [InlineData("gaps", """{"a": "One"}""", """{"a": ""}""", "a is empty")]
    [InlineData("gaps", """{"a": ["One"]}""", """{"a": "一"}""", "a is not a sentence")]
    [InlineData("table-heads", """{"a": "One ≥ two"}""", """{"a": "一"}""", "a has ≥")]
    [InlineData("table-heads", """{"a": "One"}""", """{"a": "一…"}""", "a has …")]
    public void Find_UnequalSentences_NamesTheKey(string name, string english, string japanese, string expected)
    {
        IEnumerable<Finding> found = Sentences.Find(new($"{Folder}/{name}.en.json", english), new($"{Folder}/{name}.ja.json", japanese));
        Assert.Contains(found, finding => finding.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"a": "{n} or more"}""", """{"a": "{n} 以上"}""")]
    [InlineData("""{"a": "{amount} USD"}""", """{"a": "{amount} USD"}""")]
    [InlineData("""{"a": "a ≥ b"}""", """{"a": "ア ≥ イ"}""")]
    public void Find_EqualSentences_IsSilent(string english, string japanese) =>
        Assert.Empty(Sentences.Find(new($"{Folder}/gaps.en.json", english), new($"{Folder}/gaps.ja.json", japanese)));

    private static string Twin(SourceFile file, string language) => $"{file.Path[..^".en.json".Length]}.{language}.json";
}
