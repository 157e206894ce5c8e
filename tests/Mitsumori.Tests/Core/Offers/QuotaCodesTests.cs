using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;

namespace Mitsumori.Tests.Core.Offers;

/// <summary>Every word of a quota row has one code, which reads back as that word.</summary>
public sealed class QuotaCodesTests
{
    [Fact]
    public void Codes_OfEveryWord_ReadBack()
    {
        AssertReadsBack(QuotaCodes.Metrics);
        AssertReadsBack(QuotaCodes.Scopes);
        AssertReadsBack(QuotaCodes.Things);
    }

    private static void AssertReadsBack<T>(Vocabulary<T> words)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Length, words.Codes.Count);
        Assert.All(Enum.GetValues<T>(), word => Assert.True(words.TryParse(words.CodeOf(word), out T read) && read.Equals(word)));
    }
}
