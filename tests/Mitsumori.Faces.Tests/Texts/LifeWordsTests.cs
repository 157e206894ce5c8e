using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Offers;

namespace Mitsumori.Faces.Tests.Texts;

public sealed class LifeWordsTests
{
    private static readonly Lifecycle Life = new(new DateOnly(2026, 9, 30), null, null, new DateOnly(2027, 3, 30), null);

    [Theory]
    [InlineData("2026-09-29", "Legacy from 2026-09-30, ends 2027-03-30", "2026-09-30 レガシー予定, 2027-03-30 提供終了予定")]
    [InlineData("2026-09-30", "Legacy since 2026-09-30, ends 2027-03-30", "2026-09-30 レガシー, 2027-03-30 提供終了予定")]
    [InlineData("2027-03-29", "Legacy since 2026-09-30, ends 2027-03-30", "2026-09-30 レガシー, 2027-03-30 提供終了予定")]
    [InlineData("2027-03-30", "Legacy since 2026-09-30, ended 2027-03-30", "2026-09-30 レガシー, 2027-03-30 提供終了")]
    public void Of_DayBeforeOrAfter_SaysWhatIsPastAndWhatIsToCome(string day, string english, string japanese)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(english, string.Join(", ", LifeWords.Of(Life, on, Language.English)));
        Assert.Equal(japanese, string.Join(", ", LifeWords.Of(Life, on, Language.Japanese)));
    }
}
