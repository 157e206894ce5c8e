using Mitsumori.Reading;

namespace Mitsumori.Tests.Reading;

/// <summary>What a text may hold where it is shown, by code points.</summary>
public sealed class CleanTextTests
{
    [Theory]
    [InlineData("a b 日本語 ｆｕｌｌ é ñ")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👩🏽‍💻 and 🏳️‍🌈 and ❤️")]
    [InlineData("🙂‍↔️ and 🙂‍↕️")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("葛\U000E0100城")]
    public void Of_TextThatIsShown_IsTheSameObject(string text)
    {
        Assert.True(CleanText.IsClean(text));
        Assert.Same(text, CleanText.Of(text));
    }

    [Theory]
    [InlineData("\u001b[31mred", "\uFFFD[31mred")]
    [InlineData("\u001b]0;title\u0007", "\uFFFD]0;title\uFFFD")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    [InlineData("a\u202Eb\u2066c\u2069", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("a\u200Eb\u200Bc\u00ADd\uFEFFe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("🏴\U000E0067\U000E007F", "🏴\uFFFD\uFFFD")]
    [InlineData("\uE000\U000F0000", "\uFFFD\uFFFD")]
    [InlineData("a\u2028b\nc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\u200Db", "a\uFFFDb")]
    [InlineData("👩\u200D", "👩\uFFFD")]
    [InlineData("a\uFE0F\uFE0F\U000E0101", "a\uFE0F\uFFFD\uFFFD")]
    [InlineData("©\u200D`", "©\uFFFD`")]
    [InlineData("\uFFFD\u200D©", "\uFFFD\uFFFD©")]
    [InlineData("\uFFFF", "\uFFFD")]
    [InlineData("\u3164\u115F\u1160\uFFA0\u2800\u034F", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void Of_TextThatIsNot_MarksEachCharacter(string text, string expected)
    {
        Assert.False(CleanText.IsClean(text));
        Assert.Equal(expected, CleanText.Of(text));
    }

    [Fact]
    public void Of_HalfACharacter_IsAMark()
    {
        string text = "a" + '\ud83d' + "b";
        Assert.Equal("a\uFFFDb", CleanText.Of(text));
        Assert.False(CleanText.IsClean(text));
    }

    [Fact]
    public void Of_KeptControls_Stay() => Assert.Equal("a\n\uFFFDb", CleanText.Of("a\n\rb", kept: "\n"));
}
