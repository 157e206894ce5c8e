using CsCheck;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Tests.Core.Estimates;

public sealed class AmountDueTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    // 5 % of 22,321.95 is 1,116.0975; 10 % of 21,205.85 is 2,120.585: with every digit the due would be 23,326.43775, one yen off.
    [Fact]
    public void Of_DiscountThenTax_IsTheSumOfWhatIsPrinted()
    {
        AmountDue due = AmountDue.Of(new(22_321.95m), PlanWith(5m, 10m));
        Assert.Equal(
            (22_321.95m, 1_116.10m, 2_120.59m, 23_326.44m),
            (due.List.Dollars, due.Discount!.Value.Dollars, due.Tax!.Value.Dollars, due.Total.Dollars));
        Assert.Equal(3_504_798m, due.In(new(150.25m, Currency.Yen, Day)));
        Assert.Equal(21_460.32m, due.In(new(0.92m, Currency.Find("EUR")!, Day)));
        Assert.Equal(7_184.544m, due.In(new(0.308m, Currency.Find("KWD")!, Day)));
    }

    [Fact]
    public void Of_NeitherGiven_IsThePrintedList() =>
        Assert.Equal(new AmountDue(new(7.13m), null, null, new(7.13m)), AmountDue.Of(new(7.125m), PlanWith(null, null)));

    [Fact]
    public void Of_SmallAmount_KeepsItsFirstThreeDigits() =>
        Assert.Equal(
            new AmountDue(new(0.00104m), null, new(0.00010m), new(0.00114m)),
            AmountDue.Of(new(0.00104m), PlanWith(null, 10m)));

    [Fact]
    public void Of_AnyAmount_PrintedFiguresAddUpAndMultiplyOut() =>
        Gen.Select(Gen.Decimal[0m, 10_000_000m], Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[2_000, 100_000])
            .HoldsOfEach((list, discount, tax, rate) =>
            {
                AmountDue due = AmountDue.Of(new(Math.Round(list, 9)), PlanWith(discount / 100m, tax / 100m));
                Assert.Equal(due.List - due.Discount!.Value + due.Tax!.Value, due.Total);
                Assert.Equal(due.List, new Usd(Math.Round(list, 9)).AsPrinted());
                Assert.Equal(
                    Math.Round(due.Total.Dollars * (rate / 100m), 0, MidpointRounding.AwayFromZero),
                    due.In(new(rate / 100m, Currency.Yen, Day)));
                int decimals = due.List.PrintedDecimals();
                Assert.All(
                    new[] { due.List, due.Discount.Value, due.Tax.Value },
                    figure => Assert.Equal(figure, figure.RoundedTo(Math.Max(decimals, 2))));
            });

    private static Plan PlanWith(decimal? discount, decimal? tax) => new(
        null, new ModelId("a.model-v1:0"), null, [], new BillingPeriod.ExplicitHours(1m), null,
        new Traffic.Rate(QuantityRange.Of(1m), RequestShape.Of(1m, 1m), ActiveHours.Always),
        null, [], Hosting.Everything, Known.Nothing, Acceptance.Nothing, null, [])
    {
        Discount = discount is decimal percent ? new(percent, "EDP") : null,
        TaxPercent = tax,
    };
}
