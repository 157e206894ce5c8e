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
    [Fact]
    public void Of_DiscountThenTax_StandsAfterTheList()
    {
        AmountDue due = AmountDue.Of(new(1_000m), PlanWith(5m, 10m));
        Assert.Equal((50m, 95m, 1_045m), (due.Discount!.Value.Dollars, due.Tax!.Value.Dollars, due.Total.Dollars));
        Assert.Equal(157_011.25m, due.Yen(new(150.25m, new(2026, 11, 20))));
    }

    [Fact]
    public void Of_NeitherGiven_IsTheList() =>
        Assert.Equal(new AmountDue(null, null, new(7m)), AmountDue.Of(new(7m), PlanWith(null, null)));

    [Fact]
    public void Of_EveryAmount_AddsUp() =>
        Gen.Select(Gen.Int[0, 10_000_000], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).HoldsOfEach((cents, discount, tax) =>
        {
            Usd list = new(cents / 100m);
            AmountDue due = AmountDue.Of(list, PlanWith(discount / 100m, tax / 100m));
            Assert.Equal(list - due.Discount!.Value + due.Tax!.Value, due.Total);
            Assert.Equal(Ratio.Of(list.Dollars) * (10_000 - discount) * (10_000 + tax) / 100_000_000m, Ratio.Of(due.Total.Dollars));
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
