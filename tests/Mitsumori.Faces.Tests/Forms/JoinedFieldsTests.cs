using Mitsumori.Application.Forms;

namespace Mitsumori.Faces.Tests.Forms;

public sealed class JoinedFieldsTests
{
    [Theory]
    [InlineData("rpm=40&per=", "rpm=40")]
    [InlineData("rpm=40&per=minute", "rpm=40")]
    [InlineData("rpm=57600&per=day", "requestsPerDay=57600")]
    [InlineData("rpm=2M&per=month", "requestsPerMonth=2M")]
    [InlineData("rpm=40&per=fortnight", "rpm=40")]
    [InlineData("fx=150.25&fxCurrency=&fxDay=2026-11-20", "fx=150.25@2026-11-20")]
    [InlineData("fx=0.92&fxCurrency=EUR&fxDay=2026-11-20", "fx=0.92 EUR@2026-11-20")]
    [InlineData("fx=150.25@2026-11-20&fxCurrency=&fxDay=", "fx=150.25@2026-11-20")]
    [InlineData("fx=150.25@2026-11-20&fxCurrency=EUR&fxDay=2026-11-21", "fx=150.25@2026-11-20")]
    [InlineData("fx=150.25", "fx=150.25")]
    [InlineData("fx=&fxCurrency=&fxDay=2026-11-20", "fx=")]
    [InlineData("model=x&in=1", "model=x&in=1")]
    public void Join_PartsOfAField_AreOneValue(string query, string expected) => Assert.Equal(
        expected,
        string.Join('&', JoinedFields.Join(Pairs(query)).Select(pair => $"{pair.Name}={pair.Value}")));

    [Theory]
    [InlineData("150.25@2026-11-20", "150.25", "", "2026-11-20")]
    [InlineData("0.92 EUR@2026-11-20", "0.92", "EUR", "2026-11-20")]
    [InlineData("", "", "", "")]
    [InlineData("a lot", "a lot", "", "")]
    [InlineData("1 2 3@x", "1 2 3@x", "", "")]
    public void PartsOf_ARate_AreThoseThatItIsJoinedOf(string rate, string amount, string currency, string day)
    {
        Assert.Equal((amount, currency, day), JoinedFields.PartsOf(rate));
        Assert.Equal([("fx", rate)], JoinedFields.Join([("fx", amount), ("fxCurrency", currency), ("fxDay", day)]));
    }

    private static (string, string)[] Pairs(string query) =>
        [.. query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}
