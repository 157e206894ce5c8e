using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Tests.Engine.Offering;

public sealed class ServiceDaysTests
{
    private static readonly DateOnly PriceDay = new(2025, 2, 28);

    [Fact]
    public void Of_CalendarMonth_IsItsFirstToLastDay() =>
        Assert.Equal(
            new ServiceDays(new(2028, 2, 1), new(2028, 2, 29)),
            ServiceDays.Of(new BillingPeriod.CalendarMonth(new(2028, 2)), PriceDay));

    [Fact]
    public void Of_Hours_IsThePriceDay() =>
        Assert.Equal(new ServiceDays(PriceDay, PriceDay), ServiceDays.Of(new BillingPeriod.ExplicitHours(744m), PriceDay));
}
