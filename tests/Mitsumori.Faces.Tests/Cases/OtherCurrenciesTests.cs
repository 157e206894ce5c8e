using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A rate names its currency; one that no day ever had is refused, and printed figures multiply out.</summary>
public sealed class OtherCurrenciesTests
{
    private const string Plan = "input: 2000, output: 400, maxTokens: 1000";

    [Fact]
    public void RateOfAnotherCurrency_IsNotTakenForYen()
    {
        Answer answer = Terminal.Estimate(Case.Text("Field/44-other-currency"));
        Assert.Equal(2, answer.Exit);
        Assert.Contains("0.92 EUR@2026-11-20", answer.Output + answer.Error);
    }

    [Theory]
    [InlineData("0.92@2026-11-20")]
    [InlineData("19.99@2026-11-20")]
    [InlineData("1000.01@2026-11-20")]
    [InlineData("0.92 USD@2026-11-20")]
    [InlineData("0.92 EURO@2026-11-20")]
    [InlineData("0.92 ABC@2026-11-20")]
    public void RateThatIsNone_IsRefused(string rate) =>
        Assert.Equal(2, Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Plan), "--fx", rate).Exit);

    [Theory]
    [InlineData("１５０．２５円＠2026/11/20", "150.25@2026-11-20")]
    [InlineData("15,900.5 idr@2026-11-20", "15900.5 IDR@2026-11-20")]
    [InlineData("0.92EUR @ 2026-11-20", "0.92 EUR@2026-11-20")]
    [InlineData("1.4K KRW@2026-11-20", "1400 KRW@2026-11-20")]
    public void RateAsPeopleWriteIt_IsReadAndEchoed(string written, string canonical)
    {
        string plan = Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Plan);
        Answer answer = Terminal.Estimate(plan, "--fx", written), same = Terminal.Estimate(plan, "--fx", canonical);
        Assert.Equal(same.Exit, answer.Exit);
        Assert.Equal(
            same.Options.Select(option => $"{option.GetProperty("money")}"),
            answer.Options.Select(option => $"{option.GetProperty("money")}"));
        Assert.Contains("value-read-as", answer.Json.Codes("assumptions"));
        Assert.Contains(canonical, $"{answer.Json.GetProperty("assumptions")}");
    }

    [Theory]
    [InlineData("1,5 EUR@2026-11-20")]
    [InlineData("EUR 0.92@2026-11-20")]
    [InlineData("0.92 EUR@20/11/2026")]
    public void RateThatCouldBeTwo_IsRefused(string rate) =>
        Assert.Equal(2, Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Plan), "--fx", rate).Exit);

    [Theory]
    [InlineData("150.25@2026-11-20", "JPY", 0)]
    [InlineData("0.92 EUR@2026-11-20", "EUR", 2)]
    [InlineData("83.5 INR@2026-11-20", "INR", 2)]
    [InlineData("0.308 KWD@2026-11-20", "KWD", 3)]
    [InlineData("1380 KRW@2026-11-20", "KRW", 0)]
    public void AmountInACurrency_IsThePrintedDueTimesTheRate(string rate, string code, int decimals)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Plan, rest: "money: {taxPercent: 10, discountPercent: {all: 3, source: EDP}}"),
            "--fx",
            rate);
        foreach (JsonElement option in answer.Options.Where(option => option.GetProperty("money").ValueKind == JsonValueKind.Object))
        {
            JsonElement money = option.GetProperty("money"), other = money.GetProperty("other");
            if (other.ValueKind == JsonValueKind.Null) continue;
            decimal due = Number(money, "total"), expected = Math.Round(due * Number(other, "rate"), decimals, MidpointRounding.AwayFromZero);
            Assert.Equal((code, expected), (other.Text("code"), Number(other, "amount")));
            decimal list = Math.Round(Number(option.GetProperty("monthly"), "amount"), 2, MidpointRounding.AwayFromZero);
            Assert.Equal(list - Number(money, "discount") + Number(money, "tax"), due);
            Assert.Equal(code == "JPY", money.GetProperty("yen").ValueKind == JsonValueKind.Object);
        }

        Assert.Equal(code != "JPY", answer.Json.Codes("warnings").Contains("rate-not-checked"));
    }

    private static decimal Number(JsonElement part, string name) =>
        decimal.Parse(part.Text(name)!, System.Globalization.CultureInfo.InvariantCulture);
}
